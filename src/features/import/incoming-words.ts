import type { Credential } from '#src/domain/credential/credential.ts';
import { shownAwarding } from '#src/domain/credential/shown-names.ts';
import type { FetchedFrom } from '#src/domain/wallet/fetched-from.ts';
import type { IncomingPlace } from '#src/domain/wallet/incoming.ts';
import type { Text } from '#src/i18n/text.tsx';

/** "Hochschule Aaretal, CH · issued 6 Nov 2026". */
export function issuedWords({ t, date, language }: Text, credential: Credential): string {
  const { awarding, country } = shownAwarding(credential, language);
  const awardedOn = credential.awardedOn?.value ?? credential.validFrom?.value;
  const who = [awarding.text, country].filter(Boolean).join(', ');
  const when = awardedOn ? t('import.ready.issued', { date: date(awardedOn) }) : t('import.ready.noDate');
  return [who, when].filter(Boolean).join(' · ');
}

/** "fetched from badges.example on 21 Nov 2026". */
export const fetchedWords = ({ t, date }: Text, { address, on }: FetchedFrom): string =>
  t('import.fetched', { host: new URL(address).host, date: date(on) });

/** "daylight-badge.png · Open Badge 3.0, found inside the picture · 2 of 3 in this file". */
export function originWords(text: Text, place: IncomingPlace): string {
  const { t } = text;
  const { file, index, of } = place;
  const parts = [file.fileName];
  if (file.outcome.ok) {
    const { format, packaging } = file.outcome.value;
    const name = t(`import.format.${format}`);
    parts.push(packaging === 'json' ? name : `${name}, ${t(`import.packaging.${packaging}`)}`);
  }
  if (file.fetched) parts.push(fetchedWords(text, file.fetched));
  if (of > 1) parts.push(t('import.ready.part', { index: index + 1, of }));
  return parts.join(' · ');
}
