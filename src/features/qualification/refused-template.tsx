import type { ReactNode } from 'react';
import type { TemplateFileProblem } from '#src/domain/qualification/template-file.ts';
import { useText } from '#src/i18n/text.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { problemText } from './problem-text.ts';

/** Why what somebody handed on cannot be used, by its places. */
export function RefusedTemplate(props: { title: string; problem: TemplateFileProblem }): ReactNode {
  const { t } = useText();
  const { problem } = props;
  const more = problem.code === 'template-wrong' ? problem.count - problem.problems.length : 0;
  return (
    <Notice tone="bad" alert title={props.title}>
      <p>{t(`qualification.file.${problem.code}`)}</p>
      {problem.code === 'template-wrong' && (
        <ul className="mt-1 space-y-1">
          {problem.problems.map(({ code, at }) => (
            <li key={`${code} ${at}`} className="break-words">
              <code>{at}</code>: {problemText(t, code, at)}
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p>{t('qualification.file.more', { count: more })}</p>}
    </Notice>
  );
}
