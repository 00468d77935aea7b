import {
  collectFrame,
  fragmentOf,
  type CodeFrame,
  type CollectedFrames,
} from '#src/domain/portfolio/code-frames.ts';
import { withLink, type Sent } from './sent.ts';

/** One code more. The last one missing turns all of them into a link. */
export function withFrame(sent: Sent, frame: CodeFrame): Sent {
  const frames = collectFrame(sent.frames, frame);
  const fragment = fragmentOf(frames);
  return fragment === null ? { ...sent, frames } : withLink({ ...sent, frames: null }, fragment);
}

/** How many of how many codes are there. */
export const framesRead = ({ parts, count }: CollectedFrames): { read: number; count: number } => ({
  read: parts.size,
  count,
});
