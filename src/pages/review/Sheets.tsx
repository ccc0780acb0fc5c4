import { createNote } from '../../store/createNote.ts';
import { CardSheets } from '../../ui/card/CardSheets.tsx';
import { NoteSheet } from '../../ui/NoteSheet.tsx';
import type { Review } from './createReview.ts';
import type { Tools } from './createTools.ts';

/** What opens on top of a card; loaded after the first one stands. */
export default function Sheets(props: { review: Review; tools: Tools }) {
  const { collection, note, menu, study } = props.review;
  const read = createNote(collection, note.value);
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
    </>
  );
}
