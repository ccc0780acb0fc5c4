import { A } from '@solidjs/router';
import Bookmark from 'lucide-solid/icons/bookmark';
import ArrowDown from 'lucide-solid/icons/arrow-down';
import ArrowUp from 'lucide-solid/icons/arrow-up';
import Columns3 from 'lucide-solid/icons/columns-3';
import Plus from 'lucide-solid/icons/plus';
import X from 'lucide-solid/icons/x';
import { For, Match, Show, Switch } from 'solid-js';
import { type SortKey, sortKeys } from '../../core/search/sort.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { SearchField } from '../../ui/search/SearchField.tsx';
import { createSheetParam } from '../../ui/sheetParam.ts';
import { count, figure } from '../../ui/words.ts';
import { BulkSheet } from './BulkSheet.tsx';
import { CardList } from './CardList.tsx';
import { ColumnsSheet } from './ColumnsSheet.tsx';
import { createBrowse } from './createBrowse.ts';
import { createBulk } from './createBulk.ts';
import { createSelection } from './createSelection.ts';
import { columnNames } from './figureTexts.ts';
import { OpenedCard } from './OpenedCard.tsx';
import { SavedSheet } from './SavedSheet.tsx';
import './browse.css';

const nothing = new Uint32Array();

/** All cards, to be searched, looked at and changed together. */
export default function BrowsePage() {
  const model = createBrowse();
  const selection = createSelection(() => model.found() ?? nothing);
  const note = createSheetParam('note');
  const saved = createSheetParam('saved');
  const columns = createSheetParam('columns');
  const actions = createSheetParam('do');
  const bulk = createBulk(model, selection);
  let list: HTMLElement | undefined;

  const open = (card: number) => {
    const id = model.text(card)?.id;
    if (id) note.open(id);
  };
  const act = (name: string) => {
    model.readNames();
    actions.open(name);
  };
  const share = () => {
    const read = model.reading();
    return read ? `${Math.floor((100 * read.done) / read.total)} %` : '';
  };

  return (
    <main class="page browse" id="main" aria-busy={model.searching()}>
      <h1 class="unseen">Browse cards</h1>
      <div class="browse-top">
        <SearchField
          label="Search all cards"
          placeholder="Search all cards"
          query={model.query}
          names={model.names()}
          onBegin={model.readNames}
          onDown={() => list?.focus()}
        />
        <IconButton
          class="browse-choose"
          label="Columns"
          icon={<Columns3 />}
          aria-haspopup="dialog"
          onClick={() => columns.open('1')}
        />
        <IconButton
          label="Saved searches"
          icon={<Bookmark />}
          aria-haspopup="dialog"
          onClick={() => saved.open('1')}
        />
        <A class="icon-button" href="/notes/new" aria-label="Add a note" title="Add a note">
          <Plus />
        </A>
      </div>
      <div class="browse-bar">
        <Show
          when={selection.count() > 0}
          fallback={
            <>
              <p class="quiet figures" role="status">
                {model.found() ? count(model.found()!.length, 'card') : ''}
              </p>
              <SortChoice
                value={model.sort()}
                down={model.down()}
                onChange={(key) => model.sortBy(key)}
              />
            </>
          }
        >
          <p class="figures" role="status">
            {bulk.working() === null
              ? `${figure(selection.count())} selected`
              : `Changing ${count(selection.count(), 'card')}: ${Math.round(100 * bulk.working()!)} %`}
          </p>
          <Button
            aria-haspopup="dialog"
            disabled={bulk.working() !== null}
            onClick={() => act('1')}
          >
            Change
          </Button>
          <IconButton label="Select none" icon={<X />} onClick={() => selection.clear()} />
        </Show>
      </div>
      <Switch>
        <Match when={model.failure()}>
          {(why) => (
            <div role="alert">
              <p>The search did not go through: {why()}. Nothing is lost.</p>
              <Button onClick={() => model.retry()}>Try again</Button>
            </div>
          )}
        </Match>
        <Match when={!model.found()}>
          {/* Of a search that means nothing none are read: the field says why. */}
          <Show when={'node' in model.query.parsed()}>
            <p class="quiet slow" role="status">
              Reading the cards {share()}
            </p>
          </Show>
        </Match>
        <Match when={model.found()!.length === 0}>
          <Nothing text={model.typed()} />
        </Match>
        <Match when={true}>
          <CardList
            model={model}
            selection={selection}
            onOpen={open}
            onActions={act}
            ref={(element) => (list = element)}
          />
        </Match>
      </Switch>
      <OpenedCard model={model} sheet={note} />
      <ColumnsSheet model={model} panel={columns} />
      <SavedSheet model={model} panel={saved} />
      <BulkSheet
        model={model}
        selection={selection}
        bulk={bulk}
        panel={actions}
        onClosed={() => list?.focus()}
      />
    </main>
  );
}

/** What to do where nothing is found. */
function Nothing(props: { text: string }) {
  const field = () => /(?:^|[\s(-])(title|alias|front|back|source):(?!re:)[^*]*$/.exec(props.text);
  return (
    <Show
      when={props.text.trim() !== ''}
      fallback={
        <div class="browse-nothing">
          <p>There are no cards on this device yet.</p>
          <A class="button plain" href="/decks">
            Decks
          </A>
        </div>
      }
    >
      <div class="browse-nothing">
        <p>No card is found by this.</p>
        <p class="quiet">
          <Show
            when={field()}
            fallback="Fewer words find more. Words side by side must all be there; write or between them for either."
          >
            {(found) =>
              `${found()[1]}: asks for the whole text of a field. Write ${found()[1]}:*word* for a part of it.`
            }
          </Show>
        </p>
      </div>
    </Show>
  );
}

interface SortProps {
  value: SortKey;
  down: boolean;
  onChange: (key: SortKey) => void;
}

/** The order, where the columns have no heads. */
function SortChoice(props: SortProps) {
  return (
    <div class="browse-sort">
      <select
        aria-label="Order"
        onChange={(event) => props.onChange(event.currentTarget.value as SortKey)}
      >
        <For each={sortKeys}>
          {(key) => (
            <option value={key} selected={key === props.value}>
              {columnNames[key]}
            </option>
          )}
        </For>
      </select>
      <IconButton
        label={props.down ? 'Largest first' : 'Smallest first'}
        icon={props.down ? <ArrowDown /> : <ArrowUp />}
        onClick={() => props.onChange(props.value)}
      />
    </div>
  );
}
