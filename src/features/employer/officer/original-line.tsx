import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import type { OpenedOriginal } from '#src/queries/portfolio-queries.ts';
import { sha256Of } from '#src/queries/read-attachment.ts';
import { Button } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { saveOriginal } from '#src/features/employer/save-originals.ts';

/** An original as it was handed over: its name, size and hash, and the way to save it. */
export function OriginalLine({ opened, id }: { opened: OpenedOriginal; id: string }): ReactNode {
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
