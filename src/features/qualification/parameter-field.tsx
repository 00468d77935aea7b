import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { ConditionFields, firstCondition } from './condition-fields.tsx';
import type { Path } from './draft.ts';
import { ListEditor } from './list-editor.tsx';
import { memberOf, type Parameter } from './rule-parameters.ts';
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

/** One parameter by its shape. */
export function ParameterField(props: {
  /** Of the rule. */
  path: Path;
  parameter: Parameter;
  /** Rules inside a rule have the form that this is a part of. */
  renderRules: (path: Path) => ReactNode;
}): ReactNode {
  const { t } = useText();
  const { parameter } = props;
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
    case 'tagLimit':
      return (
        <Titled title={label}>
          <div className="grid grid-cols-2 items-start gap-4 max-[30rem]:grid-cols-1">
            <DraftText path={[...path, 'tag']} label={t('qualification.group.atMost.tag')} optional />
            <DraftNumber path={[...path, 'count']} label={t('qualification.group.atMost.count')} optional />
          </div>
        </Titled>
      );
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
      return <Titled title={label}>{props.renderRules(path)}</Titled>;
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
