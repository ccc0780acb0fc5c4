import { useNavigate, useSearchParams } from '@solidjs/router';
import { createSignal, onMount } from 'solid-js';
import { NOT_KEPT } from '../../core/exchange/shared.ts';
import { reasonOf } from '../../core/reason.ts';
import { dropShare, type Share, sharedFiles, waitingShares } from '../../store/sharedFiles.ts';
import { showToast, toastStays } from '../../ui/toasts.ts';
import { fetchFile } from './fetchFile.ts';

/** Through which Chromium hands over the files that are opened with the installed app. */
interface LaunchQueue {
  setConsumer: (consumer: (launch: { files?: readonly FileSystemFileHandle[] }) => void) => void;
}

interface Arrivals {
  /** `share`: the share that they are, which is dropped once it is imported. */
  files: (files: File[], share: string | null) => void;
  failed: (message: string) => void;
}

const notKept =
  'What was shared could not be kept: this device may have no space left. Nothing of it is here; make room and share it once more, or choose the file below.';

/** Files that come without being chosen here: shared, opened with the app, or named by a link. */
export function createArrivals({ files, failed }: Arrivals) {
  const [search] = useSearchParams<{ shared?: string; import?: string }>();
  const navigate = useNavigate();
  const [waiting, setWaiting] = createSignal<Share[]>([]);
  const [discarded, setDiscarded] = createSignal<readonly string[]>([]);
  const [fetching, setFetching] = createSignal(false);
  const list = async () => setWaiting(await waitingShares());

  async function takeShare(id: string) {
    const found = await sharedFiles(id);
    if (found.length > 0) files(found, id);
    else failed('What was shared is not here any more: it was imported or discarded.');
    await list();
  }

  async function take(share: string | undefined, path: string | undefined) {
    try {
      // A second visit, or one back to here, is not meant to read it anew.
      if (share ?? path) navigate('/import', { replace: true });
      if (share === NOT_KEPT) return failed(notKept);
      if (share) return await takeShare(share);
      if (!path) return;
      setFetching(true);
      files([await fetchFile(path)], null);
    } catch (error) {
      failed(`${reasonOf(error)}.`);
    } finally {
      setFetching(false);
    }
  }

  onMount(() => {
    void take(search.shared, search.import);
    const { launchQueue } = window as { launchQueue?: LaunchQueue };
    launchQueue?.setConsumer(({ files: opened = [] }) => {
      // The app may be opened without any.
      if (opened.length === 0) return;
      Promise.all(opened.map((handle) => handle.getFile())).then(
        (found) => files(found, null),
        () => failed('What was opened cannot be read: it may have been moved. Choose it here.'),
      );
    });
  });

  return {
    /** Shares of earlier that were neither imported nor discarded. */
    waiting: () => waiting().filter(({ id }) => !discarded().includes(id)),
    fetching,
    open: (id: string) => void takeShare(id),
    /** It goes for good once there is no way back any more. */
    discard(id: string) {
      setDiscarded([...discarded(), id]);
      const dropping = setTimeout(() => void dropShare(id), toastStays);
      const undo = () => {
        clearTimeout(dropping);
        setDiscarded(discarded().filter((each) => each !== id));
      };
      showToast({ text: 'What was shared is discarded.', action: { label: 'Undo', run: undo } });
    },
    list: () => void list(),
  };
}
