import { type JSX, Match, Show, Switch } from 'solid-js';
import type { Note } from '../core/model.ts';
import { Button } from './Button.tsx';
import { Html } from './Html.tsx';
import { QuestionText } from './QuestionText.tsx';
import { Sheet } from './Sheet.tsx';
import type { createSheetParam } from './sheetParam.ts';

interface Props {
  sheet: ReturnType<typeof createSheetParam>;
  /** undefined while it is fetched; null: there is no such note here. */
  note: Note | null | undefined;
  /** Where notes with an answer of the user's own can be edited. */
  onEdit?: (id: string) => void;
  /** What leads on from it. */
  foot?: JSX.Element;
}

/** A term read in passing, on top of the card; its links lead on. */
export function NoteSheet(props: Props) {
  const first = () => props.note?.cards[0];
  return (
    <Sheet
      open={props.sheet.value() !== null}
      title={props.note?.title ?? ' '}
      onClose={props.sheet.close}
      onBack={props.sheet.depth() > 1 ? props.sheet.back : undefined}
    >
      <Switch>
        <Match when={props.note === null}>
          <p class="quiet">This term is not on this device. Its deck may have been removed.</p>
        </Match>
        <Match when={props.note} keyed>
          {(note) => (
            <div class="note">
              <Show
                when={note.question}
                fallback={
                  <>
                    <Show when={note.kind !== 'term' && !isTitle(first()?.front ?? '', note.title)}>
                      <Html html={first()?.front ?? ''} large onNote={props.sheet.open} />
                    </Show>
                    <Html
                      html={`${first()?.lead ?? ''}${first()?.back ?? ''}`}
                      onNote={props.sheet.open}
                    />
                  </>
                }
              >
                {(question) => <QuestionText question={question()} onNote={props.sheet.open} />}
              </Show>
              <Show when={note.draft}>
                <p class="quiet">No answer yet.</p>
              </Show>
              <Show when={note.written && props.onEdit}>
                {(edit) => <Button onClick={() => edit()(note.id)}>Edit</Button>}
              </Show>
            </div>
          )}
        </Match>
      </Switch>
      <Show when={props.foot}>
        <div class="sheet-foot">{props.foot}</div>
      </Show>
    </Sheet>
  );
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Whether a front is but the words that stand above it already. */
const isTitle = (front: string, title: string) =>
  front.replace(/<\/?(?:p|strong|em|code)>/g, '') ===
  title.replace(/[&<>"]/g, (sign) => signs[sign]!);
