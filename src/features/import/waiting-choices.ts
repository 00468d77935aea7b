import type { WaitingChoices } from '#src/domain/wallet/waiting-files.ts';
import { incomingKey } from './incoming-key.ts';
import type { ImportSnapshot } from './import-snapshot.ts';

type Choices = Pick<ImportSnapshot, 'unticked' | 'kept' | 'evidence'>;

/** The choices of a review, by what the files hold and not by where they stand in it. */
export function choicesToKeep({
  files,
  ...choices
}: Choices & Pick<ImportSnapshot, 'files'>): WaitingChoices {
  const hashAt = (position: number) => files[position]?.inspected.sha256 ?? '';
  const byHash = (keys: ReadonlySet<string>) =>
    [...keys].map((key) => {
      const [position = '', index = ''] = key.split('.');
      return `${hashAt(Number(position))}.${index}`;
    });
  return {
    unticked: byHash(choices.unticked),
    kept: byHash(choices.kept),
    evidence: [...choices.evidence].map(([position, title]) => [hashAt(position), title]),
  };
}

/** Choices that were kept, for the files as they were read anew. What the learner chose since stands beside them. */
export function choicesFrom(
  waiting: readonly WaitingChoices[],
  { files, ...now }: Choices & Pick<ImportSnapshot, 'files'>,
): Choices {
  const unticked = new Set(waiting.flatMap((choices) => choices.unticked));
  const kept = new Set(waiting.flatMap((choices) => choices.kept));
  const titles = new Map(waiting.flatMap((choices) => choices.evidence));
  const chosen = {
    unticked: new Set(now.unticked),
    kept: new Set(now.kept),
    evidence: new Map<number, string>(),
  };
  for (const [position, { inspected }] of files.entries()) {
    const title = titles.get(inspected.sha256);
    if (title !== undefined) chosen.evidence.set(position, title);
    const credentials = inspected.outcome.ok ? inspected.outcome.value.credentials.length : 1;
    for (let index = 0; index < credentials; index += 1) {
      const hash = `${inspected.sha256}.${String(index)}`;
      if (unticked.has(hash)) chosen.unticked.add(incomingKey({ position, index }));
      if (kept.has(hash)) chosen.kept.add(incomingKey({ position, index }));
    }
  }
  return chosen;
}
