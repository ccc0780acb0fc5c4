import type { Coming } from '../../core/deck/count.ts';
import type { DeckPreview, FilePreview, MediaPreview } from '../../store/importPreview.ts';
import { count, figure, list, tied } from '../../ui/words.ts';

/** "42 cards now, 40 later": what a deck brings. */
export function comingText({ now, later, questions, drafts }: Coming): string {
  const parts = [];
  if (questions > 0) parts.push(count(questions, 'interview question'));
  if (now > 0) parts.push(`${count(now, 'card')} now`);
  if (later > 0) parts.push(now > 0 ? `${figure(later)} later` : `${count(later, 'card')} later`);
  if (drafts > 0) parts.push(count(drafts, 'draft'));
  return parts.join(', ');
}

/** "5 cards come with their schedules, and 26 reviews; 1 card stays suspended." */
export function ankiText({
  studied,
  suspended,
  reviews,
}: NonNullable<FilePreview['anki']>): string {
  const said = [];
  if (studied > 0) {
    const cards = `${count(studied, 'card comes with its schedule', 'cards come with their schedules')}`;
    said.push(reviews > 0 ? `${cards}, and ${count(reviews, 'review')}.` : `${cards}.`);
  } else if (reviews > 0) said.push(`${count(reviews, 'review')} come with them.`);
  else said.push('None of these cards was studied yet.');
  if (suspended > 0) said.push(`${count(suspended, 'card stays', 'cards stay')} suspended.`);
  return said.join(' ');
}

/** What "later" means, as far as it holds here. */
export function laterText({ later, acronyms, drafts }: Coming, kind: FilePreview['kind']): string {
  const said = [];
  if (later > 0 && kind === 'glossary')
    said.push('Reverse cards come later, once their term is known well.');
  if (later > 0 && kind === 'interview')
    said.push('Follow-up cards come the day after their question was answered.');
  if (acronyms > 0)
    said.push(
      `${count(acronyms, 'more card')} can ask what acronyms stand for: the deck’s options have it.`,
    );
  if (drafts > 0)
    said.push('Drafts have no answer yet: they are listed, and studied once you write one.');
  return said.join(' ');
}

/** "3 new, 2 changed, 36 unchanged, 1 gone": each figure on one line with its word. */
export function countsText({ counts }: Pick<DeckPreview, 'counts'>): string {
  const parts = (['new', 'changed', 'unchanged', 'gone'] as const).filter(
    (state) => counts[state] > 0,
  );
  return parts.map((state) => tied(`${figure(counts[state])} ${state}`)).join(', ');
}

const ways: Record<keyof DeckPreview['found'], string> = {
  id: 'by id',
  question: 'by an equal question',
  answer: 'by an equal answer',
  neighbours: 'by the cards around them',
};

/** "Found again: 36 by an equal question and 2 by an equal answer. Their schedules are kept." */
export function foundText({ found }: Pick<DeckPreview, 'found'>): string {
  const parts = (Object.keys(ways) as (keyof typeof ways)[])
    .filter((way) => found[way] > 0)
    .map((way) => `${figure(found[way])} ${ways[way]}`);
  return parts.length === 0
    ? 'Nothing of it is in this deck so far.'
    : `Found again: ${list(parts)}. Their schedules are kept.`;
}

const decksOf = (files: readonly FilePreview[]) => files.flatMap(({ deck }) => deck ?? []);

/** Whether importing would change anything. */
export function changesAnything(files: readonly FilePreview[]): boolean {
  return files.some(({ deck, anki }) => {
    if (!deck) return false;
    const { known, counts } = deck;
    if (anki?.description) return true;
    if (known !== 'here' || counts.new > 0 || counts.changed > 0 || counts.gone > 0) return true;
    // Reviews of a package may be new, whatever its notes are.
    return anki !== undefined && anki.studied + anki.reviews > (anki.known ?? 0);
  });
}

/** "Import 82 cards", "Update 1 deck": what the button does. */
export function saveText(files: readonly FilePreview[]): string {
  const decks = decksOf(files);
  if (decks.length > 0 && decks.every(({ known }) => known === 'here'))
    return `Update ${count(decks.length, 'deck')}`;
  if (decks.length > 1) return `Import ${count(decks.length, 'deck')}`;
  const [coming] = decks.map((deck) => deck.coming);
  if (!coming) return 'Import';
  const cards = coming.now + coming.later + coming.questions;
  return cards > 0 ? `Import ${count(cards, 'card')}` : `Import ${count(coming.drafts, 'draft')}`;
}

/** "Import 2 decks" is done. */
export function savedText(decks: readonly { title: string }[]): string {
  const [only] = decks;
  return only && decks.length === 1
    ? `${only.title} is imported`
    : `${count(decks.length, 'deck')} imported`;
}

/** "3 of 4 files come with the cards." */
export function mediaText(media: readonly MediaPreview[]): string {
  const taken = media.filter(({ hash }) => hash !== null).length;
  if (taken === media.length) return `${count(taken, 'file comes', 'files come')} with the cards.`;
  return `${figure(taken)} of ${count(media.length, 'file')} ${taken === 1 ? 'comes' : 'come'} with the cards.`;
}
