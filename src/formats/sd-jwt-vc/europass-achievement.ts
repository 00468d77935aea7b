import type { Credential, Party } from '#src/domain/credential/credential.ts';
import { nothingStated, unnamedParty } from '#src/domain/credential/nothing-stated.ts';
import type { LocalizedText, Stated } from '#src/domain/credential/stated.ts';
import { dateAt } from '../facts/dates.ts';
import { joinTexts, localizedTextAt } from '../facts/localized-text.ts';
import { durationHours } from '../facts/workload.ts';
import { hundredthsAt } from '../facts/amounts.ts';
import { firstStated, idOf, member, objects, path, statedAt, textAt, type Place } from '../json/place.ts';
import { profilePartyAt } from '../vc-data-model/profile-party.ts';
import { limits } from '../limits.ts';
import { eqfAt, outcomesAt } from './learning-claims.ts';

/**
 * One achievement of the Europass pilots' diploma, in the words of the European Learning Model before
 * version 3: its assessments (`wasDerivedFrom`), award (`wasAwardedBy`), what it entitles to, and the
 * activities that led to it (`wasInfluencedBy`), each shown as a part with the workload it states.
 *
 * @param shared - what the credential around it states for all of its achievements
 */
export function achievementFacts(shared: Credential, achievement: Place): Partial<Credential> {
  const specification = path(achievement, 'specifiedBy');
  const of = (name: string) => [member(achievement, name), path(specification, name)];
  const assessments = objects(member(achievement, 'wasDerivedFrom'));
  const awarding = path(achievement, 'wasAwardedBy');
  const ects = firstStated(of('ECTSCreditPoints'), hundredthsAt);
  const eqf = firstStated([path(specification, 'eqfLevel'), member(achievement, 'eqfLevel')], eqfAt);
  return {
    title:
      firstStated([member(achievement, 'title'), path(specification, 'title')], localizedTextAt) ??
      shared.title,
    description: firstStated([...of('description'), ...of('definition')], localizedTextAt),
    awardingBody: firstStated([path(awarding, 'awardingBody')], bodyAt),
    awardedOn: firstStated([path(awarding, 'awardingDate')], dateAt) ?? shared.awardedOn,
    outcomes: of('learningOutcome').flatMap(outcomesAt),
    credits: ects === null ? [] : [{ ...ects, value: { hundredths: ects.value, unit: 'ECTS' } }],
    levels: eqf === null ? [] : [eqf],
    workloadHours: firstStated([...of('volumeOfLearning'), ...of('workload')], hoursAt),
    assessments: assessments.flatMap((assessment) => {
      const title = localizedTextAt(member(assessment, 'title'));
      return title === null ? [] : [statedAt({ type: null, title }, assessment)];
    }),
    grade: firstStated(assessments, (assessment) => {
      const value = textAt(member(assessment, 'grade'));
      const scale = localizedTextAt(path(assessment, 'specifiedBy', 'gradingScheme', 'title'));
      return value === null ? null : { value, scale };
    }),
    furtherInformation: [...shared.furtherInformation, ...entitlements(achievement)],
    parts: objects(member(achievement, 'wasInfluencedBy'))
      .slice(0, limits.credentials)
      .flatMap((activity) => activityPart(shared, activity)),
  };
}

function bodyAt(place: Place): Party | null {
  const party = profilePartyAt(place);
  const id = idOf(place);
  return party ?? (id === null ? null : { ...unnamedParty, id });
}

const hoursAt = (place: Place): number | null => durationHours(textAt(place) ?? '');

function activityPart(shared: Credential, activity: Place): Credential[] {
  const title = firstStated(
    [member(activity, 'title'), path(activity, 'specifiedBy', 'title')],
    localizedTextAt,
  );
  if (title === null) return [];
  const { format, packaging, profile, issuer } = shared;
  return [
    {
      ...nothingStated,
      format,
      packaging,
      profile,
      issuer,
      title,
      documentId: textAt(member(activity, 'id')),
      description: firstStated([member(activity, 'description')], localizedTextAt),
      workloadHours: firstStated(
        [
          path(activity, 'specifiedBy', 'volumeOfLearning'),
          path(activity, 'specifiedBy', 'workload'),
          member(activity, 'workload'),
        ],
        hoursAt,
      ),
    },
  ];
}

/** What a person or an achievement is entitled to, with the issuer's explanation. */
export function entitlements(owner: Place): Stated<LocalizedText>[] {
  return objects(member(owner, 'entitledTo')).flatMap((entitlement) => {
    const texts = ['title', 'definition', 'description'].map((name) =>
      localizedTextAt(member(entitlement, name)),
    );
    const text = joinTexts(
      texts.filter((one) => one !== null),
      ': ',
    );
    return text === null ? [] : [statedAt(text, entitlement)];
  });
}
