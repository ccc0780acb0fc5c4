import { createNote } from '../../store/createNote.ts';
import { NoteSheet } from '../../ui/NoteSheet.tsx';
import type { Review } from './createReview.ts';
import { ReviewMenu } from './ReviewMenu.tsx';

/** What opens on top of a card; loaded after the first one stands. */
export default function Sheets(props: { review: Review }) {
  const { collection, note } = props.review;
  const read = createNote(collection, note.value);
  return (
    <>
      <ReviewMenu review={props.review} />
      <NoteSheet sheet={note} note={read()} />
    </>
  );
}
