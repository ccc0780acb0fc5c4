import { type JSX, Show } from 'solid-js';
import type { Rating } from '../core/model.ts';
import { GradeBar } from './GradeBar.tsx';
import { ShowBar } from './ShowBar.tsx';

interface Props {
  shown: boolean;
  /** `performance.now()` when the answer appeared. */
  shownAt: number;
  intervals: readonly number[];
  suggested?: Rating | null;
  /** The card's text is there. */
  ready: boolean;
  /** Whether focus comes to the grades as they appear. */
  focusGrades: boolean;
  /** Again and Good alone. */
  two?: boolean;
  canUndo: boolean;
  onUndo: () => void;
  onShow: () => void;
  onGrade: (rating: Rating) => void;
  /** A quiet button at the right of "Show answer". */
  aside?: JSX.Element;
}

/** The bottom bar of a card: "Show answer", then the grades, at one height. */
export function AnswerBar(props: Props) {
  return (
    <Show
      when={props.shown}
      fallback={
        <ShowBar
          label="Show answer"
          waiting={!props.ready}
          onGo={props.onShow}
          canUndo={props.canUndo}
          onUndo={props.onUndo}
          aside={props.aside}
        />
      }
    >
      <GradeBar
        intervals={props.intervals}
        shownAt={props.shownAt}
        suggested={props.suggested ?? null}
        focus={props.focusGrades}
        two={props.two ?? false}
        onGrade={props.onGrade}
      />
    </Show>
  );
}
