import { useNavigate } from '@solidjs/router';
import { createEffect, createSignal, on, Show } from 'solid-js';
import { reasonOf } from '../../core/reason.ts';
import { createSearchNames } from '../../store/createSearchNames.ts';
import { useCollection } from '../../store/reactive.tsx';
import { Button } from '../../ui/Button.tsx';
import { createQuery } from '../../ui/search/createQuery.ts';
import { SearchField } from '../../ui/search/SearchField.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { count } from '../../ui/words.ts';
import { findCards } from './findCards.ts';
import { wishUrl } from './wishes.ts';

interface Found {
  search: string;
  cards: number;
  failure: string;
}

/** A study of what a search finds. */
export function SearchSheet(props: { onClose: () => void }) {
  const { collection, outline, revision } = useCollection();
  const navigate = useNavigate();
  const [rested, setRested] = createSignal('');
  const query = createQuery('', (text) => setRested(text.trim()));
  const searched = createSearchNames(collection, outline, revision);
  const wish = (search: string) => ({ kind: 'search', search }) as const;
  const [found, setFound] = createSignal<Found | null>(null);
  // No resource: while one is read, the sheet would leave the page.
  createEffect(
    on(rested, (search) => {
      if (search === '' || 'problem' in query.parsed()) return;
      const told = (cards: number, failure = '') =>
        search === rested() && setFound({ search, cards, failure });
      findCards(collection, outline, wish(search)).then(
        (cards) => told(cards.length),
        (error: unknown) => told(0, reasonOf(error)),
      );
    }),
  );
  /** Of what is typed now; null until it is known. */
  const now = () => {
    const known = found();
    return known?.search === query.typed().trim() ? known : null;
  };
  const cards = () => now()?.cards ?? 0;
  const said = () => {
    const known = now();
    if (!known) return 'As in the card browser: words that must all be there, deck:, tag:, is: …';
    if (known.failure) return `The cards could not be found: ${known.failure}.`;
    return known.cards > 0 ? '' : 'No card is found by this, or none that can be asked.';
  };
  return (
    <Sheet open title="By search" onClose={props.onClose}>
      <div class="custom-search">
        <SearchField
          label="Search for cards"
          placeholder="Words, deck:, tag: …"
          query={query}
          names={searched.names()}
          onBegin={searched.read}
        />
        <p class="quiet" role="status">
          {said()}
        </p>
      </div>
      <div class="sheet-foot sheet-end">
        <Button
          look="primary"
          wide
          disabled={cards() === 0}
          onClick={() => navigate(wishUrl(wish(now()!.search)), { replace: true })}
        >
          <Show when={now()} fallback="Start">
            Start with {count(cards(), 'card')}
          </Show>
        </Button>
      </div>
    </Sheet>
  );
}
