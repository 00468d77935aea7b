import type app from './locales/en/app.json';
import type catalogue from './locales/en/catalogue.json';
import type checks from './locales/en/checks.json';
import type credential from './locales/en/credential.json';
import type credits from './locales/en/credits.json';
import type dossier from './locales/en/dossier.json';
import type deliver from './locales/en/deliver.json';
import type employer from './locales/en/employer.json';
import type importReview from './locales/en/import.json';
import type levels from './locales/en/levels.json';
import type online from './locales/en/online.json';
import type offer from './locales/en/offer.json';
import type paper from './locales/en/paper.json';
import type pathway from './locales/en/pathway.json';
import type plan from './locales/en/plan.json';
import type problems from './locales/en/problems.json';
import type qualification from './locales/en/qualification.json';
import type reader from './locales/en/reader.json';
import type record from './locales/en/record.json';
import type report from './locales/en/report.json';
import type review from './locales/en/review.json';
import type rules from './locales/en/rules.json';
import type settings from './locales/en/settings.json';
import type share from './locales/en/share.json';
import type wallet from './locales/en/wallet.json';
import type ways from './locales/en/ways.json';

type Catalogues = {
  app: typeof app;
  catalogue: typeof catalogue;
  checks: typeof checks;
  credential: typeof credential;
  credits: typeof credits;
  dossier: typeof dossier;
  deliver: typeof deliver;
  employer: typeof employer;
  import: typeof importReview;
  levels: typeof levels;
  online: typeof online;
  offer: typeof offer;
  paper: typeof paper;
  pathway: typeof pathway;
  plan: typeof plan;
  problems: typeof problems;
  qualification: typeof qualification;
  report: typeof report;
  reader: typeof reader;
  record: typeof record;
  review: typeof review;
  rules: typeof rules;
  settings: typeof settings;
  share: typeof share;
  wallet: typeof wallet;
  ways: typeof ways;
};

/** A part of the text that is loaded together. */
export type TextArea = keyof Catalogues;

/** Every text of the interface, by its id. A sentence that is missing is a type error. */
export type MessageId = { [Area in TextArea]: keyof Catalogues[Area] & string }[TextArea];
