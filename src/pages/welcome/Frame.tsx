import ArrowLeft from 'lucide-solid/icons/arrow-left';
import { createEffect, type JSX, on, Show } from 'solid-js';
import { Button, IconButton } from '../../ui/Button.tsx';

interface Props {
  /** Changes with the step: focus then moves to its heading. */
  step: string;
  progress: string;
  title: string;
  intro: JSX.Element;
  next: string;
  busy?: boolean;
  onNext: () => void;
  onSkip: () => void;
  onBack: (() => void) | null;
  children: JSX.Element;
}

/** One question of the first run: heading, choices, and the button that goes on at the same place each time. */
export function Frame(props: Props) {
  let heading: HTMLHeadingElement | undefined;
  createEffect(
    on(
      () => props.step,
      () => {
        heading?.focus({ preventScroll: true });
        window.scrollTo(0, 0);
      },
      { defer: true },
    ),
  );
  return (
    <main class="welcome" id="main">
      <header class="welcome-bar">
        <Show when={props.onBack} fallback={<span />}>
          {(back) => <IconButton label="Back" icon={<ArrowLeft />} onClick={() => back()()} />}
        </Show>
        <p class="quiet figures" aria-live="off">
          {props.progress}
        </p>
        <Button look="bare" onClick={() => props.onSkip()}>
          Skip
        </Button>
      </header>
      <div class="welcome-body">
        <h1 ref={(element) => (heading = element)} tabindex="-1">
          {props.title}
        </h1>
        <p class="welcome-intro">{props.intro}</p>
        {props.children}
      </div>
      <footer class="welcome-foot">
        <Button look="primary" wide aria-busy={props.busy ?? false} onClick={() => props.onNext()}>
          {props.next}
        </Button>
      </footer>
    </main>
  );
}
