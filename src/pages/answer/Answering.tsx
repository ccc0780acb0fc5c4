import { lazy, Match, onMount, Show, Suspense, Switch } from 'solid-js';
import { createAnswer } from './createAnswer.ts';
import { AnswerBar } from '../../ui/AnswerBar.tsx';
import { Said } from '../../ui/Said.tsx';
import { ShowBar } from '../../ui/ShowBar.tsx';
import Unreadable from '../../ui/Unreadable.tsx';
import { StudyFrame } from '../../ui/StudyFrame.tsx';
import { createStudyKeys } from '../../ui/studyKeys.ts';
import { whenIdle } from '../../ui/whenIdle.ts';
import { GradingSheet } from './GradingSheet.tsx';
import { InterviewQuestion } from './InterviewQuestion.tsx';

const Sheets = lazy(() => import('./Sheets.tsx'));

/** The question lane, from the card asked for or the next in turn. */
export function Answering(props: { asked?: number | undefined }) {
  const answering = createAnswer(props.asked);
  const { study } = answering;
  const revealed = () => study.session().current?.revealed ?? false;
  const suggested = () => (revealed() ? (answering.round()?.attempt.suggested() ?? null) : null);

  createStudyKeys({
    shown: revealed,
    show: answering.show,
    grade: answering.grade,
    accept: suggested,
    space: false,
    undo: answering.undo,
    redo: answering.redo,
    other: (name) => answering.later.use((tools) => tools.press(name)),
  });
  onMount(() => whenIdle(answering.later.ahead));

  const bar = () => (
    <Switch
      fallback={
        <ShowBar
          label="Back to Today"
          onGo={answering.leave}
          canUndo={study.canUndo()}
          onUndo={answering.undo}
        />
      }
    >
      <Match when={study.failure()}>
        <ShowBar
          label="Try again"
          onGo={study.retry}
          canUndo={study.canUndo()}
          onUndo={answering.undo}
        />
      </Match>
      <Match when={study.showing()}>
        <AnswerBar
          shown={revealed()}
          shownAt={study.shownAt()}
          intervals={study.intervals()}
          suggested={suggested()}
          focusGrades={false}
          ready={answering.round() !== null}
          canUndo={study.canUndo()}
          onUndo={answering.undo}
          onShow={answering.show}
          onGrade={answering.grade}
        />
      </Match>
    </Switch>
  );

  return (
    <>
      <StudyFrame
        title="Interview questions"
        done={study.done()}
        total={study.total()}
        leftText={study.left() > 0 ? `${study.left()} left` : ''}
        onClose={answering.leave}
        onMenu={() => answering.menu.open('1')}
        bar={bar()}
      >
        <Switch
          fallback={
            <Said
              title={study.session().done > 0 ? 'Questions done for today' : 'No questions are due'}
            >
              <p>The next one comes when its terms have been seen, or with its day.</p>
            </Said>
          }
        >
          <Match when={study.failure()}>{(reason) => <Unreadable reason={reason()} />}</Match>
          <Match when={study.showing()} keyed>
            <Show when={answering.round()} keyed>
              {({ attempt, earlier }) => (
                <InterviewQuestion
                  answering={answering}
                  attempt={attempt}
                  earlier={earlier}
                  shown={study.note()!}
                  revealed={revealed()}
                />
              )}
            </Show>
          </Match>
        </Switch>
      </StudyFrame>
      <Show when={answering.later.value()}>
        {(tools) => (
          <Suspense>
            <Sheets answering={answering} tools={tools()} />
          </Suspense>
        )}
      </Show>
      <GradingSheet sheet={answering.grading} />
    </>
  );
}
