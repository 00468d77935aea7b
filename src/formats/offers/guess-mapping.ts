import type { OfferColumn, TableMapping } from '#src/domain/offers/offer-reading.ts';

/** Words that head columns in the languages catalogues are written in, as `plain` leaves them. */
const words: Readonly<Record<OfferColumn, string>> = {
  id: 'id|code|module code|course code|modulnummer|modulcode|kursnummer|nummer|numero|codice|codigo|kod|url id|identifier|kennung',
  title:
    'title|name|module|module title|module name|course|course title|course name|titel|modul|modultitel|modulname|kurs|kurstitel|bezeichnung|titre|intitule|cours|nom|titulo|asignatura|curso|nombre|modulo|titolo|insegnamento|corso|vak|vaknaam|cursus|naam|nazwa|przedmiot',
  provider:
    'provider|institution|university|school|offered by|organisation|organization|anbieter|hochschule|universitat|einrichtung|institution anbieter|etablissement|fournisseur|universite|proveedor|institucion|universidad|ente|ateneo|universita|istituzione|aanbieder|instelling|uczelnia|instytucja',
  credits:
    'ects|ects credits|ects credit points|ects points|ects punkte|ects kreditpunkte|credits ects|crediti ects|creditos ects|punkty ects|ects studiepunten|credits|credit|credit points|credit value|kreditpunkte|leistungspunkte|lp|cp|kp|credits europeens|creditos|crediti|cfu|studiepunten|ec|punkty',
  unit: 'unit|credit unit|credit system|credit type|einheit|kreditsystem|unite|unidad|unita|eenheid|jednostka',
  eqf: 'eqf|eqf level|eqr|eqr niveau|cec|niveau cec|mec|nivel mec|livello eqf|eqf niveau|erk|poziom erk',
  level: 'level|niveau|stufe|nivel|livello|poziom|nqf level|national level|nationales niveau',
  framework:
    'framework|level framework|level scheme|nqf|rahmen|qualifikationsrahmen|cadre|marco|quadro|kader',
  field:
    'field|isced|isced f|isced code|iscedf|field of study|isced f code|fachgebiet|domaine|campo|ambito|vakgebied|dziedzina',
  tags: 'tags|tag|keywords|category|categories|theme|topics|schlagworter|kategorie|thema|mots cles|categorie|etiquetas|categoria|trefwoorden|kategoria',
  kind: 'kind|type|thesis|module type|art|modulart|abschlussarbeit|memoire|tipo|tesis|tesi|soort|scriptie|rodzaj',
  url: 'url|link|web|website|homepage|web address|webseite|internet|site|site web|lien|enlace|sitio web|collegamento|sito|adres',
  endsOn:
    'end|ends|ends on|end date|until|ende|enddatum|endet|endet am|fin|date de fin|fecha de fin|fine|data fine|einde|einddatum|koniec',
};

const columnByWord: ReadonlyMap<string, OfferColumn> = new Map(
  (Object.entries(words) as [OfferColumn, string][]).flatMap(([column, list]) =>
    list.split('|').map((word) => [word, column] as const),
  ),
);

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Units that a heading of credits can name. */
const unitWords: readonly (readonly [RegExp, string])[] = [
  [/\bects\b/u, 'ECTS'],
  [/\bscqf\b/u, 'SCQF'],
  [/\bcats\b|\buk credits?\b/u, 'UK-CATS'],
  [/\becvet\b/u, 'ECVET'],
];

const unitIn = (heading: string): string | null =>
  unitWords.find(([word]) => word.test(plain(heading)))?.[1] ?? null;

/** The column that a heading names; "Credits (ECTS)" and "ECTS (credits)" are both credits. */
function columnOf(heading: string): OfferColumn | null {
  const whole = plain(heading);
  const direct = columnByWord.get(whole) ?? columnByWord.get(plain(heading.replace(/[([].*$/u, '')));
  if (direct !== undefined) return direct;
  if (unitIn(heading) !== null) return 'credits';
  return null;
}

/**
 * What the columns of a table seem to mean.
 *
 * @returns `certain` where a heading names the titles and one names credits with their unit, and no meaning is
 *   claimed twice; otherwise the learner has to say
 */
export function guessMapping(lines: readonly (readonly string[])[]): {
  guess: TableMapping;
  certain: boolean;
} {
  const [head = []] = lines;
  const named = head.map(columnOf);
  const hasHeader = named.some((column) => column !== null);
  const columns = named.map((column, index) => (named.indexOf(column) === index ? column : null));
  const isTwice = named.some((column, index) => column !== null && named.indexOf(column) !== index);
  const creditHeading = head[columns.indexOf('credits')];
  const unit = creditHeading === undefined ? null : unitIn(creditHeading);
  const knowsUnit = unit !== null || columns.includes('unit');
  const certain = columns.includes('title') && columns.includes('credits') && knowsUnit && !isTwice;
  return { guess: { hasHeader, columns, unit }, certain };
}
