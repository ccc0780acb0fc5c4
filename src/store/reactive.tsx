import {
  createContext,
  createSignal,
  onCleanup,
  useContext,
  type Accessor,
  type JSX,
} from 'solid-js';
import type { Outline } from '../core/curriculum/curriculum.ts';
import { subscribe, type Collection } from './collection.ts';

export interface Held {
  collection: Collection;
  /** Moves on with every change, here or elsewhere: read it to read the collection anew. */
  revision: Accessor<number>;
  outline: Outline;
}

const CollectionContext = createContext<Held>();

interface Props {
  collection: Collection;
  outline: Outline;
  children: JSX.Element;
}

/** Gives the pages the open collection. */
export function CollectionProvider(props: Props) {
  const { collection, outline } = props;
  const [revision, setRevision] = createSignal(0);
  onCleanup(subscribe(collection, () => setRevision((n) => n + 1)));
  collection.db.on('versionchange', (event) => beginAnew(collection, event));
  return (
    <CollectionContext.Provider value={{ collection, revision, outline }}>
      {props.children}
    </CollectionContext.Provider>
  );
}

/** Another tab deletes everything: what is held here is of nothing any more, and must not be saved again. */
function beginAnew({ db }: Collection, { newVersion }: IDBVersionChangeEvent): boolean {
  if (newVersion) return true;
  db.close();
  window.location.replace(import.meta.env.BASE_URL);
  return false;
}

/** The open collection. Throws outside its provider. */
export function useCollection(): Held {
  const held = useContext(CollectionContext);
  if (!held) throw new Error('useCollection outside of CollectionProvider');
  return held;
}
