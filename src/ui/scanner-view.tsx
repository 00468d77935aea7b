import type { ReactNode } from 'react';
import type { CameraProblem } from './camera.ts';
import { Checkbox } from './choice.tsx';
import { Notice } from './notice.tsx';
import type { useScanner } from './use-scanner.ts';

/** The camera's picture while a code is looked for, its light, how far it is, and why it cannot go on. */
export function ScannerView(props: {
  scanner: ReturnType<typeof useScanner>;
  words: {
    view: string;
    light: string;
    problem: (problem: CameraProblem) => { title: string; text: string };
  };
  /** How far it is; empty for nothing to say. */
  status: string;
}): ReactNode {
  const { words } = props;
  const { scanning, video, torch, setTorch } = props.scanner;
  const problem = scanning.state === 'failed' ? words.problem(scanning.problem) : null;
  return (
    <>
      {scanning.state === 'searching' && (
        <video
          ref={video}
          muted
          playsInline
          aria-label={words.view}
          className="max-h-[50vh] w-full max-w-xl bg-mist object-contain"
        />
      )}
      <p role="status" className="mt-3 text-sm font-semibold empty:hidden">
        {props.status}
      </p>
      {torch !== null && (
        <Checkbox
          label={words.light}
          checked={torch}
          onChange={(event) => {
            setTorch(event.target.checked);
          }}
        />
      )}
      {problem !== null && (
        <div className="mt-4">
          <Notice tone="warn" alert title={problem.title}>
            {problem.text}
          </Notice>
        </div>
      )}
    </>
  );
}
