import type { FoundMedia } from '../core/deck/media.ts';
import { mediaName } from '../core/deck/mediaName.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import type { NoteDraft } from './db.ts';
import { readMediaFile } from './importMedia.ts';
import { putMedia } from './media.ts';

export { NEW_NOTE, type NoteDraft } from './db.ts';

/** What was typed of a note and not saved; null for nothing. */
export async function readDraft({ db }: Collection, key: string): Promise<NoteDraft | null> {
  return (await connected(db, () => db.drafts.get(key))) ?? null;
}

/** Keeps what is typed, without telling anyone: it is nobody else's. */
export async function keepDraft({ db }: Collection, draft: NoteDraft): Promise<void> {
  await connected(db, () => db.drafts.put(draft));
}

/** What was typed is saved, or not wanted. */
export async function dropDraft({ db }: Collection, key: string): Promise<void> {
  await connected(db, () => db.drafts.delete(key));
}

/** A picture or sound that was added to a draft. */
export interface Attached {
  name: string;
  found: FoundMedia;
}

/**
 * Takes a picture or sound into a draft, both in one transaction, so that neither is without the other. Its name is one
 * that the note does not have yet. Throws in words why it cannot be taken.
 * @param named what its name begins with, where the file has none of its own
 */
export async function attach(
  { db }: Collection,
  draft: NoteDraft,
  file: File,
  named?: string,
): Promise<Attached> {
  const { problem, row, found } = await readMediaFile(file);
  if (problem !== null || !row || !found) throw new Error(problem ?? 'It cannot be read.');
  const ending = endingOf[row.type] ?? file.name.split('.').at(-1) ?? '';
  const first = named ?? mediaName(file.name).replace(/\.[^.]*$/, '');
  const name = freeName(slugged(first), ending, draft.media);
  const media = { ...draft.media, [name]: row.hash };
  await connected(db, () =>
    db.transaction('rw', [db.media, db.drafts], async () => {
      await putMedia(db, [row]);
      await db.drafts.put({ ...draft, media });
    }),
  );
  return { name, found };
}

/** By what a file holds: its name may say anything. */
const endingOf: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/aac': 'aac',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/flac': 'flac',
  'audio/webm': 'weba',
};

/** Letters and digits that need no escape in a link. */
const slugged = (name: string) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40) || 'file';

function freeName(first: string, ending: string, taken: Readonly<Record<string, string>>): string {
  for (let at = 1; ; at++) {
    const name = `${first}${at === 1 ? '' : `-${at}`}.${ending}`;
    if (!(name in taken)) return name;
  }
}
