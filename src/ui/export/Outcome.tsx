import { For, Match, Show, Switch } from 'solid-js';
import { Button } from '../Button.tsx';
import { count, size } from '../words.ts';
import type { ExportModel, ExportState } from './createExporting.ts';

type Done = ExportState & { step: 'done' };
type Failed = ExportState & { step: 'failed' };

interface Props {
  work: ExportModel;
  onClose: () => void;
}

const opening = { here: 'Ready: ', saved: 'Saved to your downloads as ', shared: 'Passed on: ' };

/** What was pressed before is gone: one goes on here. */
const focusLater = (element: HTMLElement) => queueMicrotask(() => element.focus());

/** What came of an export, and where the file goes. */
export function Outcome(props: Props) {
  const now = () => props.work.state();
  return (
    <Switch>
      <Match when={now().step === 'done' && (now() as Done)}>
        {(done) => (
          <>
            <p role="status">
              {opening[done().where]}
              <span class="export-name">{done().file.name}</span>, {size(done().file.size)}.
            </p>
            <Show when={done().losses.length > 0}>
              <section aria-labelledby="export-losses">
                <h3 id="export-losses">Not carried as it is</h3>
                <ul class="export-losses">
                  <For each={done().losses}>
                    {({ what, why, count: times }) => (
                      <li>
                        {what} ({count(times, 'time')}): {why}
                      </li>
                    )}
                  </For>
                </ul>
              </section>
            </Show>
            <Show
              when={done().shares}
              fallback={
                <>
                  <Button wide look="primary" ref={focusLater} onClick={() => props.onClose()}>
                    Done
                  </Button>
                  <Button wide onClick={() => props.work.save()}>
                    Save the file again
                  </Button>
                </>
              }
            >
              <Button wide look="primary" ref={focusLater} onClick={() => props.work.share()}>
                Share
              </Button>
              <Button wide onClick={() => props.work.save()}>
                Save to downloads
              </Button>
            </Show>
          </>
        )}
      </Match>
      <Match when={now().step === 'failed' && (now() as Failed)}>
        {(failed) => (
          <>
            <p role="alert">No file was written: {failed().reason}.</p>
            <Button wide look="primary" ref={focusLater} onClick={() => props.work.stop()}>
              Try again
            </Button>
          </>
        )}
      </Match>
    </Switch>
  );
}
