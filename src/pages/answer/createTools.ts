import { createSignal } from 'solid-js';
import type { LogEntry, Note, Rating } from '../../core/model.ts';
import type { Collection } from '../../store/collection.ts';
import { createCard } from '../../store/createCard.ts';
import type { createStudy } from '../../store/createStudy.ts';
import { findNote } from '../../store/queries.ts';
import { cardActions, plain } from '../../ui/card/actions.ts';
import { type KeyActions, press } from '../../ui/card/keys.ts';
import type { CardModel } from '../../ui/card/model.ts';
import { signsText } from '../../ui/card/signsText.ts';
import { undoneText } from '../../ui/card/undoneText.ts';
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
    say: (text, entries) =>
      showToast(
        entries.length > 0 ? { text, action: { label: 'Undo', run: answering.undo } } : { text },
      ),
    moveOn: study.refresh,
  });

  const model: CardModel = {
    ...card,
    copy() {
      const front = study.note()?.text.front ?? '';
      const { inShort = '', model: answer = '' } = study.note()?.stored.note.question ?? {};
      navigator.clipboard.writeText(plain([front, inShort, answer])).then(
        () => showToast({ text: 'Question and answer copied.' }),
        () => showToast({ text: 'The browser did not allow copying.' }),
      );
    },
  };

  const actions: KeyActions = {
    show: study.show,
    grade: (rating) => answering.grade(rating as Rating),
    undo: answering.undo,
    redo: answering.redo,
    ...cardActions(model, menu.open),
  };

  return {
    model,
    actions,
    signs: () => signsText(model),
    press: (name: string) => press(actions, name),
    /** Says what was undone or done again. */
    back: (way: 'undo' | 'redo', entries: readonly LogEntry[]) =>
      showToast({ text: `${undoneText(way, entries)}.` }),
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
