import type { CSSProperties } from 'react';

/** `roomy`: groups and marks beside the column; `narrow`: marks only; `bare`: neither. */
export type StackMode = 'roomy' | 'narrow' | 'bare';

/** Credits for the style sheet: hundredths as a plain number. */
export const inCredits = (hundredths: number): string => String(hundredths / 100);

/** Places a thing in its column, by hundredths of a credit above the ground. */
export const placeStyle = (from: number, size: number): CSSProperties =>
  ({ '--from': inCredits(from), '--size': inCredits(size) }) as CSSProperties;

/** The height in pixels of an ECTS credit where it is drawn lowest, and of a line of words beside or in the stack. */
export const lowestCredit = 8.6;
export const lineHeight = 18.2;
