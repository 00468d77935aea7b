import { pickLanguage } from '../credential/pick-language.ts';
import { groupBy } from '../group-by.ts';
import type { PathwayView, RuleView } from '../pathway/pathway-view.ts';
import type { Rule } from '../qualification/rule.ts';
import { rulesOf } from '../qualification/rules-of.ts';
import type { QualificationTemplate } from '../qualification/template.ts';
import { plainName } from '../requirement/names.ts';
import type { Offer, Pathway } from '../wallet/records.ts';
import { couldServe, hasUnitOf, isOwnOffer } from './could-serve.ts';
import { categoriesOfOffer, plannedFromOffer, withOffer } from './plan-offer.ts';

/** What planning an offer would do to the rules of a plan. */
export type OfferEffect = {
  /** Rules that are open now and would be met by the plan alone. */
  closes: readonly string[];
  /** Rules that are open now and would be met once an institution recognises something: this offer or others. */
  closesIfRecognised: readonly string[];
  /** Rules that would stay open and lack less. */
  lessens: readonly string[];
  /** Rules that are not broken now and would be. */
  breaks: readonly string[];
  /** Whether the offer is another institution's than the one that awards, as far as names tell: it then waits for a decision. */
  needsDecision: boolean;
  /** Hard rules that it closes, if recognised or not, or lessens. */
  hardMoved: number;
  /** How much of the offer would count, in hundredths of the qualification's unit. */
  countedHundredths: number;
};

export type GapOffer = { offer: Offer; effect: OfferEffect };

export type GapAnswer = {
  /** Offers that move what was asked about, best first; see `offersForGap`. */
  offers: readonly GapOffer[];
  /** False where there were more kinds of offers than were tried. */
  complete: boolean;
};

export type GapQuestion = {
  pathway: Pathway;
  /** The plan as it stands. */
  view: PathwayView;
  /** The rule to be met; null for any that is open. */
  ruleId: string | null;
  offers: readonly Offer[];
  /** Judges a changed plan by the same rules, with the same wallet. */
  judge: (pathway: Pathway) => PathwayView;
  /** For titles, best first. */
  languages: readonly string[];
  /** How many different kinds of offers are tried. */
  mostJudged?: number;
};

const usuallyMostJudged = 300;
const triedId = 'tried-offer';

/**
 * Which offers would close a gap of a plan, found by the rules themselves: the plan is judged with each offer
 * added. Ranked by the hard rules that an offer moves, then by fewest credits, then by title. An offer that
 * breaks a rule as it helps another is never among them, and nothing but the rules recommends one.
 *
 * Offers that no rule can tell apart are judged once. Each step of the generator is one judgement, so that
 * whoever runs it can let go in between.
 */
export function* searchGap(question: GapQuestion): Generator<number, GapAnswer> {
  const { view, ruleId, pathway } = question;
  const { template } = view;
  const open = rulesOf(template).filter(
    (rule) => isOpen(view.rules.find(({ id }) => id === rule.id)) && (ruleId === null || rule.id === ruleId),
  );
  const planned = new Set(pathway.planned.map(({ offerId }) => offerId));
  const possible = question.offers.filter(
    (offer) =>
      !planned.has(offer.id) &&
      hasUnitOf(offer, template) &&
      open.some((rule) => couldServe(offer, rule, template)),
  );
  const kinds = [...groupBy(possible, kindsOf(template, pathway))].map(([, alike]) => alike).sort(byCredits);
  const most = question.mostJudged ?? usuallyMostJudged;
  const found: GapOffer[] = [];
  for (const [index, alike] of kinds.slice(0, most).entries()) {
    const effect = alike[0] && effectOf(alike[0], question);
    const wanted = effect && (ruleId === null ? effect.hardMoved > 0 : moves(effect).includes(ruleId));
    if (effect && wanted && effect.breaks.length === 0) {
      found.push(...alike.map((offer) => ({ offer, effect })));
    }
    yield index + 1;
  }
  return { offers: found.sort(byWorth(question.languages)), complete: kinds.length <= most };
}

/** All of `searchGap` at once, for small catalogues and for tests. */
export function offersForGap(question: GapQuestion): GapAnswer {
  const search = searchGap(question);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

const isOpen = (rule: RuleView | undefined): boolean =>
  rule !== undefined && (rule.outcome.state === 'unmet' || rule.outcome.state === 'unknown');

const moves = ({ closes, closesIfRecognised, lessens }: OfferEffect): string[] => [
  ...closes,
  ...closesIfRecognised,
  ...lessens,
];

function effectOf(offer: Offer, { view, pathway, judge, languages }: GapQuestion): OfferEffect | null {
  const module = plannedFromOffer(offer, {
    id: triedId,
    languages,
    expectedOn: offer.endsOn,
    groupId: null,
  });
  if (module === null) return null;
  const after = judge(withOffer(pathway, view.template, offer, module));
  const items = after.groups.flatMap((group) => group.items);
  const countedHundredths = items.find(({ id }) => id === triedId)?.countedHundredths ?? 0;
  const then = new Map(after.rules.map((rule) => [rule.id, rule]));
  const needsDecision = !isOwnOffer(offer, view.template, pathway);
  const closes: string[] = [];
  const closesIfRecognised: string[] = [];
  const lessens: string[] = [];
  const breaks: string[] = [];
  let hardMoved = 0;
  for (const rule of view.rules) {
    const next = then.get(rule.id);
    if (!next || next.outcome.state === 'notCheckable') continue;
    if (isOpen(rule) && !isOpen(next)) {
      const waits = needsDecision || next.outcome.state === 'metIfRecognised';
      (waits ? closesIfRecognised : closes).push(rule.id);
    } else if (lacksLess(rule, next)) lessens.push(rule.id);
    else {
      if (rule.outcome.state !== 'unmet' && next.outcome.state === 'unmet') breaks.push(rule.id);
      continue;
    }
    if (rule.severity === 'hard') hardMoved += 1;
  }
  return { closes, closesIfRecognised, lessens, breaks, needsDecision, hardMoved, countedHundredths };
}

const lacksLess = ({ outcome: now }: RuleView, { outcome: then }: RuleView): boolean =>
  now.state === 'unmet' && then.state === 'unmet' && then.deficitHundredths < now.deficitHundredths;

const creditsOf = ({ credits }: Offer): number => credits?.hundredths ?? 0;

const byCredits = ([a]: readonly Offer[], [b]: readonly Offer[]): number =>
  (a ? creditsOf(a) : 0) - (b ? creditsOf(b) : 0);

function byWorth(languages: readonly string[]): (a: GapOffer, b: GapOffer) => number {
  const title = ({ offer }: GapOffer) => pickLanguage(offer.title, languages).text;
  return (a, b) =>
    b.effect.hardMoved - a.effect.hardMoved ||
    creditsOf(a.offer) - creditsOf(b.offer) ||
    (title(a) < title(b) ? -1 : title(a) > title(b) ? 1 : a.offer.id < b.offer.id ? -1 : 1);
}

/** Tells offers apart by nothing but what the rules of a qualification can ask. */
function kindsOf(template: QualificationTemplate, pathway: Pathway): (offer: Offer) => string {
  const rules = rulesOf(template).flatMap(withParts);
  const asks = (...types: readonly Rule['type'][]) => rules.some(({ type }) => types.includes(type));
  const named = new Set(
    [...template.groups.flatMap(({ modules }) => modules), ...rules.flatMap(namesIn)].map(plainName),
  );
  const asksDates = asks('currency', 'timeWindow', 'pace', 'gate');
  const asksIssuers = asks('issuerWhitelist', 'residency', 'recognitionCap');
  return (offer) =>
    JSON.stringify([
      creditsOf(offer),
      offer.levels.map(({ scheme, level }) => [scheme, level]),
      asks('fieldShare') ? offer.fields : [],
      offer.isThesis,
      categoriesOfOffer(offer, template),
      asksDates ? offer.endsOn : null,
      asksIssuers ? offer.provider : isOwnOffer(offer, template, pathway),
      Object.values(offer.title)
        .map(plainName)
        .filter((title) => named.has(title)),
    ]);
}

const withParts = (rule: Rule): Rule[] =>
  rule.type === 'combine' ? [rule, ...rule.rules.flatMap(withParts)] : [rule];

function namesIn(rule: Rule): string[] {
  if (rule.type === 'requiredModules') return [...rule.modules, ...rule.equivalents.flat()];
  return rule.type === 'exclusion' || rule.type === 'corequisite' ? rule.pairs.flat() : [];
}
