import type { ReactNode } from 'react';
import type { JsonValue } from '#src/domain/json.ts';
import { useText, type Text } from '#src/i18n/text.tsx';
import { Select } from '#src/ui/field.tsx';
import { Tag } from '#src/ui/notice.tsx';
import { ConditionFields, firstCondition } from './condition-fields.tsx';
import { freshId, pointerOf, textAt, valueAt, withValue, type Path } from './draft.ts';
import { useEditor } from './editor-context.tsx';
import { ListEditor } from './list-editor.tsx';
import {
  blankRule,
  memberOf,
  ruleParameters,
  ruleTypeOf,
  ruleTypes,
  type Parameter,
} from './rule-parameters.ts';
import {
  DraftAmount,
  DraftGroup,
  DraftMark,
  DraftNumber,
  DraftSelect,
  DraftTemplate,
  DraftText,
  DraftTexts,
} from './simple-fields.tsx';
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
          <ParameterField key={parameter.key} path={path} parameter={parameter} depth={depth} />
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

const isAsked = ({ where }: Parameter, rule: JsonValue): boolean =>
  where === undefined || textAt(rule, [where.key]) === where.is;

/** One parameter by its shape. */
function ParameterField(props: { path: Path; parameter: Parameter; depth: number }): ReactNode {
  const { t } = useText();
  const { parameter, depth } = props;
  const { key, shape, optional } = parameter;
  const path = [...props.path, memberOf(key)];
  const label = t(`qualification.parameter.${key}`);
  const field = { path, label, optional };
  switch (shape.kind) {
    case 'text':
      return <DraftText {...field} />;
    case 'credits':
    case 'number':
      return <DraftNumber {...field} />;
    case 'texts':
      return (
        <DraftTexts
          {...field}
          help={key === 'origins' ? t('qualification.parameter.origins.help') : undefined}
        />
      );
    case 'choice':
      return (
        <DraftSelect
          {...field}
          options={shape.options.map((value) => ({
            value,
            label: t(`qualification.option.${value as OptionWord}`),
          }))}
        />
      );
    case 'mark':
      return <DraftMark {...field} word={shape.word} />;
    case 'group':
      return <DraftGroup {...field} />;
    case 'template':
      return <DraftTemplate {...field} />;
    case 'amount':
      return <DraftAmount {...field} sharePath={[...props.path, shape.shareKey]} />;
    case 'pairs':
      return (
        <Titled title={label}>
          <ListEditor
            path={path}
            label={label}
            addLabel={t('qualification.pairs.add')}
            nameOf={(_, index) => t('qualification.pairs.name', { number: index + 1 })}
            make={() => ({})}
            renderItem={(at) => (
              <div className="grid grid-cols-2 gap-4 max-[30rem]:grid-cols-1">
                <DraftText path={[...at, 'one']} label={t('qualification.pairs.one')} />
                <DraftText path={[...at, 'other']} label={t('qualification.pairs.other')} />
              </div>
            )}
          />
        </Titled>
      );
    case 'equivalents':
      return (
        <Titled title={label}>
          <ListEditor
            path={path}
            label={label}
            addLabel={t('qualification.equivalents.add')}
            nameOf={(_, index) => t('qualification.equivalents.name', { number: index + 1 })}
            make={() => ({ titles: [] })}
            renderItem={(at) => (
              <DraftTexts path={[...at, 'titles']} label={t('qualification.equivalents.titles')} />
            )}
          />
        </Titled>
      );
    case 'conditions':
      return (
        <Titled title={label}>
          <ListEditor
            path={path}
            label={label}
            addLabel={t('qualification.conditions.add')}
            nameOf={(_, index) => t('qualification.conditions.name', { number: index + 1 })}
            make={() => firstCondition}
            renderItem={(at, condition) => <ConditionFields path={at} condition={condition} />}
          />
        </Titled>
      );
    case 'rules':
      return (
        <Titled title={label}>
          <RulesEditor path={path} depth={depth + 1} />
        </Titled>
      );
  }
}

function Titled(props: { title: string; children: ReactNode }): ReactNode {
  return (
    <div className="border-s-2 border-line ps-4">
      <p className="mb-1 text-sm font-semibold">{props.title}</p>
      {props.children}
    </div>
  );
}

type OptionWord =
  | 'external'
  | 'all'
  | 'award-to-today'
  | 'award-to-transfer'
  | 'award-to-completion'
  | 'first-component-award-to-completion'
  | 'first-to-last-award'
  | 'within'
  | 'acrossAwards'
  | 'forbid'
  | 'ungradedOnly'
  | 'maxOverlap'
  | 'higher'
  | 'lower'
  | 'topUp'
  | 'surrenderLower'
  | 'keepBoth'
  | 'allOf'
  | 'anyOf'
  | 'nOf'
  | 'not';
