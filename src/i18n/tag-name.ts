import type { Text } from './text.tsx';

const known = ['Ergaenzungsmodul', 'microcredencial'] as const;

/** The name of a qualification's category; one that is a name in itself stays as it is. */
export function tagName(t: Text['t'], tag: string): string {
  const id = known.find((candidate) => candidate === tag);
  return id ? t(`template.tag.${id}`) : tag;
}
