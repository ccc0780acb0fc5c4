import { Match, onMount, Switch } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { size } from '../../ui/words.ts';
import type { createExport, ExportState } from './createExport.ts';
import { WorkLine } from '../../ui/WorkLine.tsx';

interface Props {
  open: boolean;
  work: ReturnType<typeof createExport>;
  onClose: () => void;
}

type Done = ExportState & { step: 'done' };
type Failed = ExportState & { step: 'failed' };

/** Writes a backup as soon as it is open. */
export function ExportSheet(props: Props) {
  const close = () => {
    props.work.stop();
    props.onClose();
  };
  return (
    <Sheet open={props.open} title="Export a backup" onClose={close}>
      <ExportSteps work={props.work} onClose={close} />
    </Sheet>
  );
}

function ExportSteps(props: Pick<Props, 'work' | 'onClose'>) {
  onMount(() => props.work.run());
  const now = () => props.work.state();
  const share = () => {
    const state = now();
    return state.step === 'working' ? state.share : 0;
  };
  return (
    <div class="backup">
      <Switch
        fallback={
          <WorkLine doing="Writing the backup" share={share()} onCancel={() => props.onClose()} />
        }
      >
        <Match when={now().step === 'done' && (now() as Done)}>
          {(done) => (
            <>
              <p role="status">
                Saved to your downloads as <span class="backup-name">{done().name}</span>,{' '}
                {size(done().file.size)}. Keep a copy on another device.
              </p>
              <Button wide look="primary" onClick={() => props.onClose()}>
                Done
              </Button>
              <Button wide onClick={() => props.work.again()}>
                Save the file again
              </Button>
            </>
          )}
        </Match>
        <Match when={now().step === 'failed' && (now() as Failed)}>
          {(failed) => (
            <>
              <p role="alert">No backup was written: {failed().reason}.</p>
              <Button wide look="primary" onClick={() => props.work.run()}>
                Try again
              </Button>
            </>
          )}
        </Match>
      </Switch>
    </div>
  );
}
