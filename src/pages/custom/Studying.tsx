import { createSignal, Match, Show, Switch } from 'solid-js';
import { Good, type Rating } from '../../core/model.ts';
import { createCustom } from '../../store/createCustom.ts';
import { createNote } from '../../store/createNote.ts';
import { placeOf } from '../../store/placeOf.ts';
import { useCollection } from '../../store/reactive.tsx';
import { AnswerBar } from '../../ui/AnswerBar.tsx';
import { AnyCard } from '../../ui/AnyCard.tsx';
import { type KeyActions, press } from '../../ui/card/keys.ts';
import { NoteSheet } from '../../ui/NoteSheet.tsx';
import { createSheetParam } from '../../ui/sheetParam.ts';
import { ShowBar } from '../../ui/ShowBar.tsx';
import { StudyFrame } from '../../ui/StudyFrame.tsx';
import { createStudyKeys } from '../../ui/studyKeys.ts';
import { showToast } from '../../ui/toasts.ts';
import Unreadable from '../../ui/Unreadable.tsx';
import { CustomDone } from './CustomDone.tsx';
import { PracticeBar } from './PracticeBar.tsx';
import { StudyMenu } from './StudyMenu.tsx';

interface Props {
  cards: readonly number[];
  /** Grades count; without it this is practice. */
  counts: boolean;
  title: string;
  onLeave: () => void;
}

/** The cards of a custom study, one after the other. */
export function Studying(props: Props) {
  const { collection, outline } = useCollection();
  const { counts, cards } = props;
  const onProblem = (text: string) => showToast({ text });
  const study = createCustom({ collection, cards, counts, onProblem });
  const [suggested, setSuggested] = createSignal<Rating | null>(null);
  const sheet = createSheetParam('note');
  const note = createNote(collection, sheet.value);
  const menu = createSheetParam('menu');
  const actions: KeyActions = {
    show: study.show,
    grade: (rating) => study.grade(rating as Rating),
    undo: study.undo,
    redo: study.redo,
    keys: () => menu.open('keys'),
  };
  createStudyKeys({
    shown: study.revealed,
    show: study.show,
    grade: study.grade,
    accept: () => suggested() ?? Good,
    space: true,
    undo: study.undo,
    redo: study.redo,
    other: (name) => press(actions, name),
  });
  const undo = () => ({ canUndo: study.canUndo(), onUndo: study.undo });
  const left = () => study.practice().cards.length;

  const bar = () => (
    <Switch fallback={<ShowBar label="Back to Study more" onGo={props.onLeave} {...undo()} />}>
      <Match when={study.failure()}>
        <ShowBar label="Try again" onGo={study.retry} {...undo()} />
      </Match>
      <Match when={study.showing() && (counts || !study.revealed())}>
        <AnswerBar
          shown={study.revealed()}
          shownAt={study.shownAt()}
          intervals={study.intervals()}
          suggested={suggested()}
          focusGrades
          ready={study.note() !== null}
          onShow={study.show}
          onGrade={study.grade}
          {...undo()}
        />
      </Match>
      <Match when={study.showing()}>
        <PracticeBar shownAt={study.shownAt()} onGrade={study.grade} />
      </Match>
    </Switch>
  );

  return (
    <>
      <StudyFrame
        title={props.title}
        counts="Done in this study"
        done={study.practice().done}
        total={study.practice().total}
        leftText={left() > 0 ? `${left()} left${counts ? '' : ' · practice'}` : ''}
        onClose={props.onLeave}
        onMenu={() => menu.open('1')}
        bar={bar()}
      >
        <Switch
          fallback={
            <CustomDone practice={study.practice()} taken={study.taken()} counts={counts} />
          }
        >
          <Match when={study.failure()}>{(reason) => <Unreadable reason={reason()} />}</Match>
          <Match when={study.showing()} keyed>
            <Show when={study.note()} keyed>
              {(shown) => (
                <AnyCard
                  shown={shown}
                  place={placeOf(collection, outline, shown.stored.deck)}
                  revealed={study.revealed()}
                  onNote={sheet.open}
                  onShow={study.show}
                  onSuggest={setSuggested}
                />
              )}
            </Show>
          </Match>
        </Switch>
      </StudyFrame>
      <NoteSheet sheet={sheet} note={note()} />
      <StudyMenu menu={menu} study={study} actions={actions} />
    </>
  );
}
