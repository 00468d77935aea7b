import type { ReactNode } from 'react';

/** "1  Choose": the number of a step, and what is done in it. */
export function StepHeading(props: { id: string; number: number; children: ReactNode }): ReactNode {
  return (
    <h2 id={props.id} tabIndex={-1} className="grid grid-cols-[2.2rem_1fr] items-baseline leading-[1.1]">
      <span>{props.number}</span>
      <span>{props.children}</span>
    </h2>
  );
}
