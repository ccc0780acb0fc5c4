import { done, startReview } from '../e2e/steps.ts';
import { missing, otherDecks, type Busy, type Round } from './round.ts';

/** Grades as fast as keys can be pressed. What “Done today” has said must be there afterwards. */
export async function gradeRound({ page, before }: Round): Promise<Busy> {
  const shown: number[] = [];
  await page.exposeFunction('hasShown', (count: number) => shown.push(count));
  await startReview(page);
  shown.push(Number(await done(page).getAttribute('aria-valuenow')));
  await page.evaluate(watchDone);
  const most = () => Math.max(...shown);
  return {
    async work() {
      for (;;) {
        await page.keyboard.press('Space');
        await page.keyboard.press('3');
      }
    },
    judge(after) {
      const given = most() - shown[0]!;
      const there = after.log.length - before.log.length;
      const lost = [...missing(before.log, after.log), ...otherDecks(before, after)];
      if (there < given) lost.push(`${given - there} of ${given} grades`);
      const what = `${there} grades there, ${given} were shown as given`;
      return { when: there > 0 ? 'between' : 'before', what, lost };
    },
    async reopened(again) {
      await startReview(again);
      const now = Number(await done(again).getAttribute('aria-valuenow'));
      return now < most() ? [`“Done today” says ${now}, it has said ${most()}`] : [];
    },
  };
}

/** In the page: tells of every number that is shown as done. */
function watchDone() {
  const tell = (globalThis as unknown as { hasShown: (count: number) => void }).hasShown;
  new MutationObserver(() => {
    const bar = document.querySelector('[role=progressbar]');
    if (bar) tell(Number(bar.getAttribute('aria-valuenow')));
  }).observe(document, { subtree: true, attributeFilter: ['aria-valuenow'] });
}
