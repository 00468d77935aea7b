import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { deqarLink } from '#src/domain/credential/deqar-link.ts';
import { completeness } from '#src/domain/credential/elements.ts';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import { levelName, shownTitle } from '#src/domain/credential/shown-names.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import { attributionOf } from '#src/domain/verification/attribution.ts';
import { creditWords } from '#src/i18n/amount.ts';
import { useText } from '#src/i18n/text.tsx';
import { titleWords } from '#src/i18n/title-words.ts';
import type { OpenedOriginal } from '#src/queries/portfolio-queries.ts';
import { sha256Of } from '#src/queries/read-attachment.ts';
import { Button } from '#src/ui/button.tsx';
import { ExternalLink } from '#src/ui/external-link.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { IssuerText } from '#src/ui/voices.tsx';
import { proofFacts } from './proof-facts.ts';
import { saveOriginal, saveOriginals } from './save-originals.ts';

/** What someone needs who decides about recognition: the facts as issued, the originals, and how to check them elsewhere. */
export function OfficerSection(props: {
  originals: readonly OpenedOriginal[];
  /** Alike whenever the portfolio is. */
  id: string;
}): ReactNode {
  const { t } = useText();
  const [unfolded, setUnfolded] = useState(false);
  return (
    <details
      className="mt-12 border-t border-line pt-4"
      onToggle={(event) => {
        if (event.currentTarget.open) setUnfolded(true);
      }}
    >
      <summary className="min-h-11">
        <h2 className="inline">{t('employer.officer.title')}</h2>
      </summary>
      {unfolded && <Unfolded {...props} />}
    </details>
  );
}

function Unfolded({ originals, id }: { originals: readonly OpenedOriginal[]; id: string }): ReactNode {
  const { t } = useText();
  return (
    <>
      <p className="mt-1 max-w-[70ch] text-sm text-ink-2">{t('employer.officer.lead')}</p>
      {originals.map((opened) => (
        <div key={opened.position} className="mt-6 border-t border-ink pt-3">
          {opened.credentials.map((credential) => (
            <AsIssued key={credential.index} opened={credential} />
          ))}
          <Original opened={opened} id={id} />
        </div>
      ))}
      {originals.length > 1 && (
        <Button
          size="small"
          className="mt-6 print:hidden"
          icon={<Icon name="download" />}
          onClick={() =>
            void saveOriginals(
              originals.map(({ original }) => original),
              t('employer.officer.archive'),
            )
          }
        >
          {t('employer.officer.all', { count: originals.length })}
        </Button>
      )}
    </>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div className="grid grid-cols-[13rem_minmax(0,1fr)] gap-x-4 border-t border-line py-1.5 first:border-none max-sm:grid-cols-1">
      <dt className="text-ink-2">{label}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  );
}

function AsIssued({ opened }: { opened: OpenedCredential }): ReactNode {
  const text = useText();
  const { t, list, number, language } = text;
  const { credential, report, documentText } = opened;
  const attributed = attributionOf(report, false) !== 'failed';
  const title = titleWords(text, shownTitle(credential, language));
  const notStated = t('employer.officer.notStated');
  const issued = (said: readonly { text: string; lang: string | null }[]) =>
    said.length === 0
      ? notStated
      : said.map(({ text: words, lang }, index) => (
          <IssuerText key={index} lang={lang} attributed={attributed} className="block">
            {words}
          </IssuerText>
        ));
  const plain = (words: string) => ({ text: words, lang: null });
  const { missing } = completeness(credential);
  const hours = credential.workloadHours;
  const grade = credential.grade?.value;
  const proof = proofFacts(documentText);
  return (
    <div className="mb-6">
      <h3>
        <IssuerText lang={title.lang} attributed={attributed}>
          {title.text}
        </IssuerText>
      </h3>
      {!attributed && <p className="text-sm text-bad">{t('employer.officer.failed')}</p>}
      <dl className="mt-1 text-sm">
        <Line label={t('employer.officer.workload')}>
          {issued([
            ...creditWords(credential.credits, text).map(plain),
            ...(hours ? [plain(t('employer.card.hours', { hours: number(hours.value) }))] : []),
          ])}
        </Line>
        <Line label={t('employer.officer.level')}>
          {issued(credential.levels.map(({ value }) => levelName(value, language)))}
        </Line>
        <Line label={t('employer.officer.grade')}>
          {grade
            ? issued([plain(grade.value), ...(grade.scale ? [pickLanguage(grade.scale, [language])] : [])])
            : notStated}
          {grade?.scale === null && ` ${t('employer.officer.noScale')}`}
        </Line>
        <Line label={t('employer.officer.quality.claimed')}>
          {issued(credential.qualityAssurance.map(({ value }) => pickLanguage(value.text, [language])))}
        </Line>
        <Line label={t('employer.officer.quality.checked')}>
          {t('employer.officer.quality.not')}{' '}
          <ExternalLink href={deqarLink(credential, language)}>{t('employer.officer.deqar')}</ExternalLink>
        </Line>
        <Line label={t('employer.officer.elements')}>
          {missing.length === 0
            ? t('employer.officer.elements.all')
            : t('employer.officer.elements.missing', {
                count: missing.length,
                items: list(missing.map((element) => t(`credential.element.${element}`))),
              })}
        </Line>
        <Line label={t('employer.officer.proof')}>
          {t(`employer.officer.proof.${proof.kind}`)}
          <Codes label={t('employer.officer.proof.suite')} values={proof.suites} />
          <Codes label={t('employer.officer.proof.key')} values={proof.keys} />
          <Codes label={t('employer.officer.proof.list')} values={proof.lists} />
        </Line>
        <Line label={t('employer.officer.steps')}>
          <ol className="list-decimal ps-5">
            <li>{t('employer.officer.step.save')}</li>
            <li>{t(`employer.officer.step.tool.${proof.kind}`)}</li>
            {proof.lists.length > 0 && <li>{t('employer.officer.step.list')}</li>}
            {proof.kind !== 'unsigned' && <li>{t('employer.officer.step.key')}</li>}
          </ol>
        </Line>
      </dl>
    </div>
  );
}

function Codes({ label, values }: { label: string; values: readonly string[] }): ReactNode {
  if (values.length === 0) return null;
  return (
    <span className="block">
      <span className="text-ink-2">{label}</span>{' '}
      <code className="text-xs break-all">{values.join(' · ')}</code>
    </span>
  );
}

function Original({ opened, id }: { opened: OpenedOriginal; id: string }): ReactNode {
  const { t, bytes } = useText();
  const { original, problem } = opened;
  const { data: hash } = useQuery({
    queryKey: ['sha256', id, opened.position],
    // A copy: what is shared with a worker cannot be hashed in place.
    queryFn: () => sha256Of(new Uint8Array(original.bytes)),
  });
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 bg-fog px-4 py-3 text-sm">
      <div className="min-w-0 flex-1 max-sm:basis-full">
        <p className="font-semibold break-all">
          {original.fileName} · {bytes(original.bytes.length)}
        </p>
        {problem && <p>{t('employer.unreadable.text')}</p>}
        <p>
          <span className="text-ink-2">SHA-256</span> <code className="text-xs break-all">{hash ?? ''}</code>
        </p>
      </div>
      <Button
        size="small"
        className="print:hidden"
        icon={<Icon name="download" />}
        onClick={() => {
          saveOriginal(original);
        }}
      >
        {t('employer.expert.save')}
      </Button>
    </div>
  );
}
