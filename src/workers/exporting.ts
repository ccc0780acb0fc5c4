import { closeCollection, openCollection } from '../store/collection.ts';
import type { ExportAnswer, ExportRequest } from '../store/exportWorker.ts';
import { failureWords } from '../store/failure.ts';
import { writeExport } from '../store/writeExport.ts';

/** Answers one request; `say` is for what is told on the way. */
export async function answer(
  { name, format, scope }: ExportRequest,
  say: (message: ExportAnswer) => void,
): Promise<ExportAnswer> {
  try {
    const collection = await openCollection({ name });
    try {
      let told = 0;
      const report = (share: number) => {
        if (share - told < 0.01) return;
        told = share;
        say({ progress: share });
      };
      return { exported: await writeExport(collection, format, scope, report) };
    } finally {
      closeCollection(collection);
    }
  } catch (error) {
    return { failed: failureWords(error) };
  }
}
