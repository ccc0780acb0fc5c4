import { type FoundMedia, settleMedia } from '../../deck/media.ts';
import { mediaName } from '../../deck/mediaName.ts';
import type { AnkiSource, CardText, Note } from '../../model.ts';
import type { AnkiCard, AnkiNote, NoteType } from './ankiModel.ts';
import { cardText } from './cardTexts.ts';
import type { LossesIn, LossKind } from './losses.ts';
import { titleOf } from './noteTitle.ts';
import { nameOfText } from './places.ts';

/** What must be known of files to make a note. */
export interface NoteFiles {
  /** A picture or sound by the name that texts give it; null where it is not there or cannot be shown. */
  media: (name: string) => FoundMedia | null;
  /** A note type's style sheet; null for none. */
  sheet: (type: number) => Sheet | null;
  /** SHA-256 of a note type as `keptType` writes it; null where it is not kept. */
  noteType: (type: number) => string | null;
}

/** A style sheet, kept as media are. */
export interface Sheet {
  /** SHA-256 of its text. */
  hash: string;
  /** What it loads: name → SHA-256. */
  loads: Record<string, string>;
}

/** Anki marks a note by a tag; here the mark is its card's. */
export const isMark = (tag: string): boolean => tag.toLowerCase() === 'marked';

/** A note of Anki's, and what its cards show that is not in it. */
export interface NoteParts {
  /** Without the tag that marks it. */
  note: AnkiNote;
  type: NoteType;
  /** Those that it has, in their order. */
  cards: readonly Pick<AnkiCard, 'ord' | 'flag'>[];
  /** Its deck's path, parted by `::`. */
  deck: string;
}

/** The texts of a note's cards, before its files are in their places. Throws a TooLong where a side is. */
export function makeCards({ note, type, cards, deck }: NoteParts, losses: LossesIn): CardText[] {
  // What is lost is counted by note, not by card.
  const lost = new Set<string>();
  const once = (kind: LossKind, detail = '') => {
    const key = `${kind} ${detail}`;
    if (!lost.has(key)) losses.add(kind, detail);
    lost.add(key);
  };
  const findings = {
    media: () => undefined,
    lost: (what: 'script' | 'film' | 'remote' | 'frame' | 'maths') => once(what),
    unknownFilter: (filter: string) => once('filter', filter),
  };
  return cards.map((card) => cardText({ note, type, deck, findings }, card));
}

/** A note of Anki's as one of the app's. `texts`: its cards, as `makeCards` gives them. */
export function makeNote(
  id: string,
  { note, type }: Pick<NoteParts, 'note' | 'type'>,
  texts: readonly CardText[],
  files: NoteFiles,
  losses: LossesIn,
): Note {
  const sheet = files.sheet(note.type);
  const wrapped = texts.map((text) => ({
    ...text,
    front: wrap(text.front, text.template, sheet?.hash),
    back: text.back === '' ? '' : wrap(text.back, text.template, sheet?.hash),
  }));
  const kinds = new Set(texts.map(({ kind }) => kind));
  const made: Note = {
    id,
    kind: type.cloze ? 'cloze' : kinds.has('typed') ? 'typed' : 'basic',
    title: titleOf(note),
    aliases: [],
    tags: note.tags,
    level: 0,
    category: null,
    difficulty: null,
    minutes: 0,
    links: [],
    draft: false,
    source: '',
    cards: wrapped,
    question: null,
  };
  const missing = new Set<string>();
  const [settled] = settleMedia([made], (path) => {
    const name = mediaName(path);
    const found = files.media(name);
    if (!found) missing.add(name);
    return found;
  });
  for (const name of missing) losses.add('missing', name.slice(0, 200));
  const kept = files.noteType(note.type);
  const media = {
    ...settled!.media,
    ...sheet?.loads,
    ...(sheet ? { [nameOfText(sheet.hash, 'css')]: sheet.hash } : {}),
    ...(kept === null ? {} : { [nameOfText(kept, 'json')]: kept }),
  };
  return {
    ...settled!,
    ...(Object.keys(media).length === 0 ? {} : { media }),
    ...(kept === null ? {} : { anki: sourceOf(note, kept) }),
  };
}

const sourceOf = ({ id, guid, fields }: AnkiNote, type: string): AnkiSource => ({
  id,
  guid,
  type,
  fields,
});

/** Anki's own frame: style sheets name `.card` and `.card1`. */
function wrap(html: string, template: string, sheet: string | undefined): string {
  const number = /\d+$/.exec(template)?.[0] ?? '1';
  const card = `<div class="card card${template.startsWith('c') ? 1 : number}">${html}</div>`;
  return `<div class="anki"${sheet === undefined ? '' : ` data-sheet="${sheet}"`}>${card}</div>`;
}
