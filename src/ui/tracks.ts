import { BASICS, type Outline } from '../core/curriculum/curriculum.ts';
import type { Choice } from './RadioList.tsx';
import { tied } from './words.ts';

const find = (outline: Outline, id: string) => outline.tracks.find((track) => track.id === id);

/** "Module 1, Foundations. 2–3 weeks.": the basics in one line. */
export function basicsDetail({ modules: [first] }: Outline): string {
  return first ? `Module ${first.number}, ${first.title}. ${tied(first.duration)}.` : '';
}

/** The name of a track, as settings and headings say it. */
export function trackTitle(outline: Outline, id: string): string {
  return find(outline, id)?.title ?? 'The basics';
}

/** All tracks as choices, the basics first. */
export function trackChoices(outline: Outline): Choice<string>[] {
  const tracks = outline.tracks.map(({ id, title, goal, duration }) => ({
    value: id,
    label: title,
    detail: `${goal} ${tied(duration)}.`,
  }));
  const basics = {
    value: BASICS,
    label: 'Not sure: start with the basics',
    detail: basicsDetail(outline),
  };
  return [basics, ...tracks];
}
