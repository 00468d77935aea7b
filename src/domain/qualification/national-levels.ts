/**
 * National levels beside EQF levels, as the frameworks were referenced. Only levels whose
 * referencing is known are listed. Malta's levels have the EQF's own numbers.
 */
const frameworks: readonly { names: readonly string[]; toEqf: Readonly<Record<number, number>> }[] = [
  { names: ['UK-RQF/FHEQ', 'UK-RQF', 'FHEQ', 'RQF', 'CQFW'], toEqf: { 3: 4, 4: 5, 5: 5, 6: 6, 7: 7, 8: 8 } },
  { names: ['SCQF'], toEqf: { 6: 4, 7: 5, 8: 5, 9: 6, 10: 6, 11: 7, 12: 8 } },
  { names: ['IE-NFQ', 'NFQ'], toEqf: { 6: 5, 7: 6, 8: 6, 9: 7, 10: 8 } },
  { names: ['MQF', 'MT-MQF'], toEqf: { 4: 4, 5: 5, 6: 6, 7: 7, 8: 8 } },
];

type StatedLevel = { scheme: string; level: string };

/**
 * The lowest and highest level in a scheme that a credential can have, from the levels it states;
 * `null` where that cannot be told. Several national levels may share one EQF level, so a level
 * stated in one scheme can leave a range in another.
 */
export function levelRange(
  levels: readonly StatedLevel[],
  scheme: string,
): { low: number; high: number } | null {
  const direct = levels.find((stated) => isScheme(stated.scheme, scheme) && numberOf(stated.level) !== null);
  const exact = direct && numberOf(direct.level);
  if (typeof exact === 'number') return { low: exact, high: exact };
  if (scheme === 'EQF') return eqfRange(levels);
  const framework = frameworkOf(scheme);
  const eqf = eqfRange(levels);
  if (!framework || !eqf) return null;
  const possible = Object.entries(framework.toEqf)
    .filter(([, level]) => level >= eqf.low && level <= eqf.high)
    .map(([level]) => Number(level));
  return possible.length > 0 ? { low: Math.min(...possible), high: Math.max(...possible) } : null;
}

function eqfRange(levels: readonly StatedLevel[]): { low: number; high: number } | null {
  const candidates = levels.map((stated) => {
    const level = numberOf(stated.level);
    return stated.scheme === 'EQF' ? level : level === null ? null : frameworkOf(stated.scheme)?.toEqf[level];
  });
  const eqf = candidates.find((level) => level !== null && level !== undefined);
  return typeof eqf === 'number' ? { low: eqf, high: eqf } : null;
}

const frameworkOf = (scheme: string) => frameworks.find((framework) => framework.names.includes(scheme));

const isScheme = (stated: string, wanted: string): boolean =>
  stated === wanted || (frameworkOf(wanted)?.names.includes(stated) ?? false);

function numberOf(level: string): number | null {
  const match = /^\s*(?:level\s*)?(\d{1,2})\s*$/iu.exec(level);
  return match?.[1] === undefined ? null : Number(match[1]);
}
