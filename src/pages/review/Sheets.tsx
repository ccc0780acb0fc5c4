import { createNote } from '../../store/createNote.ts';
import { ImageView } from '../../ui/ImageView.tsx';
import { NoteSheet } from '../../ui/NoteSheet.tsx';
import { createAids } from './createAids.ts';
import { createImages } from './createImages.ts';
import type { Review } from './createReview.ts';
import { ReviewMenu } from './ReviewMenu.tsx';

/** What opens on top of a card, and what helps beside it; loaded after the first one stands. */
export default function Sheets(props: { review: Review }) {
  const { collection, note } = props.review;
  const read = createNote(collection, note.value);
  const images = createImages();
  createAids(props.review);
  return (
    <>
      <ReviewMenu review={props.review} />
      <NoteSheet sheet={note} note={read()} />
      <ImageView image={images.shown()} onClose={images.close} />
    </>
  );
}
