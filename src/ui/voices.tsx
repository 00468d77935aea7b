import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** How strongly the words in a frame are tied to the issuer. */
export type FrameProof = 'signed' | 'claimed' | 'unsigned' | 'failed';

const frames: Record<FrameProof, string> = {
  signed:
    'border-[1.5px] border-ink before:pointer-events-none before:absolute before:inset-[5px] before:border before:border-ink',
  claimed: 'border-[1.5px] border-ink',
  unsigned: 'border-[1.5px] border-dashed border-ink',
  failed: 'border-[1.5px] border-dashed border-bad',
};

/**
 * Around the issuer's words: a double frame holds signed text of a proven issuer only, a single one signed
 * text whose issuer's name is a claim, a single dashed one unsigned text, a red dashed one text that no
 * longer fits its signature. Nothing of Cairn's or the
 * learner's stands inside.
 */
export function IssuerFrame({ proof, children }: { proof: FrameProof; children: ReactNode }): ReactNode {
  return (
    <div className={`relative bg-paper px-10 pt-9 pb-8 max-sm:px-5 max-sm:pt-6 max-sm:pb-5 ${frames[proof]}`}>
      {children}
    </div>
  );
}

/** The issuer's own words: serif, in their language. Set `attributed` false where a check failed. */
export function IssuerText(props: {
  children: ReactNode;
  lang?: string | null;
  attributed?: boolean;
  className?: string;
}): ReactNode {
  return (
    <span
      {...(props.lang ? { lang: props.lang } : {})}
      className={`${props.attributed === false ? '' : 'font-serif font-medium'} ${props.className ?? ''}`}
    >
      {props.children}
    </span>
  );
}

/** The learner's own words: sans behind a dotted rule, with a pencil and who wrote it. */
export function LearnerWords({ who, children }: { who: string; children: ReactNode }): ReactNode {
  return (
    <div className="border-s-[3px] border-dotted border-edge py-0.5 ps-4">
      <p className="mb-1 flex items-center gap-1.5 text-xs text-ink-2">
        <Icon name="pencil" className="size-4" />
        {who}
      </p>
      {children}
    </div>
  );
}

/** A learning outcome list in the issuer's hand; its bullets are small stones. */
export function OutcomeList({ children }: { children: ReactNode }): ReactNode {
  return <ul className="mt-1 max-w-[62ch] space-y-1">{children}</ul>;
}

export function OutcomeItem({ children }: { children: ReactNode }): ReactNode {
  return (
    <li className="relative ps-5 before:absolute before:start-0 before:top-[0.68em] before:w-2 before:rounded-[3px] before:border-t-[5px] before:border-ink">
      {children}
    </li>
  );
}
