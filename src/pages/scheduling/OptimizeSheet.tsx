import { createEffect, Match, on, Show, Switch } from 'solid-js';
import type { Deck, Preset } from '../../core/model.ts';
import { createSearchNames } from '../../store/createSearchNames.ts';
import type { Source } from '../../store/optimize.ts';
import { useCollection } from '../../store/reactive.tsx';
import { Button } from '../../ui/Button.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { createQuery } from '../../ui/search/createQuery.ts';
import { SearchField } from '../../ui/search/SearchField.tsx';
import { SelectRow } from '../../ui/SelectRow.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { count } from '../../ui/words.ts';
import { createOptimizer, type Stage } from './createOptimizer.ts';
import { OptimizeResult } from './OptimizeResult.tsx';
import { fewText, leftText } from './optimizeText.ts';

interface Props {
  /** With what has been chosen and not yet saved. */
  preset: Preset;
  decks: readonly Deck[];
  onTrained: (patch: Pick<Preset, 'weights' | 'trained'>) => void;
  onClose: () => void;
}

/** From the question whose reviews to learn from, to weights that one agreed to. */
export function OptimizeSheet(props: Props) {
  const optimizer = createOptimizer({
    preset: () => props.preset,
    onTrained: (patch) => props.onTrained(patch),
  });
  const { stage, train } = optimizer;
  const at = <A extends Stage['at']>(name: A) => {
    const now = stage();
    return now.at === name ? (now as Extract<Stage, { at: A }>) : null;
  };

  /** What its cards are found by; null where something else says which. */
  const words = () => {
    const source = optimizer.source();
    return typeof source === 'object' && 'search' in source ? source.search : null;
  };

  const query = createQuery('');
  createEffect(
    on(query.typed, (search) => words() !== null && optimizer.setSource({ search }), {
      defer: true,
    }),
  );
  const { collection, outline, revision } = useCollection();
  const searched = createSearchNames(collection, outline, revision);

  let inside!: HTMLDivElement;
  // The button that was pressed goes with its stage: reading goes on where the next one stands.
  createEffect(
    on(
      () => stage().at,
      () => inside.focus({ preventScroll: true }),
      { defer: true },
    ),
  );

  return (
    <Sheet open title={`Optimize weights of ${props.preset.name}`} onClose={() => props.onClose()}>
      <div class="optimize" tabindex="-1" ref={(element) => (inside = element)}>
        <Switch>
          <Match when={at('start')}>
            <p>
              FSRS has 21 weights that say how memory fades. Here they are trained on your own
              reviews, on this device. First on the earlier ones: the latest fifth shows whether
              they foretell better than the weights you have.
            </p>
            <SelectRow
              label="Learn from"
              options={sources(props.decks)}
              value={keyOf(optimizer.source())}
              onChange={(key) => optimizer.setSource(sourceOf(key, props.preset, query.typed()))}
            />
            <Show when={words() !== null}>
              <div class="optimize-words">
                <SearchField
                  label="Search for cards"
                  placeholder="Words, deck:, tag: …"
                  query={query}
                  names={searched.names()}
                  onBegin={searched.read}
                />
              </div>
            </Show>
            <Button
              look="primary"
              wide
              disabled={words() !== null && (words()!.trim() === '' || 'problem' in query.parsed())}
              onClick={() => void train('earlier')}
            >
              Start training
            </Button>
          </Match>
          <Match when={at('training')}>
            {(now) => (
              <>
                <p role="status">
                  <strong>{doing(now())}</strong>
                </p>
                <Progress label="Rounds of training" done={now().rounds} total={optimizer.rounds} />
                <p class="quiet figures optimize-left">
                  <Show when={now().reviews !== null}>
                    {`Round ${Math.min(optimizer.rounds, now().rounds + 1)} of ${optimizer.rounds}. ${leftText(now().left)}`}
                  </Show>
                </p>
                <Show when={!now().whole}>
                  <p class="quiet">
                    Your log is long: some of the cards, drawn by chance, tell as much as all.
                  </p>
                </Show>
                <Button wide onClick={() => optimizer.cancel()}>
                  Cancel
                </Button>
              </>
            )}
          </Match>
          <Match when={at('few')}>
            {(now) => (
              <>
                <p role="status">
                  <strong>{fewText(now().reviews)}</strong>
                </p>
                <p>
                  Counted are reviews on a later day than the one before. Until there are enough,
                  the default weights, made from hundreds of millions of reviews, fit better.
                </p>
                <Button wide onClick={() => optimizer.cancel()}>
                  Learn from other cards
                </Button>
              </>
            )}
          </Match>
          <Match when={at('compared')}>
            {(now) => (
              <OptimizeResult
                comparison={now().comparison}
                onUse={() => void train('all')}
                onKeep={() => props.onClose()}
              />
            )}
          </Match>
          <Match when={at('failed')}>
            {(now) => (
              <>
                <p role="alert">Training stopped: {now().why} Your weights are as they were.</p>
                <Button wide onClick={() => void train('earlier')}>
                  Try again
                </Button>
              </>
            )}
          </Match>
        </Switch>
      </div>
    </Sheet>
  );
}

function doing({ part, reviews }: Extract<Stage, { at: 'training' }>): string {
  if (reviews === null) return 'Reading your reviews…';
  const on = count(reviews, 'review');
  return part === 'earlier' ? `Training on the first ${on}…` : `Training on all ${on}…`;
}

const sources = (decks: readonly Deck[]) => [
  { value: 'preset', text: 'Its own cards' },
  { value: 'all', text: 'All cards' },
  { value: 'search', text: 'Cards found by a search' },
  ...decks.map(({ number, title }) => ({ value: `deck ${number}`, text: title })),
];

function keyOf(source: Source): string {
  if (source === 'all') return 'all';
  if ('search' in source) return 'search';
  return 'deck' in source ? `deck ${source.deck}` : 'preset';
}

function sourceOf(key: string, { id }: Preset, search: string): Source {
  if (key === 'all') return 'all';
  if (key === 'search') return { search };
  return key === 'preset' ? { preset: id } : { deck: Number(key.slice('deck '.length)) };
}
