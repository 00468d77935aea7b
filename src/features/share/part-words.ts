import type { CredentialPart } from '#src/domain/portfolio/credential-parts.ts';
import type { Text } from '#src/i18n/text.tsx';

/** A part's name in plain words: Cairn's for what is personal, else the document's own name with its words apart. */
export function partName(
  { t }: Pick<Text, 't'>,
  { path, topic }: Pick<CredentialPart, 'path'> & Partial<CredentialPart>,
): string {
  const plain = path.filter((step) => !/^\d+$/.test(step)).map(spoken);
  const position = path.findLast((step) => /^\d+$/.test(step));
  const name = plain.slice(-2).join(': ');
  const numbered =
    position === undefined ? name : t('share.parts.numbered', { name, number: Number(position) + 1 });
  if (!topic || topic === 'name') return numbered;
  return t('share.parts.topic', { topic: t(`share.topic.${topic}`), name: numbered });
}

/** "given_name" and "givenName" are both "Given name". */
function spoken(step: string): string {
  const local =
    step.slice(Math.max(step.lastIndexOf('/'), step.lastIndexOf('#'), step.lastIndexOf(':')) + 1) || step;
  const words = local
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
