import { shownMedia } from '../../deck/mediaName.ts';
import { mostDescription, mostSide } from './limits.ts';

/** Something of a package that is not carried over as it is, how often, and what becomes of it. */
export interface Loss {
  what: string;
  why: string;
  count: number;
}

const kinds = {
  script: ['JavaScript in cards', 'Cards run no programs here: what a script adds is not shown.'],
  film: ['Files of other kinds', `Their names stand there: ${shownMedia} can be shown.`],
  remote: ['Pictures from the web or of another kind', 'Nothing is loaded from elsewhere.'],
  frame: ['Web pages within cards', 'Nothing is loaded from elsewhere.'],
  maths: ['Formulas that cannot be read', 'They are shown as they are written.'],
  filter: [
    'Field filter',
    'It is not known here: the field is shown as it is, after the filter’s name.',
  ],
  missing: ['Media file', 'It is not in the package, or cannot be shown.'],
  cardless: ['Notes without cards', 'There is nothing to ask of them.'],
  typeless: ['Notes of an unknown type', 'The package does not say what their cards look like.'],
  twice: ['Notes that come twice', 'The first of each is taken.'],
  scattered: [
    'Notes with cards in several decks',
    'All cards of a note are in the deck of its first.',
  ],
  doubled: ['Cards that come twice', 'Of each note the first of a kind is taken.'],
  strays: [
    'Reviews of cards that are not in it',
    'There is no card to keep them with: they may be those of deleted ones.',
  ],
  orphans: ['Cards without a note', 'There is nothing to show of them.'],
  long: [
    'Note that is too long',
    `A side of its cards has more than ${mostSide.toLocaleString('en')} characters, which is more than can be shown: it is left out. Shorten it in Anki, and export once more.`,
  ],
  illustrated: ['Pictures and sounds in descriptions of decks', 'A description is words here.'],
  described: [
    'Description of deck',
    `It has more than ${mostDescription.toLocaleString('en')} characters: what goes beyond is left out.`,
  ],
} as const satisfies Record<string, readonly [what: string, why: string]>;
export type LossKind = keyof typeof kinds;

export type LossesIn = Losses<LossKind>;

/** Collects what a package loses on its way in. */
export const makeLosses = (): LossesIn => collectLosses(kinds);

export interface Losses<Kind extends string> {
  add: (kind: Kind, detail?: string, count?: number) => void;
  list: () => Loss[];
}

/** Names of one kind that are listed; the rest stands together. */
const mostNames = 20;

/** Collects what is lost, alike with alike; each kind says what it is and what becomes of it. */
export function collectLosses<Kind extends string>(
  texts: Readonly<Record<Kind, readonly [what: string, why: string]>>,
): Losses<Kind> {
  const found = new Map<string, Loss>();
  const names = new Map<Kind, number>();
  return {
    add(kind, detail = '', count = 1) {
      const [what, why] = texts[kind];
      let name = detail === '' ? what : `${what} “${detail}”`;
      if (detail !== '' && !found.has(name)) {
        const listed = (names.get(kind) ?? 0) + 1;
        names.set(kind, listed);
        if (listed > mostNames) name = `${what}: others`;
      }
      const loss = found.get(name) ?? { what: name, why, count: 0 };
      loss.count += count;
      found.set(name, loss);
    },
    list: () => [...found.values()],
  };
}
