import { closeCollection, openCollection, type Collection } from '../store/collection.ts';
import { failureWords } from '../store/failure.ts';
import type { LeftOut } from '../core/exchange/folder/fileKind.ts';
import type { ImportAnswer, ImportRequest } from '../store/importWorker.ts';
import type { ChosenMedia } from '../store/importMedia.ts';
import { installBundled } from '../store/installBundled.ts';
import type { AnkiFile, UnreadAnki } from '../store/ankiFile.ts';
import type { ImportFile } from '../store/importFile.ts';
import type { KeptChoices } from '../store/tableFile.ts';
import type { ImportPlan } from '../store/planImport.ts';

type Say = (message: ImportAnswer) => void;

/** What was read, and what was last said of it: the preview that is saved is the one that was shown. */
let files: ImportFile[] = [];
let packages: (AnkiFile | UnreadAnki)[] = [];
let chosen: ChosenMedia[] = [];
let left: LeftOut[] = [];
let kept: KeptChoices = new Map();
let plan: ImportPlan | null = null;

/** Answers one request; `say` is for what is told on the way. */
export async function answer(request: ImportRequest, say: Say): Promise<ImportAnswer> {
  try {
    if ('draft' in request) {
      const { answerDraft } = await import('../core/deck/answerDraft.ts');
      return { answered: answerDraft(request.draft, request.written) };
    }
    if ('markdown' in request) {
      const { renderMarkdown } = await import('../core/deck/markdown.ts');
      return { html: renderMarkdown(request.markdown) };
    }
    if ('medium' in request) {
      const { medium } = request;
      const own = chosen.find(({ row }) => row?.hash === medium)?.row;
      const packed = packages.flatMap((each) =>
        'media' in each ? (each.media.get(medium)?.() ?? []) : [],
      )[0];
      return { medium: (own ?? packed)?.bytes ?? null };
    }
    const collection = await openCollection({ name: request.name });
    try {
      return await carryOut(collection, request, say);
    } finally {
      closeCollection(collection);
    }
  } catch (error) {
    return { failed: failureWords(error) };
  }
}

async function carryOut(
  collection: Collection,
  request: Exclude<ImportRequest, { draft: unknown } | { markdown: unknown } | { medium: unknown }>,
  say: Say,
): Promise<ImportAnswer> {
  if ('install' in request) {
    await installBundled(collection, request.install);
    return { installed: true };
  }
  // The parser is fetched only by those who import.
  if ('read' in request) {
    const progress = (done: number, total: number) => say({ progress: { done, total } });
    const { partEmpty, readImport } = await import('../store/readImport.ts');
    const { partSources } = await import('../store/importSources.ts');
    const sources = await partSources(request.read);
    const { fetchTableChoices } = await import('../store/tableChoices.ts');
    kept = await fetchTableChoices(collection);
    const read = await readImport(sources.texts, progress, new Map(request.choices), kept);
    const texts = partEmpty(read);
    files = texts.files;
    left = [...sources.left, ...texts.left];
    packages = [...sources.problems];
    for (const { name, content } of sources.packages) {
      const [{ readAnkiFile }, { loadSqlite }] = await Promise.all([
        import('../store/ankiFile.ts'),
        import('./sqlite.ts'),
      ]);
      packages.push(await readAnkiFile(name, content, await loadSqlite(), progress));
    }
    const { readMediaFiles } = await import('../store/importMedia.ts');
    const uses = files.flatMap(({ compilation }) => compilation?.media ?? []);
    chosen = await readMediaFiles(sources.media, uses);
    return preview(collection, []);
  }
  if ('table' in request) return preview(collection, await readAnew(request, say));
  if ('targets' in request) return preview(collection, request.targets);
  if (!plan) throw new Error('There is nothing to import.');
  const { saveImport } = await import('../store/saveImport.ts');
  const progress = (done: number, total: number) => say({ progress: { done, total } });
  const { options, theirs } = request;
  const saved = await saveImport(collection, plan.decks, plan.media, { progress, options, theirs });
  await keepChoices(collection);
  return { saved: saved.map(({ id, title }) => ({ id, title })) };
}

/** For when the same tables come again. What was imported is, whether this is kept or not. */
async function keepChoices(collection: Collection): Promise<void> {
  const tables = new Set(files.flatMap(({ table }) => table ?? []));
  if (tables.size === 0) return;
  const { keepTableChoices } = await import('../store/tableChoices.ts');
  await keepTableChoices(collection, [...tables]).catch(() => undefined);
}

/** Reads one of the tables by other choices. Returns the decks that were chosen, as long as there are as many. */
async function readAnew(
  { table: { place, choices }, targets }: Extract<ImportRequest, { table: unknown }>,
  say: Say,
): Promise<readonly (string | null)[]> {
  const { readTableFile } = await import('../store/tableFile.ts');
  const at = files.findIndex(({ table }) => table?.source.place === place);
  const { source } = files[at]!.table!;
  const made = readTableFile(source, choices, kept, (done, total) =>
    say({ progress: { done, total } }),
  );
  const others = files.filter(({ table }) => table?.source.place !== place);
  const before = files.length;
  files = others.toSpliced(at, 0, ...made);
  return files.length === before ? targets : [];
}

async function preview(
  collection: Collection,
  targets: readonly (string | null)[],
): Promise<ImportAnswer> {
  const { planImport } = await import('../store/planImport.ts');
  plan = await planImport(collection, files, targets, twelveDigits, chosen);
  if (packages.length > 0) {
    const { planAnki } = await import('../store/planAnki.ts');
    const other = await planAnki(collection, packages);
    plan = {
      files: [...plan.files, ...other.files],
      decks: [...plan.decks, ...other.decks],
      media: [...plan.media, ...other.media],
    };
  }
  const media = chosen.map(({ name, used, problem, found }) => ({
    name,
    used,
    problem,
    hash: found?.hash ?? null,
  }));
  return { files: plan.files, media, left };
}

/** Twelve random hexadecimal digits; the browser is asked for many at a time, as one by one is slow. */
const twelveDigits = () => {
  if (random.length < 12)
    random = [...crypto.getRandomValues(new Uint8Array(6000))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
  const digits = random.slice(0, 12);
  random = random.slice(12);
  return digits;
};
let random = '';
