import { useRef, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { TemplateFileProblem } from '#src/domain/qualification/template-file.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useAttempt } from '#src/queries/use-attempt.ts';
import { useServices } from '#src/queries/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { RefusedTemplate } from './refused-template.tsx';
import { linkText } from './template-file.ts';

/**
 * Takes a template file that somebody made to the page where it is looked at before it is kept; a file that
 * cannot be used is refused by its places.
 */
export function ImportTemplate(): ReactNode {
  const { t } = useText();
  const { inspector, qualificationLinks } = useServices();
  const navigate = useNavigate();
  const { attempt, busy } = useAttempt();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<{ name: string; problem: TemplateFileProblem } | null>(null);

  const take = (file: File) =>
    attempt(async () => {
      setRefused(null);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const reading = await inspector.readTemplate({ name: file.name, bytes });
      const fragment = reading.ok ? (await qualificationLinks()).encode(linkText(reading.value)) : null;
      if (fragment?.ok) await navigate(`${paths.sharedQualification}#${fragment.value}`);
      else setRefused({ name: file.name, problem: reading.ok ? { code: 'file-too-large' } : reading.error });
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
      {refused && (
        <div className="mt-4">
          <RefusedTemplate
            title={t('qualification.file.refused', { name: refused.name })}
            problem={refused.problem}
          />
        </div>
      )}
    </section>
  );
}
