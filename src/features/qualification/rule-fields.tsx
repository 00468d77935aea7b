import type { ReactNode } from 'react';
import type { JsonValue } from '#src/domain/json.ts';
import { useText, type Text } from '#src/i18n/text.tsx';
import { Select } from '#src/ui/field.tsx';
import { Tag } from '#src/ui/notice.tsx';
import { freshId, pointerOf, textAt, valueAt, withValue, type Path } from './draft.ts';
import { useEditor } from './editor-context.tsx';
import { ListEditor } from './list-editor.tsx';
import { ParameterField } from './parameter-field.tsx';
import { blankRule, isAsked, ruleParameters, ruleTypeOf, ruleTypes } from './rule-parameters.ts';
import { DraftSelect, DraftText } from './simple-fields.tsx';
import { SourceSelect } from './source-fields.tsx';

/** All rules at a place of the draft: those of the qualification, or the parts of a combined rule. */
export function RulesEditor({ path, depth = 0 }: { path: Path; depth?: number }): ReactNode {
  const { t } = useText();
  return (
    <ListEditor
      path={path}
      folds
      label={t(depth === 0 ? 'qualification.rules' : 'qualification.rules.parts')}
      addLabel={t(depth === 0 ? 'qualification.rules.add' : 'qualification.rules.addPart')}
      nameOf={(rule, index) => ruleName(t, rule, index)}
      make={(rules) => blankRule('minCreditsAtLevel', freshId(rules, 'rule'), {})}
      renderItem={(at, rule) => <RuleFields path={at} rule={rule} depth={depth} />}
    />
  );
}

/** "Credits at a level: At least 40 ECTS at level 7." */
function ruleName(t: Text['t'], rule: JsonValue, index: number): string {
  const type = ruleTypeOf(textAt(rule, ['type']));
  const kind = type ? t(`qualification.rule.${type}`) : t('qualification.rule.unknown');
  const words = textAt(rule, ['text']);
  return t('qualification.rule.name', { number: index + 1, kind, words, some: Number(words !== '') });
}

/** Combined rules can stand in combined rules; deeper than this nobody could read them. */
const deepest = 3;

function RuleFields({ path, rule, depth }: { path: Path; rule: JsonValue; depth: number }): ReactNode {
  const { t } = useText();
  const { draft, replace, problemAt } = useEditor();
  const type = ruleTypeOf(textAt(rule, ['type']));
  const parameters = type === null ? [] : ruleParameters[type];
  const offered = depth < deepest ? ruleTypes : ruleTypes.filter((each) => each !== 'combine');
  const changeType = (next: string) => {
    const chosen = ruleTypeOf(next);
    if (chosen === null) return;
    const common = ['severity', 'text', 'sourceRef', 'assumption'].flatMap((key) => {
      const value = valueAt(rule, [key]);
      return value === undefined ? [] : [[key, value] as const];
    });
    const fresh = blankRule(chosen, textAt(rule, ['id']), Object.fromEntries<JsonValue>(common));
    replace(withValue(draft, path, fresh));
  };
  return (
    <div className="flex flex-col gap-4">
      <Select
        label={t('qualification.rule.type')}
        name={pointerOf([...path, 'type'])}
        help={type === null ? undefined : t(`qualification.rule.${type}.help`)}
        error={problemAt([...path, 'type'])}
        value={type ?? ''}
        options={[
          ...(type === null ? [{ value: '', label: t('qualification.choose') }] : []),
          ...offered.map((each) => ({ value: each, label: t(`qualification.rule.${each}`) })),
        ]}
        onChange={(event) => {
          changeType(event.target.value);
        }}
      />
      {parameters
        .filter((parameter) => isAsked(parameter, rule))
        .map((parameter) => (
          <ParameterField
            key={parameter.key}
            path={path}
            parameter={parameter}
            renderRules={(at) => <RulesEditor path={at} depth={depth + 1} />}
          />
        ))}
      <DraftText
        path={[...path, 'text']}
        label={t('qualification.rule.text')}
        help={t('qualification.rule.text.help')}
        long
      />
      <div className="grid grid-cols-2 items-start gap-4 max-[30rem]:grid-cols-1">
        <DraftSelect
          path={[...path, 'severity']}
          label={t('qualification.severity')}
          options={(['hard', 'soft', 'advisory'] as const).map((value) => ({
            value,
            label: t(`qualification.severity.${value}`),
          }))}
        />
        <SourceSelect path={path} />
      </div>
      {valueAt(rule, ['assumption']) === true && (
        <p>
          <Tag assumption>{t('qualification.assumption')}</Tag>
        </p>
      )}
    </div>
  );
}
