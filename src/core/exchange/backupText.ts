import * as v from 'valibot';
import { hash32, mix } from '../hash.ts';
import { BackupError, FORMAT, VERSION, type BackupHeader, type BackupPart } from './backup.ts';
import { endSchema, headerSchema, partSchema } from './backupSchema.ts';

/** Turns what a backup holds into its lines, each with its line break. */
export interface BackupWriter {
  header: (header: BackupHeader) => string;
  part: (part: BackupPart) => string;
  /** The last line, by which a file that was cut off is told. */
  end: () => string;
}

export function makeBackupWriter(): BackupWriter {
  const sum = makeSum();
  const line = (value: BackupHeader | BackupPart) => {
    const text = JSON.stringify(value);
    sum.add(text);
    return `${text}\n`;
  };
  return {
    header: line,
    part: line,
    end: () => `${JSON.stringify({ kind: 'end', ...sum.value() })}\n`,
  };
}

/** Reads the lines of a backup in order. What is wrong with one is thrown as a `BackupError`. */
export interface BackupReader {
  header: (line: string) => BackupHeader;
  /** Null for the last line. */
  part: (line: string) => BackupPart | null;
  /** To be called when there are no more lines. */
  finish: () => void;
}

export function makeBackupReader(): BackupReader {
  const sum = makeSum();
  let ended = false;
  return {
    header(line) {
      const header = checkHeader(line);
      sum.add(line);
      return header;
    },
    part(line) {
      if (ended) throw new BackupError('The file is damaged: something follows its end.');
      const value = parse(line);
      if (isEnd(value)) {
        const said = v.safeParse(endSchema, value);
        const { lines, checksum } = sum.value();
        if (!said.success || said.output.lines !== lines || said.output.checksum !== checksum)
          throw new BackupError('The file is damaged: its checksum does not match.');
        ended = true;
        return null;
      }
      sum.add(line);
      const checked = v.safeParse(partSchema, value);
      if (checked.success) return checked.output;
      const [issue] = checked.issues;
      const where = v.getDotPath(issue) ?? 'kind';
      throw new BackupError(`The file is damaged: line ${sum.value().lines} is wrong at ${where}.`);
    },
    finish() {
      if (!ended) throw new BackupError('The file is incomplete: its end is missing.');
    },
  };
}

function checkHeader(line: string): BackupHeader {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new BackupError('This is not a backup of Engram.');
  }
  const { format, version } = (value ?? {}) as Partial<BackupHeader>;
  if (format !== FORMAT) throw new BackupError('This is not a backup of Engram.');
  if (typeof version === 'number' && version > VERSION)
    throw new BackupError('This backup was made by a newer version of Engram. Update first.');
  const checked = v.safeParse(headerSchema, value);
  if (!checked.success) throw new BackupError('The file is damaged: its first line is wrong.');
  return checked.output;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BackupError('The file is damaged: one of its lines cannot be read.');
  }
}

const isEnd = (value: unknown) => (value as { kind?: unknown } | null)?.kind === 'end';

/** The number of lines, and a sum over them in their order. */
function makeSum() {
  let lines = 0;
  let checksum = 0;
  return {
    add(line: string) {
      lines++;
      checksum = mix(checksum, hash32(line));
    },
    value: () => ({ lines, checksum }),
  };
}
