import { i18n } from '@lingui/core';
import {
  cloneElement,
  createContext,
  Fragment,
  useContext,
  useMemo,
  type ReactElement,
  type ReactNode,
} from 'react';
import { formatsIn, type Formats } from './formats.ts';
import { languages } from './languages.ts';
import type { MessageId } from './message-id.ts';

type TextValues = Readonly<Record<string, string | number>>;

export type Text = Formats & {
  /** The sentence for an id. Values are inserted as plain text. */
  t: (id: MessageId, values?: TextValues) => string;
  /** A BCP 47 tag: the language to show documents in. It is the interface's, unless the page names another. */
  language: string;
};

const ContentLanguage = createContext<string | null>(null);

/** The language in which documents are shown below, where they have it; null for the interface's. */
export const ContentLanguageProvider = ContentLanguage.Provider;

const t: Text['t'] = (id, values) => i18n._(id, { ...values });

/**
 * Text and formats in the interface's language. It is chosen before the first page is drawn and text only ever
 * arrives in addition, so nothing that is shown is drawn again for it.
 */
export function useText(): Text {
  const { locale } = i18n;
  const language = useContext(ContentLanguage) ?? locale;
  return useMemo(() => {
    const formatLocale = languages.find((known) => known.tag === locale)?.formatLocale ?? 'en-GB';
    return { ...formatsIn(formatLocale), t, language };
  }, [language, locale]);
}

/**
 * A sentence with elements inside: `<0>…</0>` in the text takes the first component. A value may be an element
 * too; one that is text stays text, whatever it holds.
 */
export function Sentence(props: {
  id: MessageId;
  values?: Readonly<Record<string, ReactNode>>;
  components?: readonly ReactElement[];
}): ReactNode {
  const elements = [...(props.components ?? [])];
  const values = Object.entries(props.values ?? {}).map(([name, value]) => {
    const isPlain = typeof value === 'number' || (typeof value === 'string' && !value.includes('<'));
    return [name, isPlain ? value : `<${elements.push(<Fragment>{value}</Fragment>) - 1}/>`] as const;
  });
  return withElements(t(props.id, Object.fromEntries(values)), elements);
}

const tag = /<(\d+)>(.*?)<\/\1>|<(\d+)\/>/s;

function withElements(text: string, elements: readonly ReactElement[]): ReactNode[] {
  // Between plain pieces, the groups of each tag: its number with what is inside, or its number alone.
  const pieces = text.split(tag);
  return pieces.flatMap((piece, at): ReactNode[] => {
    if (at % 4 === 0) return [piece];
    const element = elements[Number(piece)];
    if (at % 4 === 2 || element === undefined) return [];
    const inside = at % 4 === 1 ? pieces[at + 1] : undefined;
    return [cloneElement(element, { key: at }, ...(inside ? withElements(inside, elements) : []))];
  });
}
