import { pickLanguage, type ShownText } from '#src/domain/credential/pick-language.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';

/** A credential's title in the language to show. */
export function useTitle(): (entry: Pick<WalletEntry, 'credential'>) => ShownText {
  const { language } = useText();
  return ({ credential }) => pickLanguage(credential.title.value, [language]);
}
