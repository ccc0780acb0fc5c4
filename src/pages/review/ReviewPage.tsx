import { createSignal, lazy, Match, onMount, Show, Suspense, Switch } from 'solid-js';
import { Good, type Rating } from '../../core/model.ts';
import { AnswerBar } from '../../ui/AnswerBar.tsx';
import { AnyCard } from '../../ui/AnyCard.tsx';
import { KnownButton } from '../../ui/KnownButton.tsx';
import { ShowBar } from '../../ui/ShowBar.tsx';
import { StudyFrame } from '../../ui/StudyFrame.tsx';
import { createStudyKeys } from '../../ui/studyKeys.ts';
import { whenIdle } from '../../ui/whenIdle.ts';
import { createReview } from './createReview.ts';

// Not needed for the first card.
const Sheets = lazy(() => import('./Sheets.tsx'));
const Done = lazy(() => import('./Done.tsx'));
const Unreadable = lazy(() => import('../../ui/Unreadable.tsx'));
const Waiting = lazy(() => import('./Waiting.tsx'));
// Asked for by a setting.
const SureBar = lazy(() => import('./SureBar.tsx'));

/** The cards of the day, one after the other. */
export default function ReviewPage() {
  const review = createReview();
  const { study } = review;
  onMount(() => {
    review.begin();
    whenIdle(review.later.ahead);
  });
  const [suggested, setSuggested] = createSignal<Rating | null>(null);
  const revealed = () => study.session().current?.revealed ?? false;

  createStudyKeys({
    shown: revealed,
    show: study.show,
    grade: review.key,
    accept: () => suggested() ?? Good,
    space: true,
    undo: review.undo,
    redo: review.redo,
    other: (name) => review.later.use((tools) => tools.press(name)),
  });

  const known = () => (
    <Show when={review.isNew()}>
      <KnownButton onKnown={review.known} />
    </Show>
  );

  const bar = () => (
    <Switch
      fallback={
        <ShowBar
          label={review.deck() ? 'Back to the deck' : 'Back to Today'}
          plain={study.session().waitUntil !== null}
          onGo={review.leave}
          canUndo={study.canUndo()}
          onUndo={review.undo}
        />
      }
    >
      <Match when={study.failure()}>
        <ShowBar
          label="Try again"
          onGo={study.retry}
          canUndo={study.canUndo()}
          onUndo={review.undo}
        />
      </Match>
      <Match when={study.showing() && !revealed() && review.settings().confidence}>
        <Suspense>
          <SureBar review={review} aside={known()} />
        </Suspense>
      </Match>
      <Match when={study.showing()}>
        <AnswerBar
          shown={revealed()}
          shownAt={study.shownAt()}
          intervals={study.intervals()}
          suggested={suggested()}
          focusGrades
          ready={study.note() !== null}
          two={review.settings().buttons === 'two'}
          canUndo={study.canUndo()}
          onUndo={review.undo}
          onShow={study.show}
          onGrade={review.grade}
          aside={known()}
        />
      </Match>
    </Switch>
  );

  return (
    <>
      <StudyFrame
        title={review.deck()?.title ?? 'Review'}
        done={study.done()}
        total={study.total()}
        leftText={review.leftText()}
        onClose={review.leave}
        onMenu={() => review.menu.open('1')}
        bar={bar()}
      >
        <Suspense>
          <Switch fallback={<Done review={review} />}>
            <Match when={study.failure()}>{(reason) => <Unreadable reason={reason()} />}</Match>
            <Match when={study.showing()} keyed>
              <Show when={study.note()} keyed fallback={<Shape />}>
                {(shown) => (
                  <AnyCard
                    shown={shown}
                    place={review.place(shown.stored.deck)}
                    signs={review.signs()}
                    revealed={revealed()}
                    onNote={review.note.open}
                    onShow={study.show}
                    onSuggest={setSuggested}
                  />
                )}
              </Show>
            </Match>
            <Match when={study.session().waitUntil}>{(until) => <Waiting until={until()} />}</Match>
          </Switch>
        </Suspense>
      </StudyFrame>
      <Show when={review.later.value()}>
        {(tools) => (
          <Suspense>
            <Sheets review={review} tools={tools()} />
          </Suspense>
        )}
      </Show>
    </>
  );
}

function Shape() {
  return (
    <div class="question shape" aria-hidden="true">
      <div style={{ width: '40%' }} />
      <div style={{ width: '80%' }} />
    </div>
  );
}
