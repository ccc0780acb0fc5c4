import type { ExportChoice } from '../core/exchange/formats.ts';
import type { Loss } from '../core/exchange/anki/losses.ts';
import type { Note } from '../core/model.ts';

/** Whole decks, by their numbers and with a title where they belong together, or the notes of some cards. */
export type ExportScope = { decks: readonly number[]; title?: string } | { cards: Uint32Array };

/** What the export worker is asked. */
export interface ExportRequest extends ExportChoice {
  /** Of the database. */
  name: string;
  /** Which notes; absent for the log, which goes as a whole. */
  scope?: ExportScope;
}

/** A file that is ready to leave. */
export interface ExportedFile {
  name: string;
  file: Blob;
  /** What of it is not carried. */
  losses: Loss[];
}

/** The same worker knows how HTML is written as Markdown: it is asked for that of one note, too. */
export interface SourceRequest {
  note: Note;
}

export type ExportAnswer =
  | { progress: number }
  | { exported: ExportedFile }
  | { source: string }
  | { failed: string };

/** An export under way. */
export interface Exporting {
  done: Promise<ExportedFile>;
  /** Nothing is left of it then. */
  cancel: () => void;
}

/** Starts a worker that writes the file, so that the page stays free; `report` is told the share done, 0–1. */
export function startExport(request: ExportRequest, report: (share: number) => void): Exporting {
  const { answered, end } = ask(request, report);
  const done = answered.then((answer) => {
    if ('exported' in answer) return answer.exported;
    throw new Error('Nothing was written.');
  });
  return { done, cancel: end };
}

/** The Markdown of a note that has none (`madeText`). Throws in words. */
export async function askSource(note: Note): Promise<string> {
  const answer = await ask({ note }, () => undefined).answered;
  if ('source' in answer) return answer.source;
  throw new Error('It could not be written as Markdown.');
}

function ask(request: ExportRequest | SourceRequest, report: (share: number) => void) {
  const worker = new Worker(new URL('../workers/export.ts', import.meta.url), { type: 'module' });
  const answered = new Promise<ExportAnswer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ExportAnswer>) => {
      if ('progress' in data) report(data.progress);
      else if ('failed' in data) reject(new Error(data.failed));
      else resolve(data);
    });
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(message || 'The worker did not start.')),
    );
  });
  worker.postMessage(request);
  const end = () => worker.terminate();
  answered.then(end, end);
  return { answered, end };
}
