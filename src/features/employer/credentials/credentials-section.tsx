import type { ReactNode } from 'react';
import { shownTitle } from '#src/domain/credential/shown-names.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import type { Portfolio } from '#src/domain/portfolio/portfolio.ts';
import type { PortfolioSummary } from '#src/domain/portfolio/portfolio-summary.ts';
import { attributionOf } from '#src/domain/verification/attribution.ts';
import { useText } from '#src/i18n/text.tsx';
import { titleWords } from '#src/i18n/title-words.ts';
import type { OpenedOriginal } from '#src/queries/portfolio-queries.ts';
import { Button } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { OutcomeMark } from '#src/ui/outcome.tsx';
import { CredentialCard } from './credential-card.tsx';
import { ExpertDisclosure } from './expert-disclosure.tsx';
import { FaultyCard } from './faulty-card.tsx';
import { CredentialState } from './credential-state.tsx';
import { saveOriginal } from '#src/features/employer/save-originals.ts';

/** Every credential, outcomes first: the issuer's words in their frame, everything else below it. */
export function CredentialsSection(props: {
  portfolio: Portfolio;
  originals: readonly OpenedOriginal[];
  /** Null while originals are still being checked. */
  summary: PortfolioSummary | null;
}): ReactNode {
  const { t } = useText();
  const holder = props.portfolio.holderName || t('employer.holderInSentence');
  const framed = props.originals.some(({ credentials }) =>
    credentials.some(({ report }) => attributionOf(report, false) === 'signed'),
  );
  return (
    <section className="mt-12">
      <h2>{t('employer.credentials.title')}</h2>
      {framed && <p className="mt-1 text-sm text-ink-2">{t('employer.credentials.frame')}</p>}
      {props.originals.map((opened) =>
        opened.problem ? (
          <UnreadableCard key={opened.position} opened={opened} />
        ) : (
          opened.credentials.map((credential) => (
            <ShownCredential
              key={`${credential.original}.${credential.index}`}
              credential={credential}
              record={recordOf(credential, opened.credentials)}
              portfolio={props.portfolio}
              summary={props.summary}
              holder={holder}
            />
          ))
        ),
      )}
    </section>
  );
}

/** The credential of the same original that this one stands in. */
const recordOf = ({ parent }: OpenedCredential, all: readonly OpenedCredential[]) =>
  parent === null ? null : (all.find(({ index }) => index === parent) ?? null);

function ShownCredential(props: {
  credential: OpenedCredential;
  record: OpenedCredential | null;
  portfolio: Portfolio;
  summary: PortfolioSummary | null;
  holder: string;
}): ReactNode {
  const { t, language } = useText();
  const { credential, record, summary, portfolio } = props;
  const attribution = attributionOf(credential.report, false);
  return (
    <div className={`mt-6 break-inside-avoid ${record ? 'border-s-2 border-edge ps-6 max-sm:ps-3' : ''}`}>
      {record && (
        <p className="mb-2 text-sm text-ink-2">
          {t('employer.inRecord', { title: titleWords({ t }, shownTitle(record.credential, language)).text })}
        </p>
      )}
      {attribution === 'failed' ? (
        <FaultyCard opened={credential} holder={props.holder} />
      ) : (
        <>
          <CredentialCard opened={credential} attribution={attribution} />
          {summary && <CredentialState opened={credential} summary={summary} portfolio={portfolio} />}
        </>
      )}
      <ExpertDisclosure opened={credential} original={portfolio.originals[credential.original]} />
    </div>
  );
}

/** A file that cannot be read here holds up nothing: it is named, and handed over as it is. */
function UnreadableCard({ opened }: { opened: OpenedOriginal }): ReactNode {
  const { t, values } = useText();
  const { original, problem } = opened;
  return (
    <article className="mt-6 border-[1.5px] border-dashed border-edge px-8 py-6 max-sm:px-5">
      <p className="flex items-center gap-2 text-sm font-semibold text-open">
        <OutcomeMark tone="unknown" />
        {t('employer.unreadable.heading')}
      </p>
      <h3 className="mt-1 text-lg font-normal break-all">{original.fileName}</h3>
      {problem && problem.code !== 'worker-failed' && (
        <p className="mt-2 max-w-[60ch] text-sm">
          {t(`problem.${problem.code}.title`, values(problem.data))}
        </p>
      )}
      <p className="mt-2 max-w-[60ch] text-sm">{t('employer.unreadable.text')}</p>
      <Button
        size="small"
        className="mt-3 print:hidden"
        icon={<Icon name="download" />}
        onClick={() => {
          saveOriginal(original);
        }}
      >
        {t('employer.unreadable.save')}
      </Button>
    </article>
  );
}
