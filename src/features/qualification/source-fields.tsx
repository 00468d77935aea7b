import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Select } from '#src/ui/field.tsx';
import { freshId, listAt, pointerOf, textAt, withValue, type Path } from './draft.ts';
import { useEditor } from './editor-context.tsx';
import { ListEditor } from './list-editor.tsx';
import { DraftSelect, DraftText } from './simple-fields.tsx';

/** Pages that rules were read on. */
export function SourcesEditor(): ReactNode {
  const { t } = useText();
  return (
    <ListEditor
      path={['sources']}
      label={t('qualification.sources')}
      addLabel={t('qualification.sources.add')}
      nameOf={(source, index) =>
        textAt(source, ['title']) || t('qualification.sources.name', { number: index + 1 })
      }
      make={(sources) => ({ ref: freshId(sources, 'source', 'ref'), read: 'excerpt' })}
      renderItem={(at) => (
        <div className="flex flex-col gap-4">
          <DraftText path={[...at, 'title']} label={t('qualification.source.title')} />
          <DraftText path={[...at, 'url']} label={t('qualification.source.url')} type="url" optional />
          <div className="grid grid-cols-2 items-start gap-4 max-[30rem]:grid-cols-1">
            <DraftSelect
              path={[...at, 'read']}
              label={t('qualification.source.read')}
              options={(['excerpt', 'opening only', 'near full', 'full'] as const).map((value) => ({
                value,
                label: t(`source.extent.${value}`),
              }))}
            />
            <DraftText
              path={[...at, 'readOn']}
              label={t('qualification.source.readOn')}
              type="date"
              optional
            />
          </div>
          <DraftText path={[...at, 'asOf']} label={t('qualification.source.asOf')} optional />
        </div>
      )}
    />
  );
}

/** Where a rule or a milestone was read. A rule that no page states is the learner's assumption. */
export function SourceSelect({ path, isRule = true }: { path: Path; isRule?: boolean }): ReactNode {
  const { t } = useText();
  const { draft, replace, problemAt } = useEditor();
  const sources = listAt(draft, ['sources']).map((source) => ({
    value: textAt(source, ['ref']),
    label: textAt(source, ['title']) || textAt(source, ['ref']),
  }));
  const at = [...path, 'sourceRef'];
  const choose = (ref: string) => {
    const named = withValue(draft, at, ref === '' ? undefined : ref);
    replace(isRule ? withValue(named, [...path, 'assumption'], ref === '') : named);
  };
  return (
    <Select
      label={t('qualification.rule.source')}
      name={pointerOf(at)}
      error={problemAt(at)}
      value={textAt(draft, at)}
      options={[
        { value: '', label: t(isRule ? 'qualification.source.assumption' : 'qualification.none') },
        ...sources,
      ]}
      onChange={(event) => {
        choose(event.target.value);
      }}
    />
  );
}
