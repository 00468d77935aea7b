import type { ComponentProps, ReactNode } from 'react';

export type ButtonLook = 'primary' | 'secondary' | 'bare' | 'inverse' | 'inverse-primary';

const shared =
  'inline-flex items-center justify-center gap-2 rounded-ui border-[1.5px] text-center font-semibold leading-tight no-underline disabled:cursor-not-allowed disabled:border-dashed disabled:border-edge disabled:bg-transparent disabled:text-ink-3';
const sizes = {
  normal: 'min-h-11 px-4 py-1.5 text-base leading-tight',
  small: 'min-h-9 px-3 py-1 text-sm leading-tight',
};
const looks: Record<ButtonLook, string> = {
  primary: 'border-ink bg-ink text-on-ink hover:bg-ink-2',
  secondary: 'border-ink bg-paper text-ink hover:bg-mist',
  bare: 'border-transparent bg-transparent px-2 font-normal underline underline-offset-[0.2em] hover:decoration-2',
  inverse: 'border-on-ink bg-transparent text-on-ink hover:bg-ink-2',
  'inverse-primary': 'border-on-ink bg-on-ink text-ink hover:opacity-90',
};

/** Class names of a button, for links that act like one. */
export function buttonClass(look: ButtonLook = 'secondary', size: keyof typeof sizes = 'normal'): string {
  return `${shared} ${sizes[size]} ${looks[look]}`;
}

/** A button; `icon` stands before the words. An icon alone is `IconButton`. */
export function Button({
  look = 'secondary',
  size = 'normal',
  icon,
  children,
  className = '',
  ...rest
}: ComponentProps<'button'> & { look?: ButtonLook; size?: keyof typeof sizes; icon?: ReactNode }): ReactNode {
  return (
    <button type="button" className={`${buttonClass(look, size)} ${className}`} {...rest}>
      {icon}
      {children}
    </button>
  );
}

/** A 44 px square with an icon; `label` is its accessible name and its tooltip. */
export function IconButton({
  label,
  children,
  ...rest
}: Omit<ComponentProps<'button'>, 'aria-label'> & { label: string }): ReactNode {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className="inline-grid min-h-11 min-w-11 place-items-center rounded-ui hover:bg-mist"
      {...rest}
    >
      {children}
    </button>
  );
}

/** A button inside text, drawn as a link. */
export function TextButton({ className = '', children, ...rest }: ComponentProps<'button'>): ReactNode {
  return (
    <button
      type="button"
      className={`min-h-6 text-start underline decoration-1 underline-offset-[0.2em] hover:decoration-2 ${className}`}
      {...rest}
    >
      {children}
    </button>
  );
}
