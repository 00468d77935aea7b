import type { Credential, LearningOutcome } from '#src/domain/credential/credential.ts';
import type { LocalizedText, Stated } from '#src/domain/credential/stated.ts';
import { isObject } from '#src/domain/json.ts';
import { amountAt, hundredthsAt } from '../facts/amounts.ts';
import { member, objects, path, statedAt, strings, textAt, type Place } from '../json/place.ts';

type Extensions = { find: (name: string) => Place[]; language: string | null };
type ExtensionFacts = Pick<
  Credential,
  'outcomes' | 'credits' | 'workloadHours' | 'levels' | 'furtherInformation'
>;

/** Where extensions may stand: on the badge class, and by some issuers on the assertion. */
export function extensionPlaces(document: Place, badge: Place): Extensions {
  const find = (name: string) =>
    [badge, document].flatMap((owner) => [
      ...objects(path(owner, `extensions:${name}`)),
      ...objects(path(owner, name)),
      ...objects(path(owner, 'extensions', `extensions:${name}`)),
    ]);
  const [language] = find('LanguageExtension').map((place) => textAt(member(place, 'Language')));
  return { find, language: language ?? null };
}

/** What the extensions of edubadges (SURF) and of Open Educational Badges add to a badge. */
export function extensionFacts(
  extensions: Extensions,
  badge: Place,
  text: (place: Place) => LocalizedText | null,
): ExtensionFacts {
  const valuesOf = (extension: string, name: string) =>
    extensions.find(extension).map((place) => member(place, name));
  const outcomes = valuesOf('LearningOutcomeExtension', 'LearningOutcome').flatMap((place) => {
    const value = text(place);
    return value === null ? [] : [statedAt<LearningOutcome>({ text: value, skills: [] }, place)];
  });
  return {
    outcomes: [...outcomes, ...competencies(extensions, text), ...alignments(badge, text)],
    credits: valuesOf('ECTSExtension', 'ECTS').flatMap((place) => {
      const hundredths = hundredthsAt(place);
      return hundredths === null ? [] : [statedAt({ hundredths, unit: 'ECTS' }, place)];
    }),
    workloadHours: workload(extensions),
    levels: valuesOf('EQFExtension', 'EQF').flatMap((place) => {
      const level = /[1-8]/.exec(textAt(place) ?? '')?.[0];
      return level === undefined ? [] : [statedAt({ scheme: 'EQF', level, label: null, uri: null }, place)];
    }),
    furtherInformation: [
      ...valuesOf('LevelExtension', 'Level'),
      ...valuesOf('CategoryExtension', 'Category'),
    ].flatMap((place) => {
      const value = text(place);
      return value === null ? [] : [statedAt(value, place)];
    }),
  };
}

/**
 * Study load in hours. Open Educational Badges promise hours in their schema and write minutes;
 * their extensions are told by the address of the context.
 */
function workload(extensions: Extensions): Stated<number> | null {
  const loads = [
    ...extensions.find('StudyLoadExtension').map((place) => [place, 'StudyLoad'] as const),
    ...extensions.find('TimeInvestmentExtension').map((place) => [place, 'TimeInvestment'] as const),
  ];
  for (const [extension, name] of loads) {
    const place = member(extension, name);
    const amount = amountAt(place);
    if (amount === null || amount === 0) continue;
    return statedAt(countsMinutes(extension) ? Math.round((amount / 60) * 100) / 100 : amount, place);
  }
  return null;
}

function countsMinutes(extension: Place): boolean {
  return strings(member(extension, '@context')).some((context) =>
    /openbadges\.education|openeducationalbadges|mybadges/i.test(context),
  );
}

/** Open Educational Badges list competencies, mostly ESCO skills. */
function competencies(
  extensions: Extensions,
  text: (place: Place) => LocalizedText | null,
): Stated<LearningOutcome>[] {
  return extensions.find('CompetencyExtension').flatMap((place) => {
    const name = text(member(place, 'name'));
    if (name === null) return [];
    const uri = textAt(member(place, 'framework_identifier')) ?? textAt(member(place, 'escoID'));
    const framework = textAt(member(place, 'framework')) ?? textAt(member(place, 'source'));
    const skills = uri === null ? [] : [{ uri: escoUri(uri), name, framework }];
    return [statedAt({ text: text(member(place, 'description')) ?? name, skills }, place)];
  });
}

/** ESCO skills are sometimes given by the path alone. */
const escoUri = (id: string): string =>
  /^\/?esco\/skill\//.test(id) ? `http://data.europa.eu/${id.replace(/^\//, '')}` : id;

/** Alignment objects of a badge class (2.0, AlignmentObject). */
function alignments(badge: Place, text: (place: Place) => LocalizedText | null): Stated<LearningOutcome>[] {
  const places = isObject(badge.value)
    ? [...objects(member(badge, 'alignment')), ...objects(member(badge, 'alignments'))]
    : [];
  return places.flatMap((place) => {
    const name = text(member(place, 'targetName')) ?? text(member(place, 'name'));
    if (name === null) return [];
    const uri = textAt(member(place, 'targetUrl')) ?? textAt(member(place, 'url'));
    const framework = textAt(member(place, 'targetFramework'));
    const sentence = text(member(place, 'targetDescription')) ?? text(member(place, 'description')) ?? name;
    return [statedAt({ text: sentence, skills: [{ uri, name, framework }] }, place)];
  });
}
