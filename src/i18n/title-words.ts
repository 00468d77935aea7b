import type { ShownTitle } from '#src/domain/credential/shown-names.ts';
import type { Text } from './text.tsx';

/** A title as it is shown: the document's own, or words of Cairn's for a credential that has none. */
export const titleWords = ({ t }: Pick<Text, 't'>, { text, lang, stated }: ShownTitle) =>
  stated ? { text, lang } : { text: t('app.untitled', { type: text }), lang: null };
