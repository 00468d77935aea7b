import { I18nProvider, Trans, useLingui } from '@lingui/react';
import { i18n } from '@lingui/core';
import { createContext, useContext, useMemo, type ReactElement, type ReactNode } from 'react';
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

/** Text and formats in the interface's language. */
export function useText(): Text {
  const { i18n: current } = useLingui();
  const { locale } = current;
  const language = useContext(ContentLanguage) ?? locale;
  return useMemo(() => {
    const formatLocale = languages.find((known) => known.tag === locale)?.formatLocale ?? 'en-GB';
    return {
      ...formatsIn(formatLocale),
      t: (id: MessageId, values?: TextValues) => current._(id, values ? { ...values } : {}),
      language,
    };
  }, [current, language, locale]);
}

/** A sentence with elements inside: `<0>…</0>` in the text takes the first component. */
export function Sentence(props: {
  id: MessageId;
  values?: Readonly<Record<string, ReactNode>>;
  components?: readonly ReactElement[];
}): ReactNode {
  const components = Object.fromEntries(
    (props.components ?? []).map((element, index) => [String(index), element]),
  );
  return <Trans id={props.id} values={{ ...props.values }} components={components} />;
}

export function TextProvider(props: { children: ReactNode }): ReactNode {
  return <I18nProvider i18n={i18n}>{props.children}</I18nProvider>;
}
