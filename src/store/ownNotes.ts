import { slugOf } from './ids.ts';

/** Slugs that only notes written in the app have: `own-` and twelve hexadecimal digits. */
const own = /^own-[0-9a-f]{12}$/;

/** Was this note written in the app? Then no text knows it, and none drops it. */
export const isOwnSlug = (slug: string): boolean => own.test(slug);
export const isOwnNote = (id: string): boolean => isOwnSlug(slugOf(id));

/** A new id in a deck. */
export const ownNoteId = (deck: string): string =>
  `${deck}/own-${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`;
