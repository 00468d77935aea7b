import { useId, type ComponentProps, type ReactNode } from 'react';

// Forced colours take backgrounds away, and with them what is chosen: it is painted in the system's own.
const chosenInForcedColors =
  'forced-colors:checked:bg-[Highlight] forced-colors:checked:[forced-color-adjust:none]';
const mark = `grid size-6 flex-none appearance-none place-items-center border-[1.5px] border-edge bg-paper checked:border-ink checked:bg-ink disabled:cursor-not-allowed disabled:border-dashed cursor-pointer ${chosenInForcedColors}`;

/** The look of a radio button, for choices whose lines are more than a word. */
export const radioLook = `${mark} rounded-full after:hidden after:size-2 after:rounded-full after:bg-on-ink checked:after:block`;

/** A 24 px box with a 44 px reach. `label` is shown unless `hideLabel`. */
export function Checkbox({
  label,
  hideLabel = false,
  ...rest
}: Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; hideLabel?: boolean }): ReactNode {
  return (
    <label
      className={
        hideLabel
          ? '-m-2.5 grid size-11 cursor-pointer place-items-center'
          : 'flex min-h-11 cursor-pointer items-center gap-2.5'
      }
    >
      <input
        type="checkbox"
        className={`${mark} rounded-ui after:hidden after:h-[11px] after:w-[6px] after:-translate-y-[1.5px] after:rotate-45 after:border-r-[2.2px] after:border-b-[2.2px] after:border-on-ink checked:after:block`}
        {...rest}
      />
      <span className={hideLabel ? 'sr-only' : ''}>{label}</span>
    </label>
  );
}

/** The box alone, with a 44 px reach, where the words stand elsewhere: `aria-label` is required. */
export function BareCheckbox({
  className = '',
  ...rest
}: Omit<ComponentProps<'input'>, 'type'> & { 'aria-label': string }): ReactNode {
  return (
    <input
      type="checkbox"
      className={`${mark} relative rounded-ui before:absolute before:-inset-2.5 after:hidden after:h-[11px] after:w-[6px] after:-translate-y-[1.5px] after:rotate-45 after:border-r-[2.2px] after:border-b-[2.2px] after:border-on-ink checked:after:block ${className}`}
      {...rest}
    />
  );
}

/** A set of radio buttons, one under another. */
export function RadioGroup<Value extends string>(props: {
  legend: string;
  hideLegend?: boolean;
  /** For a form that looks its fields up; must not be on the page twice. */
  name?: string;
  /** Null while nothing is chosen. */
  value: Value | null;
  error?: string | undefined;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: ReactNode }[];
}): ReactNode {
  const id = useId();
  const name = props.name ?? id;
  return (
    <fieldset className="min-w-0" aria-describedby={props.error === undefined ? undefined : `${id}-error`}>
      <legend className={props.hideLegend ? 'sr-only' : 'text-sm font-semibold'}>{props.legend}</legend>
      {props.options.map((option) => (
        <label key={option.value} className="flex min-h-11 cursor-pointer items-center gap-2.5">
          <input
            type="radio"
            name={name}
            className={radioLook}
            checked={props.value === option.value}
            onChange={() => {
              props.onChange(option.value);
            }}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {props.error !== undefined && (
        <p id={`${id}-error`} role="alert" className="text-sm font-semibold text-bad">
          {props.error}
        </p>
      )}
    </fieldset>
  );
}

/** Radio buttons drawn as one bar; labels may wrap to two lines. */
export function Segments<Value extends string>(props: {
  legend: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: ReactNode }[];
}): ReactNode {
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{props.legend}</legend>
      <div className="flex overflow-hidden rounded-ui border-[1.5px] border-ink">
        {props.options.map((option) => (
          <label
            key={option.value}
            className="inline-flex min-h-10 flex-auto cursor-pointer items-center justify-center gap-2 border-s-[1.5px] border-ink px-3.5 py-1 text-center text-sm leading-tight first:border-s-0 hover:bg-mist has-checked:bg-ink has-checked:font-semibold has-checked:text-on-ink forced-colors:has-checked:bg-[Highlight] forced-colors:has-checked:text-[HighlightText] forced-colors:has-checked:[forced-color-adjust:none] has-focus-visible:outline-[3px] has-focus-visible:-outline-offset-4 has-focus-visible:outline-mark"
          >
            <input
              type="radio"
              name={name}
              className="pointer-events-none absolute opacity-0"
              checked={props.value === option.value}
              onChange={() => {
                props.onChange(option.value);
              }}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
