/** A cycle of the Qualifications Framework of the European Higher Education Area (2018 revision). */
export type CycleId = 'short-cycle' | 'first-cycle' | 'second-cycle' | 'third-cycle';

export type Cycle = {
  id: CycleId;
  eqf: number;
  /** Typical sizes in ECTS credits: neither a limit nor an entitlement. Null where none is usual. */
  typicalEcts: readonly number[] | null;
};

/** ECTS Users' Guide 2015, programme context; ehea.info, qualification frameworks. */
export const cycles: readonly Cycle[] = [
  { id: 'short-cycle', eqf: 5, typicalEcts: [90, 120] },
  { id: 'first-cycle', eqf: 6, typicalEcts: [180, 240] },
  { id: 'second-cycle', eqf: 7, typicalEcts: [90, 120] },
  { id: 'third-cycle', eqf: 8, typicalEcts: null },
];

/** The cycle in which a level usually sits; `null` below level 5. */
export function cycleOfEqf(eqf: number): Cycle | null {
  return cycles.find((cycle) => cycle.eqf === eqf) ?? null;
}
