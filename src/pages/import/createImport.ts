import { useNavigate } from '@solidjs/router';
import { createSignal, onCleanup } from 'solid-js';
import type { LeftOut } from '../../core/exchange/folder/fileKind.ts';
import { reasonOf } from '../../core/reason.ts';
import type { FilePreview, MediaPreview } from '../../store/importPreview.ts';
import type { ImportSource } from '../../store/importSources.ts';
import {
  type ImportedDeck,
  type ImportWorker,
  startImportWorker,
} from '../../store/importWorker.ts';
import { useCollection } from '../../store/reactive.tsx';
import { dropShare } from '../../store/sharedFiles.ts';
import { catchUp } from '../../store/refresh.ts';
import { showToast } from '../../ui/toasts.ts';
import { importUndo } from './importUndo.ts';
import { takesOptions } from './optionsText.ts';
import { createTables } from './createTables.ts';
import { savedText } from './previewText.ts';

/** What an import is made of. */
export interface Chosen {
  sources: ImportSource[];
  /** The share that they came in; null where they were given here. */
  share: string | null;
}

const onlyMedia =
  'These are pictures and sounds alone. Choose them together with the text that shows them.';
const nothing = 'There is nothing in it that makes cards: no Markdown, text or Anki package.';

interface Preview {
  files: FilePreview[];
  media: MediaPreview[];
  left: LeftOut[];
}

export type Stage = 'choose' | 'reading' | 'preview' | 'saving';

/**
 * An import from what was chosen to what is saved; nothing is written before it is saved as a whole. `onSaved`: what was
 * chosen is here now.
 */
export function createImport(onSaved: (chosen: Chosen) => void) {
  const { collection } = useCollection();
  const navigate = useNavigate();
  const { name } = collection;
  const [stage, setStage] = createSignal<Stage>('choose');
  const [progress, setProgress] = createSignal({ done: 0, total: 0 });
  const [files, setFiles] = createSignal<FilePreview[]>([]);
  const [failure, setFailure] = createSignal<string | null>(null);
  const [chosen, setChosen] = createSignal<Chosen>({ sources: [], share: null });
  const [media, setMedia] = createSignal<MediaPreview[]>([]);
  const [left, setLeft] = createSignal<LeftOut[]>([]);
  /** Whether Anki's deck options come along. */
  const [options, setOptions] = createSignal(false);
  /** Notes that the user edited and that are to have the new text, by their ids. */
  const [theirs, setTheirs] = createSignal<ReadonlySet<string>>(new Set());
  let worker: ImportWorker | null = null;
  let targets: (string | null)[] = [];

  function end() {
    worker?.end();
    worker = null;
  }
  onCleanup(end);

  async function read(next: Chosen) {
    end();
    // What is read once more is read as it was.
    if (next !== chosen()) tables.forget();
    setChosen(next);
    setTheirs(new Set<string>());
    setFailure(null);
    setProgress({ done: 0, total: 0 });
    setStage('reading');
    targets = [];
    const reader = (worker = startImportWorker());
    try {
      const answer = await reader.ask(
        { name, read: next.sources, choices: tables.all() },
        (done, total) => setProgress({ done, total }),
      );
      if (!('files' in answer)) return;
      take(answer);
      setOptions(takesOptions(answer.files));
      if (answer.files.length > 0) return setStage('preview');
      end();
      setFailure(answer.left.length === 0 ? onlyMedia : nothing);
      setStage('choose');
    } catch (error) {
      setFailure(`It could not be read: ${reasonOf(error)}. Nothing was imported.`);
      setStage('choose');
    }
  }

  function take(answer: Preview) {
    setFiles(answer.files);
    setMedia(answer.media);
    setLeft(answer.left);
    // Another column of decks makes others.
    if (targets.length !== answer.files.length) targets = answer.files.map(() => null);
  }

  const tables = createTables(async (place, choices) => {
    try {
      const answer = await worker?.ask({ name, table: { place, choices }, targets });
      if (!answer || !('files' in answer)) return;
      setFailure(null);
      take(answer);
    } catch (error) {
      setFailure(`The table could not be read so: ${reasonOf(error)}.`);
    }
  });

  /** Another deck for one of the files. */
  async function choose(at: number, target: string) {
    const before = targets;
    targets = targets.with(at, target);
    try {
      const answer = await worker!.ask({ name, targets });
      if ('files' in answer) take(answer);
    } catch (error) {
      targets = before;
      setFailure(`The decks could not be compared: ${reasonOf(error)}.`);
    }
  }

  /** When the text of each deck came in: tells whether an import did after all. */
  const arrivals = () => new Map(collection.decks.map((deck) => [deck.id, deck.installed.join()]));
  let before = arrivals();

  async function save() {
    before = arrivals();
    setFailure(null);
    setStage('saving');
    try {
      setProgress({ done: 0, total: 0 });
      const request = { name, save: true as const, options: options(), theirs: [...theirs()] };
      const answer = await worker!.ask(request, (done, total) => setProgress({ done, total }));
      await catchUp(collection);
      if ('saved' in answer) leave(answer.saved);
    } catch (error) {
      setFailure(`Not imported: ${reasonOf(error)}. What was there before is kept.`);
      setStage('preview');
    }
  }

  /** What was read shows, for the samples, by its SHA-256; null where it is not there. */
  async function mediumOf(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const answer = await worker?.ask({ name, medium: hash });
    return answer && 'medium' in answer && answer.medium ? new Uint8Array(answer.medium) : null;
  }

  async function cancel() {
    const saving = stage() === 'saving';
    end();
    if (saving) {
      // Its transaction may have ended just before: then the decks are there.
      await catchUp(collection);
      const landed = collection.decks.filter(
        ({ id, hash, installed }) => hash === null && before.get(id) !== installed.join(),
      );
      if (landed.length > 0) return leave(landed);
    }
    setFailure('Cancelled. Nothing was imported.');
    setStage('choose');
  }

  function leave(decks: readonly ImportedDeck[]) {
    end();
    onSaved(chosen());
    const { share } = chosen();
    if (share !== null) void dropShare(share);
    const action = importUndo(collection, decks, before, () =>
      navigate('/decks', { replace: true }),
    );
    showToast({ text: savedText(decks), ...(action && { action }) });
    const [only] = decks;
    navigate(only && decks.length === 1 ? `/decks/${only.id}` : '/decks', { replace: true });
  }

  return {
    stage,
    progress,
    files,
    failure,
    media,
    left,
    chosen,
    options,
    setOptions,
    tables,
    mediumOf,
    read: (next: Chosen) => void read(next),
    choose: (at: number, target: string) => void choose(at, target),
    theirs,
    takeTheirs(id: string, take: boolean) {
      const next = new Set(theirs());
      if (take) next.add(id);
      else next.delete(id);
      setTheirs(next);
    },
    save: () => void save(),
    cancel: () => void cancel(),
    /** What was to be read did not even arrive. */
    fail: (message: string) => void setFailure(message),
    /** To what was chosen, to choose otherwise. */
    back() {
      end();
      setFailure(null);
      setStage('choose');
    },
  };
}
export type Import = ReturnType<typeof createImport>;
