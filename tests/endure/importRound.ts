import { file, importButton, manyCards, previewFiles } from '../e2e/imports.ts';
import { missing, otherDecks, type Busy, type Round } from './round.ts';

const CARDS = 800;

/** Imports a deck: afterwards all of it is there, or nothing. */
export async function importRound({ page, number, before }: Round): Promise<Busy> {
  await previewFiles(page, [file(`import-${number}.md`, manyCards(CARDS))]);
  return {
    work: () => importButton(page).click(),
    judge(after) {
      const added = Object.keys(after.decks).filter((id) => !(id in before.decks));
      const lost = [...missing(before.log, after.log), ...otherDecks(before, after, added)];
      const notes = added.map((id) => after.decks[id]!.notes);
      if (added.length > 1 || notes.some((count) => count !== CARDS))
        lost.push(`${notes.join(' and ')} of ${CARDS} notes imported`);
      return added.length === 0
        ? { when: 'before', what: 'nothing of it is there', lost }
        : { when: 'after', what: 'all of it is there', lost };
    },
  };
}
