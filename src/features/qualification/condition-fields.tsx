import type { ReactNode } from 'react';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { useText } from '#src/i18n/text.tsx';
import { Select } from '#src/ui/field.tsx';
import { pointerOf, textAt, valueAt, withValue, type Path } from './draft.ts';
import { useEditor } from './editor-context.tsx';
import { DraftGroup, DraftNumber, DraftText } from './simple-fields.tsx';

/** The kinds of conditions of a gate, each with what it is written with. */
const kinds = ['completed', 'credits', 'admission', 'registered'] as const;
type Kind = (typeof kinds)[number];

export const firstCondition: JsonObject = { state: 'completed' };

/** As the format tells them apart: by the member that only one kind has. */
function kindOf(condition: JsonValue): Kind {
  if (valueAt(condition, ['admission']) !== undefined) return 'admission';
  if (valueAt(condition, ['enrolledFor']) !== undefined) return 'registered';
  return valueAt(condition, ['minCredits']) === undefined ? 'completed' : 'credits';
}

/** What must be done before the gate opens. */
export function ConditionFields({ path, condition }: { path: Path; condition: JsonValue }): ReactNode {
  const { t } = useText();
  const { draft, replace } = useEditor();
  const kind = kindOf(condition);
  const change = (next: Kind) => {
    const group = textAt(condition, ['group']);
    const ofGroup = group === '' ? {} : { group };
    const blank: Record<Kind, JsonObject> = {
      completed: { ...ofGroup, state: 'completed' },
      credits: { ...ofGroup, minCredits: 0 },
      admission: { admission: textAt(draft, ['awardType']) },
      registered: { enrolledFor: 1 },
    };
    replace(withValue(draft, path, blank[next]));
  };
  return (
    <div className="grid grid-cols-2 items-start gap-4 max-[30rem]:grid-cols-1">
      <Select
        label={t('qualification.condition.kind')}
        name={pointerOf([...path, 'kind'])}
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`qualification.condition.${value}`) }))}
        onChange={(event) => {
          change(kinds.find((each) => each === event.target.value) ?? 'completed');
        }}
      />
      {(kind === 'completed' || kind === 'credits') && (
        <DraftGroup path={[...path, 'group']} label={t('qualification.parameter.group')} />
      )}
      {kind === 'credits' && (
        <DraftNumber path={[...path, 'minCredits']} label={t('qualification.parameter.min')} />
      )}
      {kind === 'admission' && (
        <DraftText path={[...path, 'admission']} label={t('qualification.condition.to')} />
      )}
      {kind === 'registered' && (
        <DraftNumber path={[...path, 'enrolledFor']} label={t('qualification.condition.modules')} />
      )}
    </div>
  );
}
