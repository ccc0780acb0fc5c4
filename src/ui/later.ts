import { createSignal } from 'solid-js';

/** Something that is loaded when there is time, or when it is first needed. */
export function createLater<T>(load: () => Promise<T>) {
  const [value, setValue] = createSignal<T>();
  let loading: Promise<T> | undefined;

  function fetch(): Promise<T> {
    loading ??= load().then(
      (loaded) => {
        setValue(() => loaded);
        return loaded;
      },
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  }

  return {
    value,
    /** Loads it ahead; what cannot be loaded now is asked for again when it is needed. */
    ahead: () => void fetch().catch(() => undefined),
    /** At once where it is there, else as soon as it is. */
    use(act: (value: T) => void) {
      const now = value();
      if (now) act(now);
      else void fetch().then(act);
    },
  };
}
