import Combine from 'lucide-solid/icons/combine';
import FolderInput from 'lucide-solid/icons/folder-input';
import Pencil from 'lucide-solid/icons/pencil';
import Trash from 'lucide-solid/icons/trash';
import { For, Show } from 'solid-js';
import type { Deck, Directions, Lane, Preset } from '../../core/model.ts';
import { ListRow } from '../../ui/ListRow.tsx';
import { SelectRow } from '../../ui/SelectRow.tsx';
import { Switch } from '../../ui/Switch.tsx';

const directions: { value: Directions; text: string }[] = [
  { value: 'one', text: 'Term only' },
  { value: 'later', text: 'Reverse later' },
  { value: 'both', text: 'Both at once' },
  { value: 'acronyms', text: 'With acronyms' },
];

/** Stands for no limit of the deck's own. */
const none = 'none';

const limits = (amounts: readonly number[]) => [
  { value: none, text: 'No own limit' },
  ...amounts.map((amount) => ({ value: String(amount), text: String(amount) })),
];

interface Props {
  deck: Deck;
  /** New cards a day for the whole app: a deck can only lower it. */
  most: number;
  presets: readonly Preset[];
  /** Other decks of one's own that there are. */
  others: number;
  save: (patch: Partial<Omit<Deck, 'number' | 'id'>>) => void;
  onOpen: (panel: string) => void;
}

/** What is chosen about a deck; each is saved at once. */
export function DeckOptions(props: Props) {
  const fresh = () => [0, 1, 2, 3, 5, 8, 10, 15, 20].filter((amount) => amount < props.most);
  const textOf = (limit: number | null) => (limit === null ? none : String(limit));
  const limitOf = (text: string) => (text === none ? null : Number(text));
  const lanes = (): [Lane, string][] =>
    props.deck.kind === 'interview'
      ? [
          ['questions', 'Preset of the questions'],
          ['cards', 'Preset of the follow-ups'],
        ]
      : [['cards', 'Preset']];
  /** One that is gone stands for the default of its lane. */
  const presetOf = (lane: Lane) => {
    const named = props.deck.presets[lane];
    return props.presets.some(({ id }) => id === named) ? named : lane;
  };
  return (
    <ul class="rows">
      <li>
        <Switch
          label="New cards"
          detail="What you have learned is reviewed in any case."
          checked={props.deck.enabled}
          onChange={(enabled) => props.save({ enabled })}
        />
      </li>
      <li>
        <SelectRow
          label="New cards a day"
          detail={`Of ${props.most} a day for the whole app`}
          options={limits(fresh())}
          value={textOf(props.deck.newPerDay)}
          onChange={(text) => props.save({ newPerDay: limitOf(text) })}
        />
      </li>
      <li>
        <SelectRow
          label="Reviews a day"
          options={limits([5, 10, 20, 50, 100, 200])}
          value={textOf(props.deck.reviewsPerDay)}
          onChange={(text) => props.save({ reviewsPerDay: limitOf(text) })}
        />
      </li>
      <Show when={props.deck.kind === 'glossary'}>
        <li>
          <SelectRow
            label="Cards of a term"
            detail="From the name to its meaning, and back; with acronyms: also what they stand for"
            options={directions}
            value={props.deck.directions}
            onChange={(value) => props.save({ directions: value })}
          />
        </li>
      </Show>
      <For each={lanes()}>
        {([lane, label]) => (
          <li>
            <SelectRow
              label={label}
              detail="Chosen in Settings, Scheduling"
              options={props.presets.map(({ id, name }) => ({ value: id, text: name }))}
              value={presetOf(lane)}
              onChange={(id) => props.save({ presets: { ...props.deck.presets, [lane]: id } })}
            />
          </li>
        )}
      </For>
      <Show
        when={props.deck.hash === null}
        fallback={
          <li class="quiet deck-fixed">
            It comes with the app: it keeps its name, its place and its cards, and new versions come
            by themselves. Removed, it can be brought back.
          </li>
        }
      >
        <li>
          <ListRow icon={<Pencil />} title="Rename" onClick={() => props.onOpen('rename')} />
        </li>
        <Show when={props.others > 0}>
          <li>
            <ListRow
              icon={<FolderInput />}
              title="Move into another deck"
              onClick={() => props.onOpen('nest')}
            />
          </li>
          <li>
            <ListRow
              icon={<Combine />}
              title="Merge into another deck"
              onClick={() => props.onOpen('merge')}
            />
          </li>
        </Show>
      </Show>
      <li>
        <ListRow danger icon={<Trash />} title="Remove" onClick={() => props.onOpen('remove')} />
      </li>
    </ul>
  );
}
