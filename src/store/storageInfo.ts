export interface StorageInfo {
  /** Bytes; null where the browser does not say. */
  usage: number | null;
  quota: number | null;
  /** The browser may not clear it when space runs short. */
  persisted: boolean;
}

/** How much room this app takes, and how safe it is. */
export async function storageInfo(): Promise<StorageInfo> {
  const [estimate, persisted] = await Promise.all([
    navigator.storage?.estimate?.() ?? {},
    navigator.storage?.persisted?.() ?? false,
  ]);
  return { usage: estimate.usage ?? null, quota: estimate.quota ?? null, persisted };
}

/** Asks the browser to keep the data; returns whether it will. */
export async function requestPersistence(): Promise<boolean> {
  return (await navigator.storage?.persist?.()) ?? false;
}
