import { Dexie, type Table } from 'dexie';
import { createSignal, onCleanup, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { createEmptyCard, fsrs, type Card as Memory, type Grade } from 'ts-fsrs';

/** The same as floor-raw with the app's own libraries, used as their manuals do. */
interface Card {
  id: number;
  order: number;
  front: string;
  back: string;
  memory: Memory;
}

const db = new Dexie('floor-stack', {
  cache: 'disabled',
  chromeTransactionDurability: 'relaxed',
}) as Dexie & {
  cards: Table<Card, number>;
  log: Table<{ time: number; card: number; rating: number }, number>;
  totals: Table<number, string>;
};
db.version(1).stores({ cards: 'id, order', log: 'time', totals: '' });
db.on('populate', () => {
  const cards = Array.from({ length: 20 }, (_, id) => ({
    id,
    order: id,
    front: `What is number ${id}?`,
    back: `It is number ${id}.`,
    memory: createEmptyCard(),
  }));
  void db.cards.bulkAdd(cards);
});

const scheduler = fsrs();
const nextDue = () => db.cards.orderBy('order').first();

function save(card: Card, rating: Grade) {
  const memory = scheduler.next(card.memory, new Date(), rating).card;
  return db.transaction('rw', db.cards, db.log, db.totals, async () => {
    const time = performance.timeOrigin + performance.now();
    await db.cards.put({ ...card, memory, order: card.order + 1000 * rating });
    await db.log.add({ time, card: card.id, rating });
    await db.totals.put(((await db.totals.get('today')) ?? 0) + 1, 'today');
    return nextDue();
  });
}

function Floor() {
  const [card, setCard] = createSignal<Card>();
  const [shown, setShown] = createSignal(false);
  const next = (found: Card | undefined) => {
    setShown(false);
    setCard(found);
  };
  void nextDue().then(next);
  const grade = async (rating: Grade) => next(await save(card()!, rating));
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === ' ' && !shown()) setShown(true);
    else if (shown() && /^[1-4]$/.test(key)) void grade(Number(key) as Grade);
  };
  document.addEventListener('keydown', onKey);
  onCleanup(() => document.removeEventListener('keydown', onKey));
  return (
    <Show when={card()}>
      {(card) => (
        <>
          <h2>{card().front}</h2>
          <Show
            when={shown()}
            fallback={<button onClick={() => setShown(true)}>Show answer</button>}
          >
            <p>{card().back}</p>
            <button onClick={() => void grade(1)}>Again</button>
            <button onClick={() => void grade(2)}>Hard</button>
            <button onClick={() => void grade(3)}>Good</button>
            <button onClick={() => void grade(4)}>Easy</button>
          </Show>
        </>
      )}
    </Show>
  );
}

render(() => <Floor />, document.querySelector('main')!);
void navigator.serviceWorker?.register('sw.js');
