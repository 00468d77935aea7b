import type { ShownText } from '#src/domain/credential/pick-language.ts';
import type { ShownTitle } from '#src/domain/credential/shown-names.ts';
import type { Text } from './text.tsx';

/** A title as it is shown: the document's own, or words of Cairn's for a credential that has none. */
export function titleWords({ t }: Pick<Text, 't'>, { text, lang, standsFor }: ShownTitle): ShownText {
  switch (standsFor) {
    case null:
      return { text, lang };
    case 'type':
      return { text: t('app.untitled', { type: text }), lang: null };
    case 'host':
      return { text: t('app.untitled.host', { host: text }), lang: null };
    case 'identifier':
      return { text: t('app.untitled.plain'), lang: null };
    case 'status-list':
    case 'personal-document':
      return { text: t(`app.kind.${standsFor}`), lang: null };
  }
}
