import { useId, type ComponentProps, type ReactNode } from 'react';
import { Icon } from './icon.tsx';

const box =
  'min-h-11 w-full rounded-ui border border-edge bg-paper px-3 text-ink placeholder:text-ink-3 placeholder:opacity-100';

type Labelled = {
  label: string;
  /** A word after the label that is said less loudly: "(recommended)". */
  labelNote?: string | undefined;
  help?: ReactNode;
  error?: string | undefined;
};

/** Label, help and error around one control; the error is announced and tied to the control. */
function Labelling(props: Labelled & { id: string; children: ReactNode }): ReactNode {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={props.id} className="text-sm font-semibold">
        {props.label}
        {props.labelNote !== undefined && <span className="font-normal text-ink-2"> {props.labelNote}</span>}
      </label>
      {props.children}
      {props.help !== undefined && (
        <p id={`${props.id}-help`} className="text-sm text-ink-2">
          {props.help}
        </p>
      )}
      {props.error !== undefined && (
        <p id={`${props.id}-error`} role="alert" className="text-sm font-semibold text-bad">
          {props.error}
        </p>
      )}
    </div>
  );
}

const describedBy = (id: string, { help, error }: Labelled) =>
  [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`].filter(Boolean).join(' ') ||
  undefined;

export function TextField({
  label,
  labelNote,
  help,
  error,
  ...rest
}: Labelled & Omit<ComponentProps<'input'>, 'id'>): ReactNode {
  const id = useId();
  return (
    <Labelling id={id} label={label} labelNote={labelNote} help={help} error={error}>
      <input
        id={id}
        className={box}
        aria-describedby={describedBy(id, { label, help, error })}
        aria-invalid={error !== undefined || undefined}
        {...rest}
      />
    </Labelling>
  );
}

export function TextArea({
  label,
  help,
  error,
  ...rest
}: Labelled & Omit<ComponentProps<'textarea'>, 'id'>): ReactNode {
  const id = useId();
  return (
    <Labelling id={id} label={label} help={help} error={error}>
      <textarea
        id={id}
        rows={4}
        className={`${box} py-2`}
        aria-describedby={describedBy(id, { label, help, error })}
        aria-invalid={error !== undefined || undefined}
        {...rest}
      />
    </Labelling>
  );
}

/** The platform's own select: works everywhere, with every keyboard and screen reader. */
export function Select({
  label,
  help,
  error,
  options,
  ...rest
}: Labelled &
  Omit<ComponentProps<'select'>, 'id'> & {
    options: readonly { value: string; label: string }[];
  }): ReactNode {
  const id = useId();
  return (
    <Labelling id={id} label={label} help={help} error={error}>
      <select
        id={id}
        className={box}
        aria-describedby={describedBy(id, { label, help, error })}
        aria-invalid={error !== undefined || undefined}
        {...rest}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelling>
  );
}

export function SearchField({
  label,
  ...rest
}: Omit<ComponentProps<'input'>, 'type'> & { label: string }): ReactNode {
  return (
    <label className="relative flex flex-1 items-center text-ink-2">
      <span className="sr-only">{label}</span>
      <Icon name="search" className="pointer-events-none absolute start-3 size-5" />
      <input type="search" className={`${box} ps-11`} {...rest} />
    </label>
  );
}
