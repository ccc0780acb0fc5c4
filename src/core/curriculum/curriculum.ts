import type { Category, Level } from '../model.ts';

/** One module of the curriculum: `decks/<id>/module.json`. */
export interface Module {
  /** Folder name, such as `01-foundations`. */
  id: string;
  number: number;
  title: string;
  summary: string;
  goals: string[];
  topics: string[];
  handsOn: string[];
  /** As one says it: `2–3 weeks`. */
  duration: string;
  /** From, to. */
  hours: [number, number];
  prerequisites: { modules: string[]; skills: string[] };
  /** Lowest and highest: `L3`, `L5`. */
  levels: [string, string];
  employers: string[];
  /** Questions planned by category. */
  questions: Record<Category, number>;
  /** Slugs of the module's terms in teaching order; empty: as in the file. */
  order: string[];
}

/** A way through the modules: an entry of `tracks` in `decks/tracks.json`. */
export interface Track {
  id: string;
  title: string;
  goal: string;
  duration: string;
  /** Module ids in teaching order. */
  modules: string[];
  plan: { when: string; modules: string[]; focus: string }[];
  prerequisites: string[];
  skills: string[];
  jobTitles: string[];
  /** Capstone id. */
  capstone: string;
}

/** A larger piece of work at a track's end. */
export interface Capstone {
  id: string;
  title: string;
  summary: string;
  duration: string;
  hours: [number, number];
  difficulty: string;
  modules: string[];
  deliverables: string[];
}

/** All that `decks/` says besides cards. */
export interface Curriculum {
  modules: Module[];
  tracks: Track[];
  capstones: Capstone[];
}

/** What the screens on the way to a card need of it; the rest loads with Learn. */
export interface Outline {
  modules: Pick<Module, 'id' | 'number' | 'title' | 'duration'>[];
  tracks: Pick<Track, 'id' | 'title' | 'goal' | 'duration' | 'modules'>[];
}

/** The track value for those who are not sure: the first module alone. */
export const BASICS = 'basics';

/** Ids of the modules that a track value stands for, in teaching order; the basics where none has it. */
export function trackModules({ modules, tracks }: Outline, id: string): string[] {
  const track = tracks.find((each) => each.id === id);
  return track?.modules ?? modules.slice(0, 1).map((module) => module.id);
}

/** The outline of a curriculum. */
export function outlineOf({ modules, tracks }: Curriculum): Outline {
  return {
    modules: modules.map(({ id, number, title, duration }) => ({ id, number, title, duration })),
    tracks: tracks.map(({ id, title, goal, duration, modules: of }) => ({
      id,
      title,
      goal,
      duration,
      modules: of,
    })),
  };
}

/** A level as people write it: `L5`; empty for none. */
export function levelName(level: Level): string {
  return level === 0 ? '' : `L${level}`;
}

/** A level as the module data writes it (`L5`) as a number; 0 for anything else. */
export function levelOf(name: string): Level {
  const level = Number(/^L([3-7])$/.exec(name)?.[1] ?? 0);
  return level as Level;
}
