import { closeCollection, openCollection, type Collection } from '../store/collection.ts';
import type {
  ExportAnswer,
  ExportedFile,
  ExportRequest,
  SourceRequest,
} from '../store/exportWorker.ts';
import { failureWords } from '../store/failure.ts';

/** Answers one request; `say` is for what is told on the way. */
export async function answer(
  request: ExportRequest | SourceRequest,
  say: (message: ExportAnswer) => void,
): Promise<ExportAnswer> {
  try {
    if ('note' in request) {
      const { madeText } = await import('../core/exchange/markdown/madeText.ts');
      return { source: madeText(request.note) };
    }
    const collection = await openCollection({ name: request.name });
    try {
      let told = 0;
      const report = (share: number) => {
        if (share - told < 0.01) return;
        told = share;
        say({ progress: share });
      };
      return { exported: await write(collection, request, report) };
    } finally {
      closeCollection(collection);
    }
  } catch (error) {
    return { failed: failureWords(error) };
  }
}

/** Each format's writer is fetched by those alone who want it. */
async function write(
  collection: Collection,
  { format, scope = { decks: [] }, history }: ExportRequest,
  report: (share: number) => void,
): Promise<ExportedFile> {
  if (format === 'anki') {
    const [{ writeAnki }, { loadSqlite }] = await Promise.all([
      import('../store/writeAnki.ts'),
      import('./sqlite.ts'),
    ]);
    return writeAnki(collection, { scope, history }, await loadSqlite(), report);
  }
  const { writeExport } = await import('../store/writeExport.ts');
  return writeExport(collection, format, scope, report);
}
