import { useRef, type ReactNode } from 'react';
import { failureWords } from '#src/i18n/failure-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { Failure } from '#src/ui/failure.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { ImportReport } from './import-report.tsx';
import { MappingForm } from './mapping-form.tsx';
import { useCatalogueImport } from './use-catalogue-import.ts';

/** Takes a catalogue file, asks what its columns mean where that is open, and says what became of it. */
export function ImportCatalogue({ hasSample }: { hasSample: boolean }): ReactNode {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const { state, busy, failure, takeFile, takeSample, takeTable, dismiss } = useCatalogueImport();
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.jsonld,.csv,.tsv,.txt,application/json,application/ld+json,text/csv"
        data-chooser="catalogue"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void takeFile(file);
          event.target.value = '';
        }}
      />
      <div className="mt-4 flex flex-wrap gap-2">
        <Button
          look={hasSample ? 'primary' : 'secondary'}
          icon={<Icon name="add" />}
          disabled={busy}
          onClick={() => input.current?.click()}
        >
          {t('catalogue.add')}
        </Button>
        {hasSample && (
          <Button disabled={busy} onClick={() => void takeSample()}>
            {t('catalogue.sample')}
          </Button>
        )}
      </div>
      <p className="mt-2 max-w-[66ch] text-sm text-ink-2">{t('catalogue.kinds')}</p>
      <p role="status" className="text-sm text-ink-2">
        {busy && t('catalogue.reading')}
      </p>
      <Failure words={failureWords({ t }, failure)} />
      {state.kind === 'problem' && (
        <div className="mt-4">
          <Notice tone="bad" alert title={t('catalogue.unread', { name: state.name })}>
            {t(`catalogue.problem.${state.problem}`)}
          </Notice>
        </div>
      )}
      {state.kind === 'table' && (
        <MappingForm
          key={state.file.name}
          name={state.file.name}
          table={state.table}
          onRead={(mapping) => void takeTable(state.file, mapping)}
          onCancel={dismiss}
        />
      )}
      {state.kind === 'read' && <ImportReport name={state.name} read={state.read} onClose={dismiss} />}
    </>
  );
}
