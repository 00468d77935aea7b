import { useServices } from '#src/queries/services.tsx';
import type { HandedFile } from './import-snapshot.ts';
import { stepIn, type Step } from './step.ts';
import { takeText } from './take-text.ts';
import { useHandOver } from './use-import-session.ts';

/**
 * Takes what was pasted or scanned: what only leads to a credential goes to its step at once, a picture of a
 * code too, and all else to the review.
 */
export function useTake(to: {
  onStep: (step: Step) => void;
  /** Called before the review is shown. */
  onFiles?: () => void;
}) {
  const { inspector } = useServices();
  const handOver = useHandOver();
  const take = (files: readonly HandedFile[]) => {
    to.onFiles?.();
    handOver(files);
  };
  return {
    /** False where there is nothing in the text. */
    text: (text: string, name?: string): boolean => {
      const taken = takeText(text, name);
      if (taken.kind === 'step') to.onStep(taken.step);
      if (taken.kind === 'file') take([taken.file]);
      return taken.kind !== 'nothing';
    },
    files: async (files: readonly HandedFile[]): Promise<void> => {
      const [only, ...others] = files;
      if (only === undefined) return;
      const step = others.length === 0 ? await stepInFile(only, inspector) : null;
      if (step === null) take(files);
      else to.onStep(step);
    },
  };
}

/** Larger pictures and documents are read in the review, which shows how far that is. */
const soonRead = 5_000_000;

async function stepInFile(
  file: HandedFile,
  inspector: ReturnType<typeof useServices>['inspector'],
): Promise<Step | null> {
  // What cannot be read or told here is told in the review.
  const bytes = await file.bytes(soonRead).catch(() => null);
  const read =
    bytes === null || bytes === 'too-large'
      ? null
      : await inspector.inspect({ name: file.name, bytes }, { online: false }).catch(() => null);
  return read === null || read.outcome.ok ? null : stepIn(read.outcome.error);
}
