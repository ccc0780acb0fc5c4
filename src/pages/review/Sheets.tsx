import { createNote } from '../../store/createNote.ts';
import { CardSheets } from '../../ui/card/CardSheets.tsx';
import { ImageView } from '../../ui/ImageView.tsx';
import { NoteSheet } from '../../ui/NoteSheet.tsx';
import { createAids } from './createAids.ts';
import { createImages } from './createImages.ts';
import type { Review } from './createReview.ts';
import type { Tools } from './createTools.ts';

/** What opens on top of a card, and what helps beside it; loaded after the first one stands. */
export default function Sheets(props: { review: Review; tools: Tools }) {
  const { collection, note, menu, study } = props.review;
  const read = createNote(collection, note.value);
  const images = createImages();
  createAids(props.review, props.tools);
  return (
    <>
      <CardSheets
        panel={menu}
        model={props.tools.model}
        actions={props.tools.actions}
        known={props.review.isNew() ? props.review.known : null}
        undo={study.canUndo() ? props.review.undo : null}
        redo={study.canRedo() ? props.review.redo : null}
        onNote={note.open}
        onClosed={props.tools.closed}
      />
      <NoteSheet sheet={note} note={read()} />
      <ImageView image={images.shown()} onClose={images.close} />
    </>
  );
}
