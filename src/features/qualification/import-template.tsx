import { useRef, useState, type ReactNode } from 'react';
import type { TemplateFileProblem } from '#src/domain/qualification/template-file.ts';
import { useText } from '#src/i18n/text.tsx';
import { useAttempt } from '#src/queries/use-attempt.ts';
import { useServices } from '#src/queries/services.tsx';
import { useTemplates } from '#src/queries/use-templates.ts';
import { useOwnTemplates } from '#src/queries/wallet-queries.ts';
import { Button } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { ownTemplateOf } from './blank-template.ts';
import { textAt, withValue } from './draft.ts';
import { problemText } from './problem-text.ts';
import { withoutSchema } from './template-file.ts';

/** Brings in a template file that somebody made; a file that cannot be used is refused by its places. */
export function ImportTemplate(): ReactNode {
  const { t } = useText();
  const { store, inspector, now, newId } = useServices();
  const announce = useAnnounce();
  const { attempt, busy, failure } = useAttempt();
  const { find } = useTemplates();
  const stored = useOwnTemplates();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<{ name: string; problem: TemplateFileProblem } | null>(null);

  const take = (file: File) =>
    attempt(async () => {
      setRefused(null);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const reading = await inspector.readTemplate({ name: file.name, bytes });
      if (!reading.ok) {
        setRefused({ name: file.name, problem: reading.error });
        return;
      }
      const json = withoutSchema(reading.value);
      const id = textAt(json, ['id']);
      // Nothing that is here is replaced: a known id becomes another one.
      const isTaken = find(id) !== null || stored.some((template) => template.id === id);
      const fresh = isTaken ? withValue(json, ['id'], `own-${newId()}`) : json;
      const template = ownTemplateOf(fresh, null, now().toISOString());
      await store.saveOwnTemplate(template);
      announce(t('qualification.imported', { name: textAt(fresh, ['name']) }), () =>
        store.deleteOwnTemplate(template.id),
      );
    });
  return (
    <section aria-labelledby="bring-in">
      <h2 id="bring-in">{t('qualification.import')}</h2>
      <p className="mt-1 mb-3 text-sm text-ink-2">{t('qualification.import.lead')}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        data-chooser="template"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void take(file);
          event.target.value = '';
        }}
      />
      <Button icon={<Icon name="file" />} disabled={busy} onClick={() => input.current?.click()}>
        {t('qualification.import.do')}
      </Button>
      {failure !== null && (
        <div className="mt-4">
          <Notice tone="bad" alert title={t(`app.error.${failure}.title`)}>
            {t(`app.error.${failure}.text`)}
          </Notice>
        </div>
      )}
      {refused && (
        <div className="mt-4">
          <Notice tone="bad" alert title={t('qualification.file.refused', { name: refused.name })}>
            <p>{t(`qualification.file.${refused.problem.code}`)}</p>
            {refused.problem.code === 'template-wrong' && (
              <>
                <ul className="mt-1 space-y-1">
                  {refused.problem.problems.map(({ code, at }) => (
                    <li key={`${code} ${at}`} className="break-words">
                      <code>{at}</code>: {problemText(t, code, at)}
                    </li>
                  ))}
                </ul>
                {refused.problem.count > refused.problem.problems.length && (
                  <p>
                    {t('qualification.file.more', {
                      count: refused.problem.count - refused.problem.problems.length,
                    })}
                  </p>
                )}
              </>
            )}
          </Notice>
        </div>
      )}
    </section>
  );
}
