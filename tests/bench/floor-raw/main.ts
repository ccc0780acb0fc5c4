/** The least that any review page must do: one due card, one grade into three stores, the next card. */
interface Card {
  id: number;
  due: number;
  front: string;
  back: string;
}

const relaxed = { durability: 'relaxed' } as const;
const opening = window.indexedDB.open('floor-raw', 1);

opening.addEventListener('upgradeneeded', () => {
  const cards = opening.result.createObjectStore('cards', { keyPath: 'id' });
  cards.createIndex('due', 'due');
  opening.result.createObjectStore('log', { keyPath: 'time' });
  opening.result.createObjectStore('totals');
  for (let id = 0; id < 20; id++)
    cards.put({ id, due: id, front: `What is number ${id}?`, back: `It is number ${id}.` });
});

opening.addEventListener('success', () => {
  const tx = opening.result.transaction('cards', 'readonly', relaxed);
  nextDue(tx, show);
  void navigator.serviceWorker?.register('sw.js');
});

const main: HTMLElement = document.querySelector('main')!;
let current: Card;

function nextDue(tx: IDBTransaction, found: (card: Card) => void) {
  const request = tx.objectStore('cards').index('due').openCursor();
  request.addEventListener('success', () => found(request.result!.value as Card));
}

function show(card: Card) {
  current = card;
  const question = document.createElement('h2');
  question.textContent = card.front;
  main.replaceChildren(question, button('Show answer', reveal));
}

function reveal() {
  const answer = document.createElement('p');
  answer.textContent = current.back;
  const grades = ['Again', 'Hard', 'Good', 'Easy'].map((word, at) =>
    button(word, () => grade(at + 1)),
  );
  main.replaceChildren(main.firstElementChild!, answer, ...grades);
}

function grade(rating: number) {
  const time = performance.timeOrigin + performance.now();
  const tx = opening.result.transaction(['cards', 'log', 'totals'], 'readwrite', relaxed);
  tx.objectStore('cards').put({ ...current, due: current.due + 1000 * rating });
  tx.objectStore('log').add({ time, card: current.id, rating });
  const totals = tx.objectStore('totals');
  const done = totals.get('today');
  done.addEventListener('success', () => totals.put((done.result ?? 0) + 1, 'today'));
  nextDue(tx, show);
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}

document.addEventListener('keydown', ({ key }) => {
  const shown = main.childElementCount > 2;
  if (key === ' ' && !shown) reveal();
  else if (shown && /^[1-4]$/.test(key)) grade(Number(key));
});

export {};
