import ChevronDown from 'lucide-solid/icons/chevron-down';
import { For, Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { ListRow } from '../../ui/ListRow.tsx';
import { ModuleBadge } from '../../ui/ModuleBadge.tsx';
import { SlimBar } from '../../ui/SlimBar.tsx';
import { count } from '../../ui/words.ts';
import { DeckSwitch } from './DeckSwitch.tsx';
import { ModuleFacts } from './ModuleFacts.tsx';
import type { ModuleView } from './moduleViews.ts';
import { progressText, seenText, slimParts } from './progressText.ts';

interface Props {
  view: ModuleView;
  /** Titles of the modules that come before it. */
  before: readonly string[];
  /** Highest level that is on. */
  aim: number;
  /** Open at first. */
  open: boolean;
  onSwitch: (deck: number, enabled: boolean) => void;
  onKnow: () => void;
  onQuestions: () => void;
  /** Switches suspended cards on again. */
  onResume: () => void;
}

/** A module: how far it is, its decks, and what it is about. Without decks, what it is about. */
export function ModuleItem(props: Props) {
  const hasDecks = () => props.view.decks.length > 0;
  const state = () =>
    hasDecks()
      ? seenText(props.view.terms, 'glossary')
      : `No cards yet. ${props.view.module.duration}`;
  return (
    <details class="module-item" open={props.open}>
      <summary>
        <ModuleBadge number={props.view.module.number} />
        <span class="module-head">
          <h3>{props.view.module.title}</h3>
          <span class="quiet figures">{state()}</span>
          <Show when={hasDecks()}>
            <SlimBar
              parts={slimParts(props.view.progress)}
              total={props.view.progress.total}
              label={progressText(props.view.progress)}
            />
          </Show>
        </span>
        <ChevronDown class="module-chevron" aria-hidden="true" />
      </summary>
      <div class="module-inside">
        <Show when={hasDecks()}>
          <ul class="rows">
            {/* By number, so that a switch stays the element it is when its value changes. */}
            <For each={props.view.decks.map((item) => item.deck.number)}>
              {(number) => (
                <Show when={props.view.decks.find((item) => item.deck.number === number)}>
                  {(item) => (
                    <DeckSwitch
                      item={item()}
                      aim={props.aim}
                      onSwitch={(on) => props.onSwitch(number, on)}
                    />
                  )}
                </Show>
              )}
            </For>
            <Show when={props.view.decks.some((item) => item.deck.kind === 'interview')}>
              <li>
                <ListRow
                  title="List of questions"
                  detail="Where each stands; any can be asked now"
                  onClick={() => props.onQuestions()}
                />
              </li>
            </Show>
            <Show when={props.view.suspended.length > 0}>
              <li>
                <ListRow
                  title={`${count(props.view.suspended.length, 'card')} suspended`}
                  value="Switch on again"
                  onClick={() => props.onResume()}
                />
              </li>
            </Show>
          </ul>
        </Show>
        <Show
          when={hasDecks()}
          fallback={<ModuleFacts module={props.view.module} before={props.before} />}
        >
          <Show when={props.view.unseen.length > 0}>
            <Button onClick={() => props.onKnow()}>I know this</Button>
          </Show>
          <details class="module-about">
            <summary>
              About this module
              <ChevronDown class="module-chevron" aria-hidden="true" />
            </summary>
            <ModuleFacts module={props.view.module} before={props.before} />
          </details>
        </Show>
      </div>
    </details>
  );
}
