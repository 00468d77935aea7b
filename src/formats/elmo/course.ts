import type { Credential, CreditAmount, Level, Packaging } from '#src/domain/credential/credential.ts';
import { nothingStated, unnamedParty } from '#src/domain/credential/nothing-stated.ts';
import type { LocalizedText, Stated } from '#src/domain/credential/stated.ts';
import { amountAt, hundredthsAt } from '../facts/amounts.ts';
import { codesAt } from '../facts/codes.ts';
import { dateAt } from '../facts/dates.ts';
import { iscedField } from '../facts/isced-field.ts';
import { localizedTextAt, untagged } from '../facts/localized-text.ts';
import { firstStated, statedAt, textAt, type Place } from '../json/place.ts';
import { attribute, leaf } from '../xml/elements.ts';
import { child, children, textIn } from './parties.ts';

/**
 * Reads the learning opportunities of one report, whose grading schemes stand beside them. The issuer and the learner are
 * the report's to name.
 */
export function courseReader(report: Place, packaging: Packaging): (course: Place) => Credential {
  const scales = new Map(
    children(report, 'gradingScheme').map((scheme) => [
      textAt(attribute(scheme, 'localId')) ?? '',
      textIn(scheme, 'description'),
    ]),
  );

  const read = (course: Place): Credential => {
    const instances = children(course, 'specifies').flatMap((one) =>
      children(one, 'learningOpportunityInstance'),
    );
    const instance = instances[0] ?? { value: undefined, at: course.at };
    const type = leaf(child(course, 'type'));
    return {
      ...nothingStated,
      format: 'elmo',
      packaging,
      profile: 'EMREX ELMO',
      documentId: textAt(leaf(child(course, 'identifier'))),
      // ELMO 1.7: a course and each time it is held may have several identifiers, the course code among them.
      ...codesAt([course, ...instances].flatMap((owner) => children(owner, 'identifier').map(leaf))),
      types: [textAt(type)].filter((name) => name !== null),
      title: titleOf(course),
      issuer: statedAt(unnamedParty, report),
      description: stated(textIn(course, 'description'), child(course, 'description')),
      awardedOn: firstStated([leaf(child(instance, 'date'))], dateAt),
      credits: instances.flatMap((one) => children(one, 'credit').flatMap(creditAt)),
      workloadHours: firstStated([leaf(child(instance, 'engagementHours'))], amountAt),
      levels: instances.flatMap((one) => children(one, 'level').flatMap(levelAt)),
      fields: [leaf(child(course, 'iscedCode'))].flatMap((place) => {
        const field = iscedField(null, 'ISCED', textAt(place));
        return field === null ? [] : [statedAt(field, place)];
      }),
      grade: firstStated([leaf(child(instance, 'resultLabel'))], (place) => {
        const value = textAt(place);
        const scheme = textAt(leaf(child(instance, 'gradingSchemeLocalId')));
        return value === null ? null : { value, scale: scales.get(scheme ?? '') ?? null };
      }),
      furtherInformation: [...statusOf(instance), ...supplementOf(instance)],
      parts: children(course, 'hasPart')
        .flatMap((part) => children(part, 'learningOpportunitySpecification'))
        .map(read),
    };
  };
  return read;
}

const stated = (text: LocalizedText | null, place: Place): Stated<LocalizedText> | null =>
  text === null ? null : statedAt(text, place);

/** Courses without a title are named by what they are, or by their number. */
function titleOf(course: Place): Stated<LocalizedText> {
  return (
    stated(textIn(course, 'title'), child(course, 'title')) ??
    firstStated(
      ['identifier', 'type'].map((name) => leaf(child(course, name))),
      localizedTextAt,
    ) ??
    statedAt(untagged('ELMO'), course)
  );
}

/** "ECTS" in any case; every other scheme stays in its own unit, and an amount without a scheme has none. */
function creditAt(credit: Place): Stated<CreditAmount>[] {
  const value = leaf(child(credit, 'value'));
  const hundredths = hundredthsAt(value);
  const scheme = textAt(leaf(child(credit, 'scheme')));
  const unit = scheme === null ? 'undeclared' : /^ects$/i.test(scheme) ? 'ECTS' : scheme;
  return hundredths === null ? [] : [statedAt({ hundredths, unit }, value)];
}

/** `type` names the scheme (EQF, NQF …); the amount of a credit may name a level of its own, which is no scheme's. */
function levelAt(place: Place): Stated<Level>[] {
  const level = textAt(leaf(child(place, 'value')));
  const scheme = textAt(leaf(child(place, 'type')));
  if (level === null || scheme === null) return [];
  return [statedAt({ scheme, level, label: null, uri: null }, place)];
}

/** A course that was not passed says so. */
function statusOf(instance: Place): Stated<LocalizedText>[] {
  const place = leaf(child(instance, 'status'));
  const status = textAt(place);
  return status === null || status === 'passed' ? [] : [statedAt(untagged(status), place)];
}

/** The diploma supplement's own words about the qualification, as its sections write them; pages of HTML are left out. */
function supplementOf(instance: Place): Stated<LocalizedText>[] {
  const supplement = child(instance, 'diplomaSupplement');
  const sections = (place: Place): Place[] =>
    children(place, 'section').flatMap((section) => [section, ...sections(section)]);
  return sections(supplement).flatMap((section) => {
    const content = child(section, 'content');
    const text = textAt(leaf(content));
    const title = textAt(leaf(child(section, 'title')));
    const isPage = attribute(content, 'type').value === 'html' || text === null || /^\s*(<|data:)/.test(text);
    return isPage ? [] : [statedAt(untagged(title === null ? text : `${title}: ${text}`), content)];
  });
}
