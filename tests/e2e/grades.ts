import type { Page } from '@playwright/test';
import { rowsOf } from './steps.ts';

/** A grade as the log has it. */
interface Given {
  card: number;
  rating: number;
  flags: number;
}

/** The log's grades in the order of their keys, read past the app. */
export async function grades(page: Page): Promise<Given[]> {
  const entries = await rowsOf<Given & { kind: string }>(page, 'logLoose');
  return entries
    .filter(({ kind }) => kind === 'grade')
    .map(({ card, rating, flags }) => ({ card, rating, flags }));
}
