import { useId, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { pathwayFileLimits } from '#src/domain/pathway/file/pathway-file.ts';
import { parsePathwayFile } from '#src/domain/pathway/file/parse-pathway-file.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useServices } from '#src/queries/services.tsx';
import { buttonClass } from '#src/ui/button.tsx';

/** Opens a plan that came as a file, on the page that shows plans of others. */
export function OpenPlanFile(): ReactNode {
  const { t } = useText();
  const { planLinks } = useServices();
  const navigate = useNavigate();
  const id = useId();
  const [trouble, setTrouble] = useState<string | null>(null);
  const open = async (file: File | undefined) => {
    if (!file) return;
    // A character takes at most three bytes.
    const text = file.size > 3 * pathwayFileLimits.characters ? null : await file.text().catch(() => null);
    const read = text === null ? null : parsePathwayFile(text);
    const first = read === null || read.ok ? null : read.error[0];
    const fragment = read?.ok && text !== null ? (await planLinks()).encode(text) : null;
    if (fragment?.ok) await navigate(`${paths.sharedPlan}#${fragment.value}`);
    else setTrouble(t(`pathway.file.${first?.code ?? 'file-too-large'}`, { at: first?.at ?? '' }));
  };
  return (
    <div className="mt-4">
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        className="peer sr-only"
        aria-describedby={trouble === null ? undefined : `${id}-error`}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          void open(file);
        }}
      />
      <label
        htmlFor={id}
        className={`${buttonClass('secondary')} cursor-pointer peer-focus-visible:outline-[3px] peer-focus-visible:outline-offset-2 peer-focus-visible:outline-mark`}
      >
        {t('sharedPlan.open')}
      </label>
      {trouble !== null && (
        <p id={`${id}-error`} role="alert" className="mt-2 text-sm font-semibold text-bad">
          {trouble}
        </p>
      )}
    </div>
  );
}
