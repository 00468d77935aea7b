import type { ShownText } from '#src/domain/credential/pick-language.ts';
import { shownTitle } from '#src/domain/credential/shown-names.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { titleWords } from '#src/i18n/title-words.ts';

/** A credential's title in the language to show; `stated` is false where the words are Cairn's. */
export function useTitle(): (entry: Pick<WalletEntry, 'credential'>) => ShownText & { stated: boolean } {
  const { t, language } = useText();
  return ({ credential }) => {
    const title = shownTitle(credential, language);
    return { ...titleWords({ t }, title), stated: title.stated };
  };
}
