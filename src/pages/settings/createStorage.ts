import { createSignal, onMount } from 'solid-js';
import { requestPersistence, type StorageInfo, storageInfo } from '../../store/storageInfo.ts';

/** How much room is used and how safe it is, read when the page opens; the page does not wait for it. */
export function createStorage() {
  const [info, setInfo] = createSignal<StorageInfo | null>(null);
  const [failed, setFailed] = createSignal(false);

  async function read() {
    try {
      setInfo(await storageInfo());
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }

  onMount(() => void read());
  return {
    info,
    failed,
    read: () => void read(),
    /** Asks the browser to keep the data; returns whether it will. */
    async keep() {
      const granted = await requestPersistence();
      await read();
      return granted;
    },
  };
}
