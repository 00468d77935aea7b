import { pickLanguage } from '../credential/pick-language.ts';
import { withAnswer, withModule } from '#src/domain/pathway/edit/plan-changes.ts';
import { categoriesOf } from '../qualification/asked-of-items.ts';
import type { QualificationTemplate } from '../qualification/template.ts';
import type { IsoDate } from '../time.ts';
import type { Offer, Pathway, PlannedModule } from '../wallet/records.ts';

/** What the learner adds to an offer when they plan it. */
type Wish = {
  /** The id of the planned module. */
  id: string;
  /** In which the title is wanted, best first. */
  languages: readonly string[];
  expectedOn: IsoDate | null;
  /** Null lets the allocation choose. */
  groupId: string | null;
};

/**
 * The module that an offer becomes in a plan, in its own unit.
 *
 * @returns `null` for an offer that states no credits: nothing of it could be counted
 */
export function plannedFromOffer(offer: Offer, wish: Wish): PlannedModule | null {
  if (offer.credits === null) return null;
  const { hundredths, unit } = offer.credits;
  const eqf = Number(offer.levels.find(({ scheme }) => scheme === 'EQF')?.level);
  const national = offer.levels.find(({ scheme }) => scheme !== 'EQF');
  const [field] = offer.fields;
  return {
    id: wish.id,
    title: pickLanguage(offer.title, wish.languages).text,
    provider: offer.provider,
    ectsHundredths: hundredths,
    ...(unit === 'ECTS' ? {} : { unit }),
    ...(offer.isThesis === true ? { kind: 'thesis' as const } : {}),
    ...(field === undefined ? {} : { field }),
    eqf: Number.isInteger(eqf) && eqf >= 1 && eqf <= 8 ? eqf : null,
    ...(national === undefined ? {} : { level: national }),
    expectedOn: wish.expectedOn,
    groupId: wish.groupId,
    offerId: offer.id,
  };
}

/** The categories of a qualification that a catalogue files an offer under, as the qualification writes them. */
export function categoriesOfOffer(offer: Offer, template: QualificationTemplate): string[] {
  const tags = new Set(offer.tags.map((tag) => tag.toLowerCase()));
  return categoriesOf(template).filter((category) => tags.has(category.toLowerCase()));
}

/** The plan with an offer in it, filed under the categories that the catalogue names. */
export function withOffer(
  pathway: Pathway,
  template: QualificationTemplate,
  offer: Offer,
  module: PlannedModule,
): Pathway {
  const planned = withModule(pathway, module);
  const tags = categoriesOfOffer(offer, template);
  return tags.length === 0 ? planned : withAnswer(planned, { itemId: module.id, tags });
}
