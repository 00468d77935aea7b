import type { AdditionKey } from '#src/domain/wallet/additions.ts';
import type { EntryId } from '#src/domain/wallet/records.ts';

/** The parameter that names what a credential's page should ask for. */
export const addParameter = 'add';

/** The parameter that names a credential of a dossier; it can be there more than once. */
export const dossierParameter = 'about';

/** Every address of the app. Share links are `paths.view` with the portfolio in the fragment. */
export const paths = {
  wallet: '/',
  importReview: '/import',
  /** A form for something that has no file of its own. */
  newRecord: '/record',
  /** The same form, for a record of the learner's own that is there. */
  editRecord: (id: EntryId) => `/record/${id}`,
  credential: (id: EntryId) => `/credentials/${id}`,
  /** A credential's page with the form open for something that the learner may know. */
  addTo: (id: EntryId, key: AdditionKey) => `/credentials/${id}?${addParameter}=${key}`,
  pathways: '/pathways',
  pathway: (id: string) => `/pathways/${id}`,
  /** Two pathways side by side. */
  compare: (id: string, otherId: string) => `/pathways/${id}/compare/${otherId}`,
  /** What to hand in when a pathway's institution is asked to decide on some credentials. */
  dossier: (pathwayId: string, entryIds: readonly EntryId[]) =>
    `/pathways/${pathwayId}/dossier?${new URLSearchParams(entryIds.map((id) => [dossierParameter, id])).toString()}`,
  /** Qualifications that the learner describes. */
  qualifications: '/qualifications',
  newQualification: '/qualifications/new',
  /** A copy of another qualification, to be changed. */
  adaptQualification: (templateId: string) => `/qualifications/new?from=${encodeURIComponent(templateId)}`,
  qualification: (templateId: string) => `/qualifications/${encodeURIComponent(templateId)}`,
  /** A qualification that somebody handed on, in the fragment. */
  sharedQualification: '/qualification',
  /** Modules from the learner's catalogue files. */
  catalogue: '/catalogue',
  /** The catalogue, narrowed to what would help with a pathway. */
  catalogueFor: (pathwayId: string) => `/catalogue?gap=${encodeURIComponent(pathwayId)}`,
  /** A plan that somebody handed on, in the fragment. */
  sharedPlan: '/plan',
  share: '/share',
  /** What the checks of some credentials found, to print or save. */
  report: '/report',
  view: '/view',
  more: '/more',
} as const;
