import { closeCollection, openCollection, type Collection } from '../store/collection.ts';
import type { ImportAnswer, ImportRequest } from '../store/importWorker.ts';
import { installBundled } from '../store/installBundled.ts';
import { installDeck } from '../store/installDeck.ts';

addEventListener('message', (event: MessageEvent<ImportRequest>) => {
  void answer(event.data).then((message) => postMessage(message));
});

async function answer(request: ImportRequest): Promise<ImportAnswer> {
  const collection = await openCollection({ name: request.name });
  try {
    return { done: true, decks: await carryOut(collection, request) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  } finally {
    closeCollection(collection);
  }
}

async function carryOut(collection: Collection, request: ImportRequest): Promise<number> {
  if ('install' in request) {
    await installBundled(collection, request.install);
    return 1;
  }
  // The parser is fetched only by those who import.
  const { compileFiles } = await import('../core/deck/compile.ts');
  const decks = compileFiles(request.compile);
  for (const deck of decks) await installDeck(collection, deck, { hash: null, enabled: true });
  return decks.length;
}
