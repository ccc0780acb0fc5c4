import { createEffect, Match, on, Switch } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { BackupContents } from './BackupContents.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import type { createRestore, RestoreState } from './createRestore.ts';
import { ReplaceConfirm } from './ReplaceConfirm.tsx';
import { WorkLine } from '../../ui/WorkLine.tsx';

interface Props {
  open: boolean;
  work: ReturnType<typeof createRestore>;
  onClose: () => void;
  /** Where a list of snapshots led here. */
  onBack?: (() => void) | undefined;
}

/** From a file or snapshot to what is in it, to how it is taken in. */
export function RestoreSheet(props: Props) {
  const now = () => props.work.state();
  function at<S extends RestoreState['step']>(step: S) {
    const state = now();
    return state.step === step && (state as RestoreState & { step: S });
  }
  createEffect(
    on(
      () => props.open,
      (open, before) => before && !open && props.work.leave(),
    ),
  );
  const choose = (file: File) => props.work.choose(() => ({ file, from: 'file' as const }));

  return (
    <Sheet
      open={props.open}
      title="Restore a backup"
      onClose={() => props.onClose()}
      onBack={props.onBack}
    >
      <div class="backup">
        <Switch fallback={<p class="quiet">Opening the backup</p>}>
          <Match when={at('ready')}>
            <p>
              A backup is a file that was exported from Engram, here or on another device. You see
              what is in it before anything changes.
            </p>
            <ChooseFile look="primary" text="Choose a file" onFile={choose} />
          </Match>
          <Match when={at('chosen')}>
            {(chosen) => (
              <BackupContents
                header={chosen().header}
                onMerge={() => props.work.run('merge')}
                onReplace={() => props.work.confirm(true)}
              />
            )}
          </Match>
          <Match when={at('confirm')}>
            <ReplaceConfirm
              from={props.work.from()}
              onReplace={() => props.work.run('replace')}
              onKeep={() => props.work.confirm(false)}
            />
          </Match>
          <Match when={at('working')}>
            {(work) => <WorkLine {...work()} onCancel={() => props.onClose()} />}
          </Match>
          <Match when={at('done')}>
            {(done) => (
              <>
                <p role="status">{done().text}</p>
                <Button wide look="primary" onClick={() => props.onClose()}>
                  Done
                </Button>
              </>
            )}
          </Match>
          <Match when={at('failed')}>
            {(failed) => (
              <>
                <p role="alert">{failed().reason}. Nothing was changed.</p>
                <ChooseFile look="plain" text="Choose another file" onFile={choose} />
              </>
            )}
          </Match>
        </Switch>
      </div>
    </Sheet>
  );
}
