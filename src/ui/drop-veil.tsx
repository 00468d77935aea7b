import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** Lies over the page while files are held over it, and says what becomes of them. */
export function DropVeil({ title, text }: { title: string; text: string }): ReactNode {
  return (
    <div className="pointer-events-none fixed inset-0 z-40 grid bg-[color-mix(in_srgb,var(--paper)_92%,transparent)] p-4 print:hidden">
      <div className="grid place-content-center justify-items-center gap-2 border-2 border-dashed border-ink p-6 text-center">
        <Icon name="file" className="size-10" />
        <p className="text-xl font-semibold">{title}</p>
        <p className="max-w-[40ch] text-ink-2">{text}</p>
      </div>
    </div>
  );
}
