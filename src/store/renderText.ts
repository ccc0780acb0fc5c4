import { startImportWorker } from './importWorker.ts';

/** Compiles Markdown beside the page, as the importer does; throws in words. */
export async function renderText(name: string, markdown: string): Promise<string> {
  const worker = startImportWorker();
  try {
    const answer = await worker.ask({ name, markdown });
    if (!('html' in answer)) throw new Error('It could not be read.');
    return answer.html;
  } finally {
    worker.end();
  }
}
