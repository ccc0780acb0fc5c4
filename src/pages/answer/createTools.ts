import { createSignal } from 'solid-js';
import type { Note, Rating } from '../../core/model.ts';
import type { Collection } from '../../store/collection.ts';
import { createCard } from '../../store/createCard.ts';
import type { createStudy } from '../../store/createStudy.ts';
import { findNote } from '../../store/findNote.ts';
import { cardTools, sayDone } from '../../ui/card/tools.ts';
import { showToast } from '../../ui/toasts.ts';
import { count } from '../../ui/words.ts';
import type { createSheetParam } from '../../ui/sheetParam.ts';

type SheetParam = ReturnType<typeof createSheetParam>;

interface Host {
  study: ReturnType<typeof createStudy>;
  collection: Collection;
  revision: () => number;
  menu: SheetParam;
  /** Where notes are read. */
  sheet: SheetParam;
  grade: (rating: Rating) => void;
  undo: () => void;
  redo: () => void;
}

/** Everything that can be done to a question besides answering it; loaded after the first one stands. */
export function createTools(answering: Host) {
  const { study, collection, menu, sheet } = answering;
  /** Ids of the terms to look at, one after the other. */
  const [path, setPath] = createSignal<readonly string[]>([]);

  const card = createCard({
    collection,
    card: () => study.session().current?.card ?? null,
    note: () => study.note()?.stored.note ?? null,
    revision: answering.revision,
    say: sayDone(answering.undo),
    moveOn: study.refresh,
  });

  const { grade, undo, redo } = answering;
  const tools = cardTools(card, {
    show: study.show,
    grade,
    undo,
    redo,
    menu,
    texts() {
      const { text, stored } = study.note() ?? {};
      const { inShort = '', model = '' } = stored?.note.question ?? {};
      return [text?.front ?? '', inShort, model];
    },
  });

  return {
    ...tools,
    /** After a lapse: the terms that the question rests on, one after the other. */
    async detour(note: Note) {
      const found = await Promise.all(note.links.map((id) => findNote(collection, id))).catch(
        () => [],
      );
      const ids = found.flatMap((each) => (each ? [each.note.id] : []));
      const [first] = ids;
      if (!first) return;
      const terms = count(ids.length, 'term');
      showToast({
        text: 'It comes back soon.',
        action: {
          label:
            ids.length === 1 ? 'Look at the term it rests on' : `Look at the ${terms} it rests on`,
          run() {
            setPath(ids);
            sheet.open(first);
          },
        },
      });
    },
    /** Where the detour stands; null while there is none. */
    step() {
      const ids = path();
      const at = ids.indexOf(sheet.value() ?? '');
      if (at < 0) return null;
      const next = ids[at + 1];
      return {
        at: at + 1,
        of: ids.length,
        go: () => (next ? sheet.open(next) : sheet.close()),
      };
    },
  };
}

export type Tools = ReturnType<typeof createTools>;
