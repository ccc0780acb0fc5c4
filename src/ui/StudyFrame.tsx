import Ellipsis from 'lucide-solid/icons/ellipsis';
import X from 'lucide-solid/icons/x';
import { type JSX, Show } from 'solid-js';
import { IconButton } from './Button.tsx';
import { Progress } from './Progress.tsx';
import './study.css';

interface Props {
  /** Heading for those who cannot see where they are. */
  title: string;
  /** What the line at the top counts, where it is not the day. */
  counts?: string;
  /** Grades of today that are saved. */
  done: number;
  /** With those that are left. */
  total: number;
  /** "34 left"; empty when nothing is. */
  leftText: string;
  onClose: () => void;
  /** Without it no menu is shown, but its room is kept. */
  onMenu?: (() => void) | undefined;
  /** The bottom bar; its height is kept whatever stands in it. */
  bar: JSX.Element;
  children: JSX.Element;
}

/** The full screen in which one studies: what is left above, the card, the bar in thumb reach. */
export function StudyFrame(props: Props) {
  return (
    <main class="study" id="main">
      <header class="study-head">
        <Progress label={props.counts ?? 'Done today'} done={props.done} total={props.total} />
        <div class="study-corners">
          <IconButton label="Close" icon={<X />} onClick={() => props.onClose()} />
          <h1 class="unseen">{props.title}</h1>
          <p class="quiet figures">{props.leftText}</p>
          <Show when={props.onMenu} fallback={<span />}>
            <IconButton
              label="Menu"
              aria-haspopup="dialog"
              icon={<Ellipsis />}
              onClick={() => props.onMenu?.()}
            />
          </Show>
        </div>
      </header>
      <div class="study-main">{props.children}</div>
      <div class="study-bar">
        <div class="study-bar-row">{props.bar}</div>
      </div>
    </main>
  );
}
