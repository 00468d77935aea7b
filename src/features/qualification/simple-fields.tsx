import type { ReactNode } from 'react';
import type { JsonValue } from '#src/domain/json.ts';
import { useText } from '#src/i18n/text.tsx';
import { Checkbox } from '#src/ui/choice.tsx';
import { Select, TextArea, TextField } from '#src/ui/field.tsx';
import { listAt, pointerOf, textAt, textsAt, valueAt, type Path } from './draft.ts';
import { useEditor } from './editor-context.tsx';
import { useTyped } from './use-typed.ts';

/** One value of the draft: where it stands, what it is called, and whether it may be left out. */
export type FieldProps = {
  path: Path;
  label: string;
  help?: string | undefined;
  optional?: boolean | undefined;
};

function useField({ path, help, optional }: FieldProps) {
  const { t } = useText();
  const { problemAt } = useEditor();
  const words = [help, optional ? t('qualification.optional') : undefined].filter(
    (part) => part !== undefined,
  );
  return {
    name: pointerOf(path),
    error: problemAt(path),
    ...(words.length > 0 ? { help: words.join(' ') } : {}),
  };
}

export function DraftText(
  props: FieldProps & { type?: 'date' | 'url'; long?: boolean; list?: string },
): ReactNode {
  const { draft, set } = useEditor();
  const field = {
    ...useField(props),
    label: props.label,
    value: textAt(draft, props.path),
    maxLength: 2_000,
    onChange: (event: { target: { value: string } }) => {
      set(props.path, event.target.value === '' ? undefined : event.target.value);
    },
  };
  if (props.long) return <TextArea rows={2} {...field} />;
  return (
    <TextField
      {...field}
      {...(props.type ? { type: props.type } : {})}
      {...(props.list ? { list: props.list } : {})}
    />
  );
}

/**
 * A number as people type it, with a point or a comma. What is none stays as it is typed, and is said to be none.
 *
 * @param factor - how many of what is shown make one of what is kept: 100 for a share in percent
 */
export function DraftNumber(props: FieldProps & { factor?: number }): ReactNode {
  const { draft, set } = useEditor();
  const factor = props.factor ?? 1;
  const typed = useTyped<JsonValue | undefined>(
    valueAt(draft, props.path),
    {
      format: (value) =>
        typeof value === 'number'
          ? String(Math.round(value * factor * 1e6) / 1e6)
          : typeof value === 'string'
            ? value
            : '',
      parse: (text) => {
        const plain = text.trim().replace(',', '.');
        if (plain === '') return undefined;
        return /^\d{1,7}(\.\d{0,6})?$/u.test(plain) ? Number(plain) / factor : text;
      },
    },
    (value) => {
      set(props.path, value);
    },
  );
  return <TextField {...useField(props)} label={props.label} inputMode="decimal" {...typed} />;
}

/** Texts, one a line. */
export function DraftTexts(props: FieldProps): ReactNode {
  const { t } = useText();
  const { draft, set } = useEditor();
  const typed = useTyped<string[]>(
    textsAt(draft, props.path),
    {
      format: (lines) => lines.join('\n'),
      parse: (text) =>
        text
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
    },
    (lines) => {
      set(props.path, lines.length === 0 ? undefined : lines);
    },
  );
  const help = [t('qualification.oneALine'), props.help].filter((part) => part !== undefined).join(' ');
  return <TextArea rows={3} {...useField({ ...props, help })} label={props.label} {...typed} />;
}

export function DraftSelect(
  props: FieldProps & {
    options: readonly { value: string; label: string }[];
    /** For values that are no texts. */
    write?: (value: string) => JsonValue;
  },
): ReactNode {
  const { t } = useText();
  const { draft, set } = useEditor();
  const value = valueAt(draft, props.path);
  const shown = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const known = props.options.some((option) => option.value === shown);
  const blank = { value: '', label: t(props.optional ? 'qualification.none' : 'qualification.choose') };
  return (
    <Select
      {...useField(props)}
      label={props.label}
      value={shown}
      options={[
        ...(props.optional || shown === '' ? [blank] : []),
        ...props.options,
        ...(known || shown === '' ? [] : [{ value: shown, label: shown }]),
      ]}
      onChange={(event) => {
        const chosen = event.target.value;
        set(props.path, chosen === '' ? undefined : (props.write?.(chosen) ?? chosen));
      }}
    />
  );
}

/** A group of this qualification. */
export function DraftGroup(props: FieldProps): ReactNode {
  const { draft } = useEditor();
  const options = listAt(draft, ['groups']).map((group) => {
    const id = textAt(group, ['id']);
    return { value: id, label: textAt(group, ['name']) || id };
  });
  return <DraftSelect {...props} options={options} />;
}

/** Another qualification. */
export function DraftTemplate(props: FieldProps): ReactNode {
  const { templates, draft } = useEditor();
  const options = templates
    .filter(({ id }) => id !== textAt(draft, ['id']))
    .map(({ id, name }) => ({ value: id, label: name }));
  return <DraftSelect {...props} options={options} />;
}

/** A box that writes one word, or nothing. */
export function DraftMark(props: FieldProps & { word: string }): ReactNode {
  const { draft, set } = useEditor();
  return (
    <Checkbox
      label={props.label}
      name={pointerOf(props.path)}
      checked={textAt(draft, props.path) === props.word}
      onChange={(event) => {
        set(props.path, event.target.checked ? props.word : undefined);
      }}
    />
  );
}

/** Credits, or a share of the qualification's total; a figure in credits goes before a share. */
export function DraftAmount(props: FieldProps & { sharePath: Path }): ReactNode {
  const { t } = useText();
  const { draft, problemAt } = useEditor();
  const share = valueAt(draft, props.sharePath) !== undefined;
  const hasCredits = valueAt(draft, props.path) !== undefined;
  // Where neither is given, the format names the share as what is missing.
  const missing = !hasCredits && !share ? problemAt(props.sharePath) : undefined;
  return (
    <div className="grid grid-cols-2 items-start gap-4 max-[30rem]:grid-cols-1">
      <DraftNumber path={props.path} label={props.label} {...(props.optional ? { optional: true } : {})} />
      <DraftNumber
        path={props.sharePath}
        label={t('qualification.share')}
        help={missing === undefined ? t('qualification.share.help') : t('qualification.share.missing')}
        factor={100}
      />
    </div>
  );
}
