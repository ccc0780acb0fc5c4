import { dueCounts, gradesOnDisk, scanRows, statistics, writeNotes } from './measure.ts';
import { restore, sealLog } from './restore.ts';
import { writeRows } from './writeRows.ts';

/** What the bench asks of this page. */
const actions = {
  restore,
  sealLog,
  writeRows,
  gradesOnDisk,
  dueCounts,
  statistics,
  scanRows,
  writeNotes,
};
export type Actions = typeof actions;
Object.assign(window, { bench: actions });
