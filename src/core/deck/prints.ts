import { hash32 } from '../hash.ts';
import type { CardText, Html, Note } from '../model.ts';
import { uncloze } from './cloze.ts';

/**
 * What a note, or a follow-up of one, is known again by. Texts are kept as hashes, so that prints
 * stay small enough to outlive a removed deck.
 */
export interface Print {
  /** The note's id, or the card's template. */
  id: string;
  kind: Note['kind'] | CardText['kind'];
  /** Of its question in each of its wordings, the surest first. */
  questions: string[];
  /** Of its answer; empty where it has none of its own. */
  answer: string;
  /** Of all that is shown: a note that differs here has changed. */
  whole: string;
  /** Its follow-ups. */
  parts: Print[];
}

/** The print of a note; ids in it are of no account, neither its own nor those it links to. */
export function printOf(note: Note): Print {
  const { id, kind, cards, question, title, aliases, tags, level, category, minutes } = note;
  const parts = cards.filter((card) => card.kind === 'followup').map(partOf);
  const own = cards.filter((card) => card.kind !== 'followup');
  const shown = { own, question, title, aliases, tags, level, category, minutes };
  return {
    id,
    kind: asked(kind),
    questions: questionsOf(note).map(keyOf).filter(Boolean),
    answer: keyOf(answerOf(note)),
    whole: hashOf(unlinked(JSON.stringify([shown, note.difficulty, parts.map((p) => p.whole)]))),
    parts,
  };
}

function partOf({ template, kind, front, lead, back }: CardText): Print {
  return {
    id: template,
    kind,
    questions: [keyOf(front)].filter(Boolean),
    answer: keyOf(lead + back),
    whole: hashOf(unlinked(front + lead + back)),
    parts: [],
  };
}

/** A question stays the same whether its answer is thought or typed. */
const asked = (kind: Note['kind']) => (kind === 'numeric' || kind === 'typed' ? 'basic' : kind);

function questionsOf({ kind, cards, source, title }: Note): Html[] {
  const front = cards[0]?.front ?? '';
  // Which words are hidden may change without the sentence becoming another.
  if (kind === 'cloze')
    return [source === '' ? title : uncloze(source.replace(/^C: |\n(?:Id|Tags): .*/g, ''))];
  if (kind === 'question') return [front, title];
  return kind === 'term' ? [front, title] : [front];
}

function answerOf({ kind, cards, question }: Note): Html {
  if (kind === 'cloze') return '';
  if (question) return question.inShort + question.keyPoints.join('') + question.model;
  const [card] = cards;
  return card ? card.lead + card.back : '';
}

const unlinked = (html: Html) => html.replace(/#note\/[^"\\]*/g, '#');

/** Of the words alone, and of what pictures show: neither emphasis nor line breaks nor other examples make another question. */
function keyOf(html: Html): string {
  const words = html
    .replace(/<(?:img|span)\b[^>]* data-media="(\w+)"[^>]*>/g, '$1')
    .replace(/<data\b[^>]*>[^<]*<\/data>|<[^>]*>|\s+/g, '');
  return words === '' ? '' : hashOf(words);
}

/** 64 bits: two notes of one deck never share it by chance. */
const hashOf = (text: string) =>
  hash32(text).toString(36) + hash32(`${text.length} ${text}`).toString(36);
