import { hash32 } from '../../../hash.ts';
import type { Preset } from '../../../model.ts';
import type { Outgoing } from './outgoing.ts';

/** Anki's first deck and preset, which every collection has. */
export const FIRST = 1;

/** What a deck says beside its name; limits of its own count beside those of its preset. */
export interface DeckFacts {
  /** Markdown, as newer versions show it; older ones show it as it is written. */
  desc: string;
  md: boolean;
  newLimit: number | null;
  reviewLimit: number | null;
}

/** A deck as an entry of `col.decks`. `conf` is its preset. */
export function deckJson(
  id: number,
  name: string,
  conf: number,
  modified: number,
  facts: DeckFacts,
): Record<string, unknown> {
  return {
    id,
    name,
    mod: modified,
    usn: -1,
    conf,
    dyn: 0,
    collapsed: false,
    browserCollapsed: false,
    extendNew: 0,
    extendRev: 0,
    newToday: [0, 0],
    revToday: [0, 0],
    lrnToday: [0, 0],
    timeToday: [0, 0],
    ...facts,
  };
}

/** The most that Anki takes for a day. */
const noLimit = 9999;

/** The number that something has in Anki, where it came from there: then its id here says it. */
function ankiNumber(id: string): number | null {
  const digits = /^anki-([\da-z]+)$/.exec(id)?.[1];
  const number = digits === undefined ? 0 : Number.parseInt(digits, 36);
  return number > 1e9 && Number.isSafeInteger(number) ? number : null;
}

/** A preset's id in Anki, the same in every package: those of Anki are milliseconds of later years. */
export const presetId = ({ id }: Preset): number =>
  ankiNumber(id) ?? 1_540_000_000_000 + hash32(id);

/**
 * A preset as an entry of `col.dconf`. FSRS's retention and weights are in it under the names that Anki keeps them by;
 * older versions pass over them and use the rest.
 */
export function presetJson(
  id: number,
  preset: Preset,
  { burySiblings, newPerDay, moment }: Outgoing,
): Record<string, unknown> {
  const minutes = (steps: readonly number[]) => steps.map((seconds) => seconds / 60);
  return {
    id,
    name: id === FIRST ? 'Default' : preset.name,
    mod: Math.floor(moment.now / 1000),
    usn: -1,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    dyn: false,
    new: {
      bury: burySiblings,
      delays: minutes(preset.learningSteps),
      initialFactor: 2500,
      ints: [1, 4, 0],
      order: 1,
      perDay: newPerDay,
      separate: true,
    },
    rev: {
      bury: burySiblings,
      ease4: 1.3,
      fuzz: 0.05,
      hardFactor: 1.2,
      ivlFct: 1,
      maxIvl: preset.maximumInterval,
      minSpace: 1,
      perDay: noLimit,
    },
    lapse: {
      delays: minutes(preset.relearningSteps),
      leechAction: preset.leechSuspends ? 0 : 1,
      leechFails: preset.leechThreshold,
      minInt: 1,
      mult: 0,
    },
    desiredRetention: preset.retention,
    fsrsParams6: preset.weights,
    sm2Retention: 0.9,
  };
}

/**
 * `col.conf`. `schedVer` 2 says what the queues of cards mean; `creationOffset` and `rollover` how days are counted;
 * `fsrs` that memory states are to be used.
 */
export function confJson(
  { moment }: Outgoing,
  minutesWest: number,
  nextPos: number,
  curModel: number,
): Record<string, unknown> {
  return {
    activeDecks: [FIRST],
    addToCur: true,
    collapseTime: 1200,
    creationOffset: minutesWest,
    curDeck: FIRST,
    curModel,
    dueCounts: true,
    estTimes: true,
    fsrs: true,
    newSpread: 0,
    nextPos,
    rollover: moment.rollover,
    sched2021: true,
    schedVer: 2,
    sortBackwards: false,
    sortType: 'noteFld',
    timeLim: 0,
  };
}

/** A deck's name as Anki takes it: parts of its path are not empty. */
export function deckName(title: string): string {
  const parts = title
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001F\u007F]+/g, ' ')
    .split('::')
    .map((part) => part.trim().replace(/\s+/g, ' ').slice(0, 100));
  return parts.map((part) => part || 'blank').join('::');
}

/** The decks that a path leads through, the deck itself left out. */
export function parentsOf(name: string): string[] {
  const parts = name.split('::');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('::'));
}

/** A deck's id in Anki: its own there where it came from there, else one that is the same in every package. */
export function deckId(id: string, title: string): number {
  if (id.startsWith('anki-1-') && title === 'Default') return FIRST;
  return ankiNumber(id) ?? 1_530_000_000_000 + hash32(id);
}
