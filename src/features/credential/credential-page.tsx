import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { shownTitle } from '#src/domain/credential/shown-names.ts';
import { attributionOf, type Attribution } from '#src/domain/verification/attribution.ts';
import { summariseChecks } from '#src/domain/verification/summary.ts';
import type { EntryId, WalletEntry } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { titleWords } from '#src/i18n/title-words.ts';
import { paths } from '#src/paths.ts';
import { useDecisions, useEntry } from '#src/queries/wallet-queries.ts';
import { Icon } from '#src/ui/icon.tsx';
import { OutcomeMark } from '#src/ui/outcome.tsx';
import { Actions } from './actions.tsx';
import type { AskOnline } from './check-again.tsx';
import { ChecksPanel, useTallyWords } from './checks-panel.tsx';
import { CredentialMissing } from './credential-missing.tsx';
import { ElementsSection } from './elements-section.tsx';
import { FailedFace } from './failed-face.tsx';
import { IssuerFace } from './issuer-face.tsx';
import { MeaningSection } from './meaning-section.tsx';
import { OwnRecordFace } from './own-record-face.tsx';
import { PutBack } from './put-back.tsx';
import { InRecord, RecordSection } from './record-sections.tsx';
import { RelatedSection } from './related-section.tsx';
import { StateLine } from './state-line.tsx';

function Face({ entry, attribution }: { entry: WalletEntry; attribution: Attribution }): ReactNode {
  if (attribution === 'learner') return <OwnRecordFace entry={entry} />;
  if (attribution === 'failed') return <FailedFace entry={entry} />;
  return <IssuerFace entry={entry} attribution={attribution} />;
}

/** The checks in one line, for narrow screens where the list comes after the credential. */
function ChecksAtAGlance({ entry }: { entry: WalletEntry }): ReactNode {
  const { t } = useText();
  const words = useTallyWords(entry);
  return (
    <p className="mt-1 text-sm lg:hidden print:hidden">
      <OutcomeMark
        tone={summariseChecks(entry.credential, entry.report).tone}
        className="inline size-5 align-[-0.25em]"
      />{' '}
      {words}{' '}
      <a href="#checks" className="inline-block min-h-6">
        {t('credential.seeWhy')}
      </a>
    </p>
  );
}

/**
 * One credential: what the issuer says, how it checks out, what it means, what it counts toward and
 * what others decided about it. The route fills in what other parts of the app know.
 */
export function CredentialPage(props: {
  entryId: EntryId;
  /** The question before an online check. */
  askOnline: AskOnline;
  countsToward: (entry: WalletEntry) => ReactNode;
  recognition: (entry: WalletEntry) => ReactNode;
}): ReactNode {
  const { t, language } = useText();
  const entry = useEntry(props.entryId);
  const decisions = useDecisions();
  if (!entry) return <CredentialMissing />;
  const attribution = attributionOf(entry.report, entry.credential.format === 'own-record');
  const title = titleWords({ t }, shownTitle(entry.credential, language)).text;
  const own = attribution === 'learner';
  return (
    <>
      <title>{t('credential.pageTitle', { title })}</title>
      <Link to={paths.wallet} className="inline-flex min-h-6 items-center gap-1.5 text-sm print:hidden">
        <Icon name="chevronLeft" />
        {t('app.nav.wallet')}
      </Link>
      {entry.removedOn !== null && <PutBack entryId={entry.id} removedOn={entry.removedOn} />}
      <div className="mt-3">
        <StateLine entry={entry} decisions={decisions} />
        <InRecord entry={entry} />
        {!own && <ChecksAtAGlance entry={entry} />}
      </div>
      <div className="mt-3.5 grid grid-cols-[minmax(0,1fr)] gap-x-12 lg:grid-cols-[minmax(0,1fr)_372px] lg:grid-rows-[auto_1fr] print:grid-cols-1">
        <div className="min-w-0">
          <Face entry={entry} attribution={attribution} />
        </div>
        <aside className="min-w-0 max-lg:mt-6 lg:col-start-2 lg:row-span-2 lg:row-start-1 print:col-start-1 print:row-auto print:mt-6">
          <ChecksPanel entry={entry} askOnline={props.askOnline} />
          <Actions entry={entry} />
        </aside>
        <div className="min-w-0">
          <RecordSection entry={entry} />
          {!own && attribution !== 'failed' && <MeaningSection entry={entry} />}
          {props.countsToward(entry)}
          {entry.removedOn === null && <RelatedSection entry={entry} />}
        </div>
        <div className="min-w-0 lg:col-span-2 print:col-span-1">
          {props.recognition(entry)}
          <ElementsSection entry={entry} attribution={attribution} />
        </div>
      </div>
    </>
  );
}
