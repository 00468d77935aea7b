import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import type { JsonObject } from '#src/domain/json.ts';
import { parseTemplate } from '#src/domain/qualification/parse-template.ts';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import { failureWords } from '#src/i18n/failure-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useAttempt } from '#src/queries/use-attempt.ts';
import { useServices } from '#src/queries/services.tsx';
import { useTemplates } from '#src/queries/use-templates.ts';
import { useOwnTemplates } from '#src/queries/wallet-queries.ts';
import { Button, buttonClass } from '#src/ui/button.tsx';
import { Failure } from '#src/ui/failure.tsx';
import { Remark } from '#src/ui/notice.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { HandedRules } from './handed-rules.tsx';
import { Preview } from './preview.tsx';
import { RefusedTemplate } from './refused-template.tsx';
import { linkText } from './template-file.ts';
import { useKeepTemplate } from './use-keep-template.ts';

/** A qualification that somebody handed on, to look at. Nothing of it is kept before the learner says so. */
export function SharedQualificationPage(): ReactNode {
  const fragment = useLocation().hash.slice(1);
  const { t } = useText();
  const { qualificationLinks, inspector } = useServices();
  const { data: opened } = useQuery({
    queryKey: ['qualification-link', fragment],
    queryFn: async () => {
      const text = (await qualificationLinks()).decode(fragment);
      if (!text.ok) return { kind: 'broken-link', code: text.error } as const;
      // Read as a file is, by the same limits and off the page.
      const bytes = new TextEncoder().encode(text.value);
      const reading = await inspector.readTemplate({ name: 'link', bytes });
      if (!reading.ok) return { kind: 'refused', problem: reading.error } as const;
      return { kind: 'template', json: reading.value } as const;
    },
  });
  if (opened?.kind === 'template') return <Handed key={fragment} json={opened.json} />;
  return (
    <>
      <title>{t('qualification.handed.pageTitle')}</title>
      <h1 tabIndex={-1}>{t(opened ? 'qualification.handed.none' : 'qualification.handed.title')}</h1>
      {!opened && <p className="mt-3 text-ink-2">{t('qualification.handed.opening')}</p>}
      {opened?.kind === 'broken-link' && (
        <p className="mt-3 max-w-[66ch] text-ink-2">{t(`qualification.link.${opened.code}`)}</p>
      )}
      {opened?.kind === 'refused' && (
        <div className="mt-4">
          <RefusedTemplate title={t('qualification.handed.refused')} problem={opened.problem} />
        </div>
      )}
      {opened && (
        <Link to={paths.qualifications} className={`mt-6 ${buttonClass('primary')}`}>
          {t('qualification.missing.back')}
        </Link>
      )}
    </>
  );
}

function Handed({ json }: { json: JsonObject }): ReactNode {
  const { t } = useText();
  const parsed = parseTemplate(json);
  const { store } = useServices();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const { attempt, busy, failure } = useAttempt();
  const keepTemplate = useKeepTemplate();
  const { find } = useTemplates();
  const text = linkText(json);
  const isHere = useOwnTemplates().some((template) => linkText(template.json) === text);
  // The reading has parsed it before.
  if (!parsed.ok) return null;
  const template = parsed.value;
  const keep = () =>
    attempt(async () => {
      const kept = await keepTemplate(json);
      await navigate(paths.qualifications);
      announce(t('qualification.imported', { name: template.name }), () => store.deleteOwnTemplate(kept.id));
    });
  return (
    <>
      <title>{t('qualification.handed.pageTitle')}</title>
      <h1 tabIndex={-1}>{t('qualification.handed.title')}</h1>
      <p className="mt-2 max-w-[66ch] text-ink-2">{t('qualification.handed.lead')}</p>
      <div className="mt-6 grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <Head template={template} />
          {isHere || find(template.id) ? (
            <div className="mt-4">
              <Remark>{t(isHere ? 'qualification.handed.here' : 'qualification.handed.known')}</Remark>
            </div>
          ) : null}
          <p className="mt-4">
            <Button look="primary" disabled={busy} onClick={() => void keep()}>
              {t('qualification.handed.keep')}
            </Button>
          </p>
          <Failure words={failureWords({ t }, failure)} />
          <HandedRules template={template} />
        </div>
        <Preview draft={json} />
      </div>
    </>
  );
}

function Head({ template }: { template: QualificationTemplate }): ReactNode {
  const { t, country, credits, creditRange } = useText();
  const { awardingBody, awardType, total, unit } = template;
  const { minHundredths, maxHundredths } = total;
  return (
    <>
      <h2 className="break-words">{template.name}</h2>
      <p className="mt-1 text-sm text-ink-2">
        {t('qualification.handed.award', { award: awardType, country: country(template.country) })}
        {' · '}
        {maxHundredths === null
          ? t('qualification.handed.atLeast', { credits: credits(minHundredths), unit })
          : t('qualification.handed.amount', { credits: creditRange(minHundredths, maxHundredths), unit })}
      </p>
      <p className="mt-0.5 text-sm break-words text-ink-2">
        {awardingBody === null
          ? t('qualification.handed.noBody')
          : t('qualification.handed.body', { name: awardingBody })}
      </p>
    </>
  );
}
