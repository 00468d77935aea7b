import type { ReactNode } from 'react';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import { creditClaimOf } from '#src/domain/credits/credit-claim.ts';
import { localDay } from '#src/domain/time.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { amountWords } from '#src/i18n/amount.ts';
import { useText, type Text } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';
import { useServices } from '#src/queries/services.tsx';

/** Who asks whom for what, and what this paper is not. */
export function DossierHead(props: {
  view: PathwayView;
  entries: readonly WalletEntry[];
  name: string;
  institution: string;
}): ReactNode {
  const text = useText();
  const { t, longDate } = text;
  const { now } = useServices();
  const { view, entries } = props;
  const facts: readonly (readonly [string, string])[] = [
    [t('dossier.from'), props.name === '' ? t('recognition.notStated') : props.name],
    [t('dossier.to'), props.institution === '' ? t('recognition.notStated') : props.institution],
    [t('dossier.day'), longDate(localDay(now()))],
    [t('dossier.toward'), view.template.name],
    [t('dossier.amount'), amountAsked(text, entries, view.unit)],
  ];
  return (
    <section aria-labelledby="request" className="mt-10 print:mt-4">
      <h2 id="request">{t('dossier.request')}</h2>
      <dl className="mt-2 border-t border-ink text-sm">
        {facts.map(([name, value]) => (
          <div
            key={name}
            className="grid grid-cols-[9.5rem_minmax(0,1fr)] gap-x-3 border-b border-line py-2 max-sm:grid-cols-[6.5rem_minmax(0,1fr)]"
          >
            <dt className="font-semibold">{name}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 max-w-[66ch] text-sm">{t('dossier.statement')}</p>
    </section>
  );
}

/** "24 ECTS as stated, and 15 UK credits (about 5–7.5 ECTS, indicative)". Units are never added up. */
function amountAsked(text: Text, entries: readonly WalletEntry[], unit: string): string {
  const { t, credits, creditRange, list } = text;
  const claims = entries.map((entry) => creditClaimOf(entry.credential, unit));
  const firm = claims.reduce((sum, claim) => sum + (claim.kind === 'ects' ? claim.hundredths : 0), 0);
  const others = claims.flatMap((claim) => {
    if (claim.kind !== 'other-unit') return [];
    const { amount, indicative } = claim;
    return indicative
      ? t('dossier.amount.indicative', {
          amount: amountWords(text, amount),
          range: creditRange(indicative.lowHundredths, indicative.highHundredths),
        })
      : amountWords(text, amount);
  });
  const silent = claims.filter(({ kind }) => kind === 'none' || kind === 'implausible').length;
  return list([
    ...(firm > 0 ? [t('dossier.amount.stated', { credits: credits(firm), unit: unitName(t, unit) })] : []),
    ...others,
    ...(silent > 0 ? [t('dossier.amount.silent', { count: silent })] : []),
  ]);
}
