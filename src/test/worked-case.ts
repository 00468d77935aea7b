/** One credential of a worked case, in the unit of the qualification. Recognised unless `open`. */
export type Learned = {
  credits: number;
  /** Scheme and level, as `EQF 7`. */
  level?: string;
  date?: string;
  /** The group the learner placed it in. */
  group?: string;
  tags?: readonly string[];
  /** Whether the learner says that another award has used it. */
  used?: boolean;
  origin?: string;
  /** Earned, and nothing decided. */
  open?: true;
};

/**
 * A case worked out by hand. `hard` names every hard rule in order, with M met, P by plan, R if recognised,
 * ? unknown, X unmet, - not checkable.
 */
export type WorkedCase = {
  /** The reckoning in one line. */
  why: string;
  items: readonly Learned[];
  confirmed?: readonly string[];
  hard: Readonly<Record<string, string>>;
  recognised: number;
  earned?: number;
  overall: string;
};

export const times = (count: number, item: Learned): Learned[] => Array.from({ length: count }, () => item);

export const framework = (total: string, rec: string, lvl?: string) =>
  lvl === undefined ? { total, rec, dbl: 'M' } : { total, rec, dbl: 'M', lvl };
