import { useRef, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/choice.tsx';
import { Select, TextField } from '#src/ui/field.tsx';
import { emptyComponent, sumOfDrafts, type ComponentDraft, type ComponentField } from './component-draft.ts';

/** As which components a set was recognised: a row for each, and their sum beside what the credentials state. */
export function ComponentRows(props: {
  components: readonly ComponentDraft[];
  onChange: (components: readonly ComponentDraft[]) => void;
  /** What the credentials state together. */
  statedHundredths: number;
  /** Where a component can count; none hides the choice. */
  groups: readonly { id: string; name: string }[];
  errorOf: (field: ComponentField) => string | undefined;
}): ReactNode {
  const { t, credits } = useText();
  const { components, onChange, errorOf } = props;
  const rows = useRef<HTMLDivElement>(null);
  const change = (place: number, part: Partial<ComponentDraft>) => {
    onChange(components.map((component, index) => (index === place ? { ...component, ...part } : component)));
  };
  const focusTitle = (place: number) =>
    rows.current?.querySelector<HTMLElement>(`[name="component.${String(place)}.title"]`)?.focus();

  return (
    <div ref={rows} className="flex flex-col gap-3">
      <Checkbox
        label={t('recognition.asOther')}
        checked={components.length > 0}
        onChange={(event) => {
          onChange(event.target.checked ? [emptyComponent] : []);
        }}
      />
      {components.length > 0 && (
        <>
          <p className="text-sm text-ink-2">{t('recognition.asOther.help')}</p>
          <ol className="flex flex-col gap-4">
            {components.map((component, index) => {
              const number = index + 1;
              return (
                <li
                  key={index}
                  className="grid grid-cols-2 gap-3 border-s-2 border-line ps-3 max-sm:grid-cols-1"
                >
                  <TextField
                    label={t('recognition.component.title', { number })}
                    name={`component.${String(index)}.title`}
                    value={component.title}
                    error={errorOf(`component.${index}.title`)}
                    onChange={(event) => {
                      change(index, { title: event.target.value });
                    }}
                  />
                  <TextField
                    label={t('recognition.component.ects', { number })}
                    name={`component.${String(index)}.ects`}
                    inputMode="decimal"
                    value={component.ects}
                    error={errorOf(`component.${index}.ects`)}
                    onChange={(event) => {
                      change(index, { ects: event.target.value });
                    }}
                  />
                  <TextField
                    label={t('recognition.component.level', { number })}
                    help={t('recognition.component.level.help')}
                    name={`component.${String(index)}.level`}
                    value={component.level}
                    error={errorOf(`component.${index}.level`)}
                    onChange={(event) => {
                      change(index, { level: event.target.value });
                    }}
                  />
                  {props.groups.length > 1 && (
                    <Select
                      label={t('recognition.component.group', { number })}
                      value={component.groupId}
                      onChange={(event) => {
                        change(index, { groupId: event.target.value });
                      }}
                      options={[
                        { value: '', label: t('recognition.component.group.any') },
                        ...props.groups.map(({ id, name }) => ({ value: id, label: name })),
                      ]}
                    />
                  )}
                  {components.length > 1 && (
                    <div className="col-span-full">
                      <Button
                        size="small"
                        look="bare"
                        onClick={() => {
                          flushSync(() => {
                            onChange(components.filter((_, other) => other !== index));
                          });
                          focusTitle(Math.max(0, index - 1));
                        }}
                      >
                        {t('recognition.component.remove', { number })}
                      </Button>
                    </div>
                  )}
                </li>
              );
            })}
          </ol>
          <div>
            <Button
              size="small"
              onClick={() => {
                flushSync(() => {
                  onChange([...components, emptyComponent]);
                });
                focusTitle(components.length);
              }}
            >
              {t('recognition.component.add')}
            </Button>
          </div>
          <p role="status" className="text-sm">
            {t('recognition.component.sum', {
              sum: credits(sumOfDrafts(components)),
              stated: credits(props.statedHundredths),
            })}
          </p>
        </>
      )}
    </div>
  );
}
