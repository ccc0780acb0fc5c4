import { ask, missing, otherDecks, type Busy, type Round } from './round.ts';

/** Rows of each shelf that are to be folded. */
const ROWS = 600;

/** Starts the app with many loose rows, which it folds when idle: nothing that anyone reads changes. */
export async function foldRound(round: Round): Promise<Busy> {
  const { page, before } = round;
  await ask(round, 'unfold', ROWS);
  return {
    work: () => page.evaluate(() => location.reload()),
    judge({ loose, ...after }) {
      const lost = [...missing(before.log, after.log), ...otherDecks(before, { loose, ...after })];
      if (after.log.length > before.log.length) lost.push('the log has grown');
      const folded = Object.entries(loose).flatMap(([shelf, rows]) => (rows < 256 ? [shelf] : []));
      if (folded.length === 0) return { when: 'before', what: 'nothing was folded yet', lost };
      const all = folded.length === 3;
      const what = all ? 'all was folded' : `folded: ${folded.join(', ')}, not yet the rest`;
      return { when: all ? 'after' : 'between', what, lost };
    },
  };
}
