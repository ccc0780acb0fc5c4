import type { Html } from '../../model.ts';
import type { AnkiNote, NoteType } from './ankiModel.ts';
import { type ClozePart, readClozes, plainClozes } from './gaps.ts';
import { inQuotes } from './tidy.ts';
import { wordsOf } from './words.ts';

/** A mask over a picture; lengths are shares of its width and height. */
interface Mask {
  numbers: number[];
  shape: 'rect' | 'ellipse' | 'polygon' | 'text';
  /** rect: left, top, width, height. ellipse: left, top, rx, ry. polygon: x, y, x, y, … text: left, top, size. */
  numbersOf: number[];
  /** Degrees. */
  angle: number;
  text: string;
  /** The others are hidden as well. */
  hidesAll: boolean;
}

/** Masks of one picture that are read. */
const mostMasks = 500;

/** The field that holds masks, where the note has one: `{{c1::image-occlusion:rect:left=…}}`. */
export const maskField = ({ fields }: { fields: readonly string[] }): number =>
  fields.findIndex((field) => /\{\{c[\d,]+::image-occlusion:/.test(field));

function readMasks(parts: readonly ClozePart[]): Mask[] {
  const masks: Mask[] = [];
  for (const part of parts) {
    if (typeof part === 'string' || masks.length >= mostMasks) continue;
    // Its values are parted by `:`, so what Anki takes for a hint belongs to it.
    const words = wordsOf(plainClozes(part.parts) + (part.hint === '' ? '' : `::${part.hint}`));
    const mask = readMask(part.numbers, words);
    if (mask) masks.push(mask);
  }
  return masks;
}

function readMask(numbers: number[], text: string): Mask | null {
  const match = /^image-occlusion:(rect|ellipse|polygon|text):([\s\S]*)$/.exec(text);
  if (!match) return null;
  const shape = match[1] as Mask['shape'];
  const values = new Map<string, string>();
  // A colon within a value is written with a backslash before it.
  for (const pair of match[2]!.split(/(?<!\\):/)) {
    const at = pair.indexOf('=');
    if (at > 0) values.set(pair.slice(0, at), pair.slice(at + 1).replaceAll('\\:', ':'));
  }
  const value = (name: string) => finite(values.get(name));
  const placed = [value('left'), value('top')];
  const numbersOf =
    shape === 'polygon'
      ? (values.get('points') ?? '')
          .split(/[\s,]+/)
          .filter(Boolean)
          .slice(0, 400)
          .map(finite)
      : shape === 'rect'
        ? [...placed, value('width'), value('height')]
        : shape === 'ellipse'
          ? [...placed, value('rx'), value('ry')]
          : [...placed, value('fs') || 0.05];
  const hidesAll = values.get('oi') === '1';
  return {
    numbers,
    shape,
    numbersOf,
    angle: value('angle'),
    text: values.get('text') ?? '',
    hidesAll,
  };
}

/** Anki leaves out the nought before a point. */
function finite(text: string | undefined): number {
  const number = Number.parseFloat(text ?? '');
  return Number.isFinite(number) ? Math.max(-10, Math.min(1000, number)) : 0;
}

/**
 * The masks of a card's side, as `ui/showMasks.ts` draws them: a line a mask, first its role (`asked`, `hidden`,
 * `label`, or `shown` for the one that was asked), its shape, its angle, then its numbers or its text.
 */
function maskLines(masks: readonly Mask[], number: number, side: 'question' | 'answer'): string {
  const hidesAll = masks.some((mask) => mask.hidesAll);
  return masks
    .flatMap((mask) => {
      const asked = mask.numbers.includes(number);
      const label = mask.shape === 'text' && mask.numbers.every((each) => each === 0);
      if (!asked && !label && !hidesAll) return [];
      const role = label ? 'label' : !asked ? 'hidden' : side === 'question' ? 'asked' : 'shown';
      const text = mask.text.replace(/[\n|]/g, ' ').slice(0, 200);
      return `${role} ${mask.shape} ${mask.angle} ${mask.numbersOf.join(' ')}|${text}`;
    })
    .join('\n');
}

/** Both sides of a card of an image occlusion, before their HTML is made the app's. */
export function occlusionSides(
  note: AnkiNote,
  type: NoteType,
  number: number,
): { front: Html; back: Html } {
  const field = maskField(note);
  const masks = readMasks(readClozes(note.fields[field] ?? ''));
  /** Anki knows its fields by what they are for; older note types by their place. */
  const byTag = (tag: number) => {
    const at = type.fields.findIndex((each) => each.tag === tag);
    return note.fields[at >= 0 ? at : tag] ?? '';
  };
  const picture = note.fields.find((each, at) => at !== field && /<img\b/i.test(each)) ?? '';
  const header = byTag(2) === picture ? '' : byTag(2);
  const extra = byTag(3) === picture ? '' : byTag(3);
  const side = (which: 'question' | 'answer') =>
    `${MASKED}${inQuotes(maskLines(masks, number, which))}">${picture}</div>`;
  const front = (header === '' ? '' : `<div>${header}</div>`) + side('question');
  return { front, back: side('answer') + (extra === '' ? '' : `<div>${extra}</div>`) };
}

/** What begins a masked picture: written after a stranger's HTML was made the app's. */
const MASKED = '<div data-masks="';
