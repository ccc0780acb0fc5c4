import ChevronDown from 'lucide-solid/icons/chevron-down';
import { createUniqueId, Show } from 'solid-js';
import type { DeckPreview, FilePreview } from '../../store/importPreview.ts';
import { Html } from '../../ui/Html.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { SelectRow } from '../../ui/SelectRow.tsx';
import { Changes } from './Changes.tsx';
import { EditedChanges } from './EditedChanges.tsx';
import { ankiText, comingText, countsText, foundText, laterText } from './previewText.ts';
import { Samples } from './Samples.tsx';
import type { Tables } from './createTables.ts';
import { TableMapper } from './TableMapper.tsx';
import { Warnings } from './Warnings.tsx';

interface Props {
  file: FilePreview;
  alone: boolean;
  tables: Tables;
  onTarget: (target: string) => void;
  /** Ids of edited notes that are to have the new text. */
  theirs: ReadonlySet<string>;
  onTheirs: (id: string, take: boolean) => void;
}

/** One file: where it goes, what it brings and changes, its first cards, what is wrong with it. */
export function FileSection(props: Props) {
  const title = createUniqueId();
  /** Of a deck that is here what an update does to it; of others what they bring. */
  const said = (deck: DeckPreview) => {
    const both = [comingText(deck.coming), countsText(deck)] as const;
    return deck.known === 'here' ? ([both[1], both[0]] as const) : both;
  };
  return (
    <section class="import-file" aria-labelledby={title}>
      <header>
        <h3 id={title}>{props.file.title}</h3>
        <Show when={!props.alone}>
          <p class="quiet">{props.file.name}</p>
        </Show>
      </header>
      <Show when={props.file.table}>
        {(table) => <TableMapper table={table()} tables={props.tables} />}
      </Show>
      <p
        class="figures"
        classList={{ 'import-coming': props.file.deck !== null }}
        role={props.file.table ? 'status' : undefined}
      >
        {props.file.deck ? said(props.file.deck)[0] : 'Left out: it has errors.'}
      </p>
      <Show when={props.file.deck}>
        {(deck) => (
          <>
            <Show when={laterText(deck().coming, props.file.kind)}>
              {(said) => <p class="quiet">{said()}</p>}
            </Show>
            <Show when={props.file.anki}>
              {(anki) => <p class="quiet figures">{ankiText(anki())}</p>}
            </Show>
            <Show when={props.file.anki?.description}>
              {(html) => (
                <details class="import-changes">
                  <summary>
                    Description of the deck
                    <ChevronDown class="import-chevron" aria-hidden="true" />
                  </summary>
                  <Html html={html()} />
                </details>
              )}
            </Show>
            <Target deck={deck()} onTarget={props.onTarget} />
            <Show when={deck().known}>
              <p class="quiet figures">
                {said(deck())[1]}. {foundText(deck())}
              </p>
              <EditedChanges
                changes={deck().changes}
                theirs={props.theirs}
                onTheirs={props.onTheirs}
              />
              <Changes deck={deck()} />
            </Show>
          </>
        )}
      </Show>
      <Warnings warnings={props.file.warnings} />
      <Show when={props.file.deck}>{(deck) => <Samples notes={deck().samples} />}</Show>
    </section>
  );
}

/** So many decks are offered side by side; more go into the platform's own picker. */
const few = 3;

function Target(props: {
  deck: NonNullable<FilePreview['deck']>;
  onTarget: (target: string) => void;
}) {
  const name = ({ id, title, removed }: (typeof props.deck.choices)[number]) =>
    id === 'new' ? title : `${removed ? 'Bring back' : 'Update'} “${title}”`;
  return (
    <Show when={props.deck.choices.length > 0}>
      <Show
        when={props.deck.choices.length <= few}
        fallback={
          <SelectRow
            label="Goes to"
            options={props.deck.choices.map((each) => ({ value: each.id, text: name(each) }))}
            value={props.deck.target}
            onChange={(target) => props.onTarget(target)}
          />
        }
      >
        <RadioList
          legend="Goes to"
          choices={props.deck.choices.map((each) => ({ value: each.id, label: name(each) }))}
          value={props.deck.target}
          onChange={(target) => props.onTarget(target)}
        />
      </Show>
    </Show>
  );
}
