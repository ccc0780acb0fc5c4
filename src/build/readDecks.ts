import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Curriculum } from '../core/curriculum/curriculum.ts';
import { decode } from '../core/deck/decode.ts';
import type { SourceFile } from '../core/deck/parse.ts';
import { checkCurriculum } from './curriculum.ts';

/** What decks/ holds: its texts, with paths relative to it, and its curriculum. */
export interface DeckFolder {
  files: SourceFile[];
  curriculum: Curriculum;
}

const isModule = (name: string) => /^\d{2}-[a-z0-9-]+$/.test(name);
/** Notes for authors and unfinished drafts are no decks. */
const isDeck = (name: string) => name.endsWith('.md') && !/^readme\.md$|\.tmp\./i.test(name);

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch (error) {
    throw new Error(
      `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}

/** Reads decks/. Throws where a file is missing, is no text, or its JSON has another shape. */
export async function readDecks(folder: string): Promise<DeckFolder> {
  const modules = (await readdir(folder)).filter(isModule).sort();
  const files: SourceFile[] = [];
  const data: unknown[] = [];
  for (const module of modules) {
    data.push(await readJson(join(folder, module, 'module.json')));
    for (const name of (await readdir(join(folder, module))).filter(isDeck).sort()) {
      const decoded = decode(await readFile(join(folder, module, name)));
      if ('error' in decoded) throw new Error(`${join(folder, module, name)}: ${decoded.error}`);
      files.push({ path: `${module}/${name}`, text: decoded.text });
    }
  }
  const tracks = await readJson(join(folder, 'tracks.json'));
  return { files, curriculum: checkCurriculum({ modules: data, ...(tracks as object) }) };
}

/** Teaching order by module, as the compiler takes it. */
export function orderOf({ modules }: Curriculum): Record<string, string[]> {
  return Object.fromEntries(modules.map(({ id, order }) => [id, order]));
}
