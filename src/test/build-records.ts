import { newPathway } from '#src/domain/pathway/new-pathway.ts';
import { emptyDraft, type SavedPortfolio } from '#src/domain/portfolio/portfolio-draft.ts';
import type { IssuerList } from '#src/domain/verification/issuer-list.ts';
import type {
  Offer,
  OwnTemplate,
  Pathway,
  PlannedModule,
  RecognitionDecision,
  Settings,
  ShareRecord,
} from '#src/domain/wallet/records.ts';

/** A decision for `buildPathway`'s pathway that recognises one entry as stated; every field can be replaced. */
export function buildDecision(overrides: Partial<RecognitionDecision> = {}): RecognitionDecision {
  return {
    id: 'decision-1',
    entryIds: [],
    institution: 'Sample University',
    outcome: 'recognised',
    askedOn: '2026-08-01',
    decidedOn: '2026-09-01',
    ectsHundredths: null,
    recognisedAs: [],
    reference: '',
    note: '',
    pathwayId: 'pathway-1',
    letterSha256: null,
    ...overrides,
  };
}

/** A planned module of 5 ECTS at EQF 7 with no group; every field can be replaced. */
export function buildPlannedModule(overrides: Partial<PlannedModule> = {}): PlannedModule {
  return {
    id: 'planned-1',
    title: 'Timber Construction',
    provider: 'Sample University',
    ectsHundredths: 500,
    eqf: 7,
    expectedOn: null,
    groupId: null,
    ...overrides,
  };
}

/** A pathway with nothing planned or pinned; every field can be replaced. */
export function buildPathway(overrides: Partial<Pathway> = {}): Pathway {
  return { ...newPathway('pathway-1', 'generic-first-cycle-180', '2026-11-20T10:00:00Z'), ...overrides };
}

/** A small template of the learner's own that can be used; every field can be replaced. */
export function buildOwnTemplate(overrides: Partial<OwnTemplate> = {}): OwnTemplate {
  const id = overrides.id ?? 'own-1';
  return {
    id,
    basedOn: null,
    changedOn: '2026-11-20T10:00:00Z',
    json: {
      id,
      kind: 'named-example',
      name: 'Sample Certificate',
      awardType: 'certificate',
      country: 'PT',
      unit: 'ECTS',
      total: { min: 30 },
      groups: [{ id: 'all', name: 'All modules', kind: 'open', min: 0 }],
      rules: [],
      sources: [],
      confidence: 'sample',
      disclaimer: 'A sample, made for a test.',
    },
    ...overrides,
  };
}

/** A module of 5 ECTS from a sample catalogue; every field can be replaced. */
export function buildOffer(overrides: Partial<Offer> = {}): Offer {
  return {
    id: 'offer-1',
    title: { en: 'Sample Module' },
    provider: 'Sample University',
    credits: { hundredths: 500, unit: 'ECTS' },
    levels: [{ scheme: 'EQF', level: '7' }],
    fields: ['0732'],
    tags: [],
    isThesis: null,
    url: 'https://catalogue.example/1',
    endsOn: '2027-06-30',
    catalogue: { name: 'catalogue.json', readOn: '2026-11-20T10:00:00Z' },
    ...overrides,
  };
}

/** A link that went to nobody in particular; every field can be replaced. */
export function buildShare(overrides: Partial<ShareRecord> = {}): ShareRecord {
  return {
    id: 'share-1',
    sharedOn: '2026-11-20T10:00:00Z',
    recipient: '',
    channel: 'link',
    entryIds: [],
    pathwayId: null,
    stopAfter: null,
    link: 'https://wallet.example/view#1.AAAA',
    topics: [],
    note: '',
    ...overrides,
  };
}

/** A portfolio that the learner named; every field can be replaced. */
export function buildSavedPortfolio(overrides: Partial<SavedPortfolio> = {}): SavedPortfolio {
  return {
    id: 'portfolio-1',
    name: 'For building firms',
    changedOn: '2026-11-20T10:00:00Z',
    draft: {
      ...emptyDraft(),
      title: 'Sustainable building',
      recipient: 'A housing cooperative',
      forms: { 'entry-1': 'parts' },
      parts: { 'entry-1': ['0', '/name'] },
      facts: { 'entry-2': ['issuer', 'credits'] },
      stopAfter: '2027-01-31',
    },
    ...overrides,
  };
}

/** A list with one issuer and one authority; every field can be replaced. */
export function buildIssuerList(overrides: Partial<IssuerList> = {}): IssuerList {
  return {
    id: 'e'.repeat(64),
    fileName: 'sample-list.json',
    addedOn: '2026-11-20T10:00:00Z',
    kind: 'issuers',
    name: 'Sample list',
    territory: null,
    issuedOn: '2026-11-01T00:00:00.000Z',
    nextUpdate: null,
    issuers: [{ name: 'Sample College', ids: ['did:web:college.example'], fingerprints: [] }],
    services: [
      {
        provider: 'Sample Trust',
        name: 'Sample CA',
        type: 'CA/QC',
        uses: ['ForeSeals'],
        history: [{ status: 'granted', since: '2020-01-01T00:00:00.000Z' }],
        certificates: [{ der: 'MAA=', subject: 'CN=Sample CA', fingerprint: 'd'.repeat(64) }],
      },
    ],
    ...overrides,
  };
}

/** Settings as they are before the learner changes any. */
export function buildSettings(overrides: Partial<Settings> = {}): Settings {
  return { language: null, holderName: '', identities: [], lastBackupOn: null, ...overrides };
}
