import type { Answered } from '../core/deck/answerDraft.ts';
import type { LeftOut } from '../core/exchange/folder/fileKind.ts';
import type { Note, WrittenAnswer } from '../core/model.ts';
import type { FilePreview, MediaPreview } from './importPreview.ts';
import type { ImportSource } from './importSources.ts';
import type { SourceChoices } from './importFile.ts';
import type { BundledSource } from './installBundled.ts';

/** What the import worker is asked. It remembers what it read until it ends. */
export type ImportRequest = { name: string } & (
  | { install: readonly BundledSource[] }
  /** Read and compile these, and say what importing them would do; `choices` are of the tables among them. */
  | { read: ImportSource[]; choices: [place: number, choices: SourceChoices][] }
  /** Read one of the tables among them by other choices, and say it anew. */
  | { table: { place: number; choices: SourceChoices }; targets: (string | null)[] }
  /** Say it anew for other decks to go to, by place of the file. */
  | { targets: (string | null)[] }
  /** Compile what was written to a draft; null: what there is to begin with. */
  | { draft: Note; written: WrittenAnswer | null }
  /** Compile a text by itself. */
  | { markdown: string }
  /** A picture, sound or style sheet of what was read, by its SHA-256. */
  | { medium: string }
  /**
   * Save what was last said, all of it or nothing; `options`: with Anki's deck options, `theirs`: notes that the user
   * edited and that are to have the new text.
   */
  | { save: true; options: boolean; theirs: readonly string[] }
);

/** A deck that was imported. */
export interface ImportedDeck {
  id: string;
  title: string;
}

/** What it answers: any number of reports, then one of the others. */
export type ImportAnswer =
  | { progress: { done: number; total: number } }
  | { installed: true }
  | { files: FilePreview[]; media: MediaPreview[]; left: LeftOut[] }
  | { medium: ArrayBuffer | null }
  | { saved: ImportedDeck[] }
  | { answered: Answered }
  | { html: string }
  | { failed: string };

type Final = Exclude<ImportAnswer, { progress: unknown } | { failed: unknown }>;

export interface ImportWorker {
  /** Asks one thing; what is asked meanwhile waits for its answer. Throws what went wrong in words. */
  ask: (request: ImportRequest, progress?: (done: number, total: number) => void) => Promise<Final>;
  /** Ends it, whatever it is doing: what it has not saved as a whole is not saved at all. */
  end: () => void;
}

/** Starts the worker that installs and compiles, so that neither holds up the page. */
export function startImportWorker(): ImportWorker {
  const worker = new Worker(new URL('../workers/import.ts', import.meta.url), { type: 'module' });
  const askNow: ImportWorker['ask'] = (request, progress) =>
    new Promise<Final>((resolve, reject) => {
      const answered = new AbortController();
      const { signal } = answered;
      const hear = ({ data }: MessageEvent<ImportAnswer>) => {
        if ('progress' in data) return progress?.(data.progress.done, data.progress.total);
        answered.abort();
        return 'failed' in data ? reject(new Error(data.failed)) : resolve(data);
      };
      const broken = ({ message }: ErrorEvent) => {
        answered.abort();
        reject(new Error(message || 'The importer did not start.'));
      };
      worker.addEventListener('message', hear, { signal });
      worker.addEventListener('error', broken, { signal });
      worker.postMessage(request);
    });
  let last: Promise<unknown> = Promise.resolve();
  const ask: ImportWorker['ask'] = (request, progress) => {
    const answered = last.then(() => askNow(request, progress));
    last = answered.catch(() => undefined);
    return answered;
  };
  return { ask, end: () => worker.terminate() };
}
