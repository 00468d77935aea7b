import type { ComponentProps, ReactNode } from 'react';

/** Turns something on or off at once. The knob moves, so that the state does not rest on colour. */
export function Switch({
  label,
  ...rest
}: Omit<ComponentProps<'input'>, 'type' | 'role'> & { label: ReactNode }): ReactNode {
  return (
    <label className="inline-flex min-h-11 cursor-pointer items-center gap-2.5 leading-tight">
      <input
        type="checkbox"
        role="switch"
        className="relative h-6 w-11 flex-none cursor-pointer appearance-none rounded-full border-[1.5px] border-edge bg-paper after:absolute after:start-[3px] after:top-[3px] after:size-[15px] after:rounded-full after:bg-edge motion-safe:after:transition-transform checked:border-ink checked:bg-ink checked:after:translate-x-5 checked:after:bg-on-ink forced-colors:border-[CanvasText] forced-colors:after:bg-[CanvasText] forced-colors:after:[forced-color-adjust:none] forced-colors:checked:bg-[Highlight] forced-colors:checked:[forced-color-adjust:none] forced-colors:checked:after:bg-[HighlightText]"
        {...rest}
      />
      <span>{label}</span>
    </label>
  );
}
