import type { Measured } from './make.ts';
import type { Told } from './rows.ts';

/** Some rows that are measured together. */
export interface Experiment {
  /** What the names of its rows begin with. */
  names: string[];
  run: (made: Measured) => Promise<Told[]>;
}
