import type { Credential, CreditAmount } from '#src/domain/credential/credential.ts';
import type { LocalizedText, Stated } from '#src/domain/credential/stated.ts';
import { amountAt, hundredthsAt } from '../facts/amounts.ts';
import { codesAt } from '../facts/codes.ts';
import { localizedTextAt, untagged } from '../facts/localized-text.ts';
import {
  firstStated,
  idOf,
  isPresent,
  items,
  member,
  objects,
  statedAt,
  textAt,
  type Place,
} from '../json/place.ts';
import { durationHours } from '../facts/workload.ts';
import { alignmentFacts } from './alignments.ts';

type AchievementFacts = Pick<
  Credential,
  | 'codes'
  | 'outcomes'
  | 'credits'
  | 'workloadHours'
  | 'levels'
  | 'fields'
  | 'assessments'
  | 'participation'
  | 'qualityAssurance'
  | 'prerequisites'
  | 'supervision'
  | 'furtherInformation'
>;
type ReadText = (place: Place) => LocalizedText | null;

/** What an achievement is worth and how it was earned. */
export function achievementFacts(
  document: Place,
  subject: Place,
  achievement: Place,
  text: ReadText,
): AchievementFacts {
  const aligned = alignmentFacts(achievement, text);
  const terms = (name: string) =>
    items(member(achievement, name)).flatMap((place) => {
      const found = text(place);
      return found === null ? [] : [statedAt({ uri: null, text: found }, place)];
    });
  const criteria = member(achievement, 'criteria');
  return {
    // Open Badges 3.0, Achievement: `humanCode` is "the code, generally human readable", others are IdentifierEntry.
    ...codesAt([
      member(achievement, 'humanCode'),
      ...objects(member(achievement, 'otherIdentifier')).map((entry) => member(entry, 'identifier')),
    ]),
    outcomes: aligned.outcomes,
    levels: aligned.levels,
    fields: aligned.fields,
    qualityAssurance: [
      ...aligned.qualityAssurance,
      ...endorsements([document, achievement, member(document, 'issuer')]),
    ],
    credits: credits(subject, achievement),
    // SBU are Dutch hours of study load; educredentials count `timeInvestment` in hours as well.
    workloadHours: firstStated([member(achievement, 'SBU'), member(achievement, 'timeInvestment')], hoursAt),
    assessments: terms('assessmentType').map((term) => ({
      ...term,
      value: { type: term.value, title: null },
    })),
    participation: terms('participationType'),
    supervision: supervision(achievement, terms('supervisionType')),
    prerequisites: firstStated([member(criteria, 'narrative'), criteria], text),
    furtherInformation: [
      member(subject, 'narrative'),
      member(achievement, 'fieldOfStudy'),
      member(achievement, 'specialization'),
    ]
      .map((place) => firstStated([place], text))
      .filter((fact) => fact !== null),
  };
}

/**
 * Only the educredential extension says ECTS. `creditsAvailable` and `creditsEarned` are bare numbers
 * (appendix B, Achievement and AchievementSubject): some issuers mean units of 16 hours.
 */
function credits(subject: Place, achievement: Place): Stated<CreditAmount>[] {
  const amounts: [Place, string][] = [
    [member(achievement, 'ECTS'), 'ECTS'],
    [member(subject, 'creditsEarned'), 'undeclared'],
    [member(achievement, 'creditsAvailable'), 'undeclared'],
  ];
  return amounts.flatMap(([place, unit]) => {
    const hundredths = hundredthsAt(place);
    return hundredths === null ? [] : [statedAt({ hundredths, unit }, place)];
  });
}

function hoursAt(place: Place): number | null {
  return amountAt(place) ?? durationHours(textAt(place) ?? '');
}

function supervision(achievement: Place, stated: Credential['supervision']): Credential['supervision'] {
  const identity = member(achievement, 'identityChecked');
  if (typeof identity.value !== 'boolean') return stated;
  return [
    ...stated,
    statedAt({ uri: null, text: untagged(`identityChecked: ${String(identity.value)}`) }, identity),
  ];
}

/** Endorsements that travel inside the badge: who vouches, in their words. Their own signatures are not checked. */
function endorsements(endorsed: readonly Place[]): Credential['qualityAssurance'] {
  return endorsed
    .flatMap((place) => objects(member(place, 'endorsement')))
    .flatMap((endorsement) => {
      const endorser = member(endorsement, 'issuer');
      const name = textAt(member(endorser, 'name')) ?? textAt(member(endorsement, 'name')) ?? idOf(endorser);
      const comment = member(member(endorsement, 'credentialSubject'), 'endorsementComment');
      const words = [name, isPresent(comment) ? textAt(comment) : null].filter((part) => part !== null);
      if (words.length === 0) return [];
      return [
        statedAt(
          { uri: idOf(endorser), text: localizedTextAt({ value: words.join(': '), at: '' }) ?? {} },
          endorsement,
        ),
      ];
    });
}
