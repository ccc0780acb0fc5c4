import { BackupError, type BackupHeader, type BackupPart } from '../core/exchange/backup.ts';
import { makeBackupReader } from '../core/exchange/backupText.ts';

/** Characters of the longest line that is believed: a piece of media takes 1.4 million. */
const LONGEST = 64_000_000;

/** What a file says of itself. Throws a `BackupError` where it is no backup of this version. */
export async function readHeader(file: Blob): Promise<BackupHeader> {
  const lines = linesOf(file);
  try {
    const { value, done } = await lines.next();
    return makeBackupReader().header(done ? '' : value);
  } finally {
    await lines.return(undefined);
  }
}

/** All parts of a backup, each checked; what is wrong is thrown, at the latest after the last one. */
export async function* readBackup(
  file: Blob,
  report?: (share: number) => void,
): AsyncGenerator<BackupPart> {
  const reader = makeBackupReader();
  let first = true;
  for await (const line of linesOf(file, report)) {
    if (first) {
      reader.header(line);
      first = false;
      continue;
    }
    const part = reader.part(line);
    if (part) yield part;
  }
  if (first) reader.header('');
  reader.finish();
}

/** The lines of a compressed file, as they come. */
async function* linesOf(file: Blob, report?: (share: number) => void): AsyncGenerator<string> {
  await checkMagic(file);
  const reader = unpacked(file, report).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  /** Pieces of a line that has not ended yet: put together once, or a single long one would take minutes. */
  let open: string[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(damaged);
      let text: string;
      try {
        text = done ? decoder.decode() : decoder.decode(value, { stream: true });
      } catch {
        throw new BackupError('The file is damaged: it holds something that is no text.');
      }
      const [first, ...others] = text.split('\n');
      open.push(first!);
      length += first!.length;
      for (const line of others) {
        yield open.join('');
        open = [line];
        length = line.length;
      }
      if (length > LONGEST) throw new BackupError('This is not a backup of Engram.');
      if (done) break;
    }
    if (length > 0) yield open.join('');
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The two bytes with which every gzip file begins. */
async function checkMagic(file: Blob): Promise<void> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first !== 0x1f || second !== 0x8b) throw new BackupError('This is not a backup of Engram.');
}

function unpacked(file: Blob, report?: (share: number) => void): ReadableStream<Uint8Array> {
  let read = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      read += chunk.length;
      report?.(read / file.size);
      controller.enqueue(chunk);
    },
  });
  const gunzip = new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>;
  return file.stream().pipeThrough(counting).pipeThrough(gunzip);
}

/** Browsers and Node each say it in their own words. */
function damaged(error: unknown): never {
  if (error instanceof BackupError) throw error;
  throw new BackupError('The file is damaged or incomplete: it cannot be unpacked.');
}
