import type { ReactNode } from 'react';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { Remark } from '#src/ui/notice.tsx';
import {
  isFramework,
  levelsOf,
  originOf,
  readingOf,
  sizeOf,
  targetName,
} from '#src/features/pathway/target-text.ts';

/** How many of a kind are shown before "more". */
const shownAtFirst = 3;

/** Named examples and frameworks side by side; choosing one plans toward it, or opens the plan there is. */
export function TargetChoice(props: {
  templates: readonly QualificationTemplate[];
  /** Templates that have a pathway already. */
  chosen: ReadonlySet<string>;
  onChoose: (template: QualificationTemplate) => void;
}): ReactNode {
  const { t } = useText();
  const groups = [
    { kind: 'named', templates: props.templates.filter((template) => !isFramework(template)) },
    { kind: 'frameworks', templates: props.templates.filter(isFramework) },
  ] as const;
  return (
    <div className="mt-4 grid gap-x-12 gap-y-8 lg:grid-cols-2">
      {groups.map(({ kind, templates }) => (
        <section key={kind} aria-labelledby={`targets-${kind}`}>
          <h3 id={`targets-${kind}`} className="text-lg">
            {t(`pathway.choose.${kind}`)}
          </h3>
          {kind === 'named' ? (
            <p className="mt-1 mb-3 text-sm text-ink-2 lg:min-h-12">{t('pathway.choose.named.lead')}</p>
          ) : (
            <div className="mt-1 mb-3 lg:min-h-12">
              <Remark>
                <b>{t('pathway.framework.notice')}</b> {t('pathway.choose.frameworks.lead')}
              </Remark>
            </div>
          )}
          <Targets {...props} templates={templates.slice(0, shownAtFirst)} />
          {templates.length > shownAtFirst && (
            <details className="mt-3 text-sm">
              <summary>{t('pathway.choose.more', { count: templates.length - shownAtFirst })}</summary>
              <div className="mt-3 text-base">
                <Targets {...props} templates={templates.slice(shownAtFirst)} />
              </div>
            </details>
          )}
        </section>
      ))}
    </div>
  );
}

/** Templates one below another, each with the way to plan toward it. */
export function Targets({
  templates,
  chosen,
  onChoose,
}: {
  templates: readonly QualificationTemplate[];
  chosen: ReadonlySet<string>;
  onChoose: (template: QualificationTemplate) => void;
}): ReactNode {
  return (
    <ul className="border-t border-ink">
      {templates.map((template) => (
        <Target key={template.id} template={template} chosen={chosen.has(template.id)} onChoose={onChoose} />
      ))}
    </ul>
  );
}

function Target(props: {
  template: QualificationTemplate;
  chosen: boolean;
  onChoose: (template: QualificationTemplate) => void;
}): ReactNode {
  const text = useText();
  const { t } = text;
  const { template } = props;
  const name = targetName(template);
  const [source] = template.sources;
  return (
    <li className="flex items-start justify-between gap-4 border-b border-line py-3 max-sm:flex-col max-sm:gap-2">
      <div className="min-w-0">
        <p
          className={
            isFramework(template) ? 'font-semibold' : 'font-serif text-[1.125rem] leading-tight font-medium'
          }
        >
          {name}
        </p>
        <p className="mt-0.5 text-sm text-ink-2">
          {[originOf(text, template), sizeOf(text, template), ...levelsOf(text, template)].join(' · ')}
        </p>
        {source && (
          <p className="mt-0.5 text-xs text-ink-3">
            {t('pathway.source.line', { title: source.title, reading: readingOf(text, source) })}
          </p>
        )}
      </div>
      <Button
        size="small"
        className="flex-none"
        aria-label={t(props.chosen ? 'pathway.choose.open.label' : 'pathway.choose.pick.label', { name })}
        onClick={() => {
          props.onChoose(template);
        }}
      >
        {t(props.chosen ? 'pathway.choose.open' : 'pathway.choose.pick')}
      </Button>
    </li>
  );
}
