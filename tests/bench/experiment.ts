import type { Measured } from './make.ts';
import type { Told } from './rows.ts';

/** Some rows that are measured together. */
export interface Experiment {
  /** What the names of its rows begin with. */
  names: string[];
  run: (made: Measured) => Promise<Told[]>;
}

/** Rows that need neither the built pages nor data sets. */
export interface PlainExperiment {
  names: string[];
  /** `log`: the file named after `--log`, if any. */
  runPlain: (log: string | null) => Promise<Told[]>;
}
