import type { Credential, Level } from '#src/domain/credential/credential.ts';
import type { CreditClaim } from '#src/domain/credits/credit-claim.ts';
import { amountWords } from './amount.ts';
import type { Text } from './text.tsx';

/** Two short lines: what is stated, and what is to be said about it (empty where nothing is). */
export type ClaimWords = { main: string; detail: string };

/**
 * Credits as they stand in a list: the original unit is the record, a range is the second line.
 *
 * @param counted - false where a failed check keeps the credential out of every total
 */
export function creditWords(
  text: Text,
  claim: CreditClaim,
  credential: Pick<Credential, 'format' | 'workloadHours'>,
  counted = true,
): ClaimWords {
  const { t } = text;
  const detail = (words: string) => (counted ? words : t('claim.not-counted'));
  switch (claim.kind) {
    case 'ects':
      return { main: t('claim.ects', { credits: text.credits(claim.hundredths) }), detail: detail('') };
    case 'other-unit': {
      const { indicative } = claim;
      return {
        main: amountWords(text, claim.amount),
        detail: detail(
          indicative === null
            ? t('claim.no-range')
            : t('claim.indicative', {
                range: text.creditRange(indicative.lowHundredths, indicative.highHundredths),
              }),
        ),
      };
    }
    case 'implausible':
      return { main: amountWords(text, claim.amount), detail: t('claim.implausible') };
    case 'none':
      return withoutCredits(text, credential);
  }
}

function withoutCredits(
  { t }: Text,
  { format, workloadHours: hours }: Pick<Credential, 'format' | 'workloadHours'>,
): ClaimWords {
  if (hours)
    return {
      main: t('claim.hours', { hours: hours.value }),
      detail: t(hours.by === 'learner' ? 'claim.hours-by-learner' : 'claim.hours-only'),
    };
  return format === 'own-record'
    ? { main: t('claim.own'), detail: '' }
    : { main: t('claim.none'), detail: t('claim.none-detail') };
}

/** The European level, and the national one beside it as the issuer writes it. */
export function levelWords(
  { t }: Text,
  eqf: number | null,
  national: Level | null,
  asClaimed = false,
): ClaimWords {
  // 'NQF' stands for a framework that the level's own words name.
  const nationalWords =
    national === null
      ? ''
      : national.scheme === 'NQF'
        ? national.level
        : `${national.scheme} ${national.level}`;
  if (eqf === null) return { main: nationalWords || t('claim.level-not-stated'), detail: '' };
  return {
    main: t('claim.level', { level: eqf }),
    detail: asClaimed ? t('claim.level-as-claimed') : nationalWords,
  };
}
