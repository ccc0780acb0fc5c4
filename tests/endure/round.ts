import type { Page } from '@playwright/test';
import type { BackupPart } from '../../src/core/exchange/backup.ts';
import type { InPage, Seen } from './inPage.ts';

/** One killing: what there is to begin with. */
export interface Round {
  page: Page;
  number: number;
  /** The script of `inPage.ts`. */
  script: string;
  /** What the database held before. */
  before: Seen;
  /** What a backup of the first day holds. */
  first: { parts: BackupPart[]; seen: Seen };
}

/** The app one step before it is busy. */
export interface Busy {
  /** Begins, and goes on until the browser is gone. */
  work: () => Promise<unknown>;
  /** What the kill has left in the database. */
  judge: (after: Seen) => Found;
  /** Looks at the app itself after it was opened again. Returns what is lost. */
  reopened?: (page: Page) => Promise<string[]>;
}

export interface Found {
  /** Whether the kill came before anything was written, after all was, or in between. */
  when: 'before' | 'between' | 'after';
  /** In words, for the line that is printed. */
  what: string;
  /** What should be there and is not, or is there and should not be. */
  lost: string[];
}

/** Calls one of the functions of `inPage.ts`. */
export async function ask<F extends keyof InPage>(
  { page, script }: Pick<Round, 'page' | 'script'>,
  name: F,
  ...given: Parameters<InPage[F]>
): Promise<Awaited<ReturnType<InPage[F]>>> {
  await page.evaluate(script);
  const answer = await page.evaluate(
    ([name, given]) => {
      const { inPage } = globalThis as unknown as { inPage: Record<string, CallableFunction> };
      return inPage[name as string]!(...(given as unknown[])) as unknown;
    },
    [name, given] as const,
  );
  return answer as Awaited<ReturnType<InPage[F]>>;
}

/** Entries of a log that another does not have. */
export function missing(log: readonly string[], from: readonly string[]): string[] {
  const has = new Set(from);
  return log.filter((line) => !has.has(line)).map((line) => `log entry ${line}`);
}

/** Whether two logs hold the same. */
export const sameLog = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && missing(a, b).length === 0;

/** What is not the same in the decks, but for those that may be new. */
export function otherDecks(before: Seen, after: Seen, added: string[] = []): string[] {
  const ids = new Set([...Object.keys(before.decks), ...Object.keys(after.decks)]);
  return [...ids]
    .filter((id) => !added.includes(id) && before.decks[id]?.sum !== after.decks[id]?.sum)
    .map((id) => `deck ${id} is not as it was`);
}
