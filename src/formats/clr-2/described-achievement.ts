import type { Credential } from '#src/domain/credential/credential.ts';
import { nothingStated } from '#src/domain/credential/nothing-stated.ts';
import type { LocalizedText } from '#src/domain/credential/stated.ts';
import { imageOf } from '../facts/links.ts';
import { untagged } from '../facts/localized-text.ts';
import { firstStated, idOf, member, statedAt, textAt, typesOf, type Place } from '../json/place.ts';
import { achievementFacts } from '../open-badges-3/achievement-facts.ts';
import { profilePartyAt } from '../vc-data-model/profile-party.ts';

const nowhere: Place = { value: undefined, at: '' };

/**
 * An achievement that a record describes beside its credentials. `creditsAvailable` is what somebody could
 * earn with it (CLR 2.0, Achievement), so it is no credit of this learner's.
 */
export function describedAchievement(
  { format, packaging, issuer }: Credential,
  achievement: Place,
  text: (place: Place) => LocalizedText | null,
): Credential {
  return {
    ...nothingStated,
    ...achievementFacts(nowhere, nowhere, achievement, text),
    credits: [],
    format,
    packaging,
    issuer,
    documentId: idOf(achievement),
    types: typesOf(achievement),
    title:
      firstStated([member(achievement, 'name')], text) ??
      statedAt(untagged(textAt(member(achievement, 'achievementType')) ?? 'Achievement'), achievement),
    description: firstStated([member(achievement, 'description')], text),
    awardingBody: firstStated([member(achievement, 'creator')], profilePartyAt),
    image: firstStated([member(achievement, 'image')], (place) => imageOf(idOf(place))),
  };
}
