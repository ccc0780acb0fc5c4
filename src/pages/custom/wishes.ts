import type { Outline } from '../../core/curriculum/curriculum.ts';
import {
  type CustomState,
  customStates,
  type CustomStudy,
  leavesTrace,
} from '../../core/memory/custom.ts';
import { count } from '../../ui/words.ts';

/** What one may study besides the day's work, as it stands in an address. */
export type Wish =
  | Exclude<CustomStudy, { kind: 'cards' }>
  | { kind: 'tag'; tag: string }
  | { kind: 'search'; search: string };

/** Whether its grades count. */
export const wishCounts = (wish: Wish): boolean =>
  wish.kind !== 'tag' && wish.kind !== 'search' && leavesTrace(wish);

export const stateNames: Record<CustomState, string> = {
  young: 'Young',
  mature: 'Mature',
  lapsed: 'Lapsed',
  leech: 'Leeches',
  flagged: 'Flagged',
  marked: 'Marked',
};

export const stateHelp: Record<CustomState, string> = {
  young: 'Intervals under 21 days',
  mature: 'Intervals of 21 days and more',
  lapsed: 'Forgotten at least once as a review',
  leech: 'Forgotten again and again',
  flagged: 'With a colour flag',
  marked: 'Marked by you',
};

/** The address of a study. */
export function wishUrl(wish: Wish): string {
  const of = partOf(wish);
  const query = new URLSearchParams({ kind: wish.kind, ...(of !== '' && { of }) });
  return `/custom/study?${query}`;
}

function partOf(wish: Wish): string {
  switch (wish.kind) {
    case 'ahead':
      return String(wish.days);
    case 'preview':
      return String(wish.cards);
    case 'warmup':
      return String(wish.minutes);
    case 'state':
      return wish.state;
    case 'module':
      return wish.module;
    case 'tag':
      return wish.tag;
    case 'search':
      return wish.search;
    case 'forgotten':
      return '';
  }
}

/** The study of an address; null where it names none. */
export function readWish({ kind, of = '' }: { kind?: string; of?: string }): Wish | null {
  const amount = /^\d{1,3}$/.test(of) ? Number(of) : 0;
  switch (kind) {
    case 'forgotten':
      return { kind };
    case 'ahead':
      return amount > 0 ? { kind, days: amount } : null;
    case 'preview':
      return amount > 0 ? { kind, cards: amount } : null;
    case 'warmup':
      return amount > 0 ? { kind, minutes: amount } : null;
    case 'state': {
      const state = customStates.find((each) => each === of);
      return state ? { kind, state } : null;
    }
    case 'module':
      return of ? { kind, module: of } : null;
    case 'tag':
      return of ? { kind, tag: of } : null;
    case 'search':
      return of ? { kind, search: of } : null;
    default:
      return null;
  }
}

/** What is being studied, in words. */
export function wishTitle(wish: Wish, { modules }: Pick<Outline, 'modules'>): string {
  switch (wish.kind) {
    case 'forgotten':
      return 'Forgotten today';
    case 'ahead':
      return `Due in the next ${count(wish.days, 'day')}`;
    case 'preview':
      return 'Preview of new cards';
    case 'warmup':
      return 'Warm-up';
    case 'state':
      return stateNames[wish.state];
    case 'module':
      return modules.find(({ id }) => id === wish.module)?.title ?? 'Module';
    case 'tag':
      return `Tag: ${wish.tag}`;
    case 'search':
      return `Search: ${wish.search}`;
  }
}
