import type { ReactNode } from 'react';
import type { QualificationTemplate, Source } from '#src/domain/qualification/template.ts';
import { useText } from '#src/i18n/text.tsx';
import { ExternalLink } from '#src/ui/external-link.tsx';
import { Remark, Tag } from '#src/ui/notice.tsx';
import { LearnerWords } from '#src/ui/voices.tsx';

/** The rules of a qualification as a stranger put them, with the pages they say they read. */
export function HandedRules({ template }: { template: QualificationTemplate }): ReactNode {
  const { t } = useText();
  const { rules, sources } = template;
  const titleOf = (ref: string | null) => sources.find((source) => source.ref === ref)?.title ?? null;
  return (
    <>
      <section aria-labelledby="handed-rules" className="mt-8">
        <h2 id="handed-rules">{t('qualification.rules')}</h2>
        <ul className="mt-3 space-y-3">
          {rules.map((rule) => (
            <li key={rule.id}>
              <h3 className="text-sm font-semibold">{t(`qualification.rule.${rule.type}`)}</h3>
              {rule.text !== '' && (
                <div className="mt-1">
                  <LearnerWords who={t('qualification.handed.words')}>
                    <p className="break-words">{rule.text}</p>
                  </LearnerWords>
                </div>
              )}
              <p className="mt-1 text-sm text-ink-2">
                {rule.assumption ? (
                  <Tag assumption>{t('qualification.handed.assumption')}</Tag>
                ) : (
                  titleOf(rule.sourceRef)
                )}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="handed-sources" className="mt-8">
        <h2 id="handed-sources">{t('qualification.sources')}</h2>
        {sources.length === 0 ? (
          <p className="mt-1 text-sm text-ink-2">{t('qualification.handed.noSources')}</p>
        ) : (
          <ul className="mt-2 space-y-1 text-sm">
            {sources.map((source) => (
              <li key={source.ref} className="break-words">
                <SourceWords source={source} />
              </li>
            ))}
          </ul>
        )}
        <div className="mt-6 text-ink-2">
          <Remark>{template.disclaimer}</Remark>
        </div>
      </section>
    </>
  );
}

function SourceWords({ source }: { source: Source }): ReactNode {
  const { t, date } = useText();
  const readOn =
    source.readOn === null ? '' : t('qualification.handed.readOn', { date: date(source.readOn) });
  return (
    <>
      {source.url === null ? source.title : <ExternalLink href={source.url}>{source.title}</ExternalLink>}{' '}
      <span className="text-ink-2">{readOn}</span>
    </>
  );
}
