import { useNavigate } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { count, figure } from '../../ui/words.ts';
import { type Wish, wishUrl } from './wishes.ts';

interface Choice {
  /** Tells it from the others. */
  value: string;
  label: string;
  detail?: string;
  wish: Wish;
  /** Null until they are counted. */
  cards: number | null;
}

interface Props {
  title: string;
  /** What is said where there is nothing to choose from. */
  none: string;
  choices: readonly Choice[];
  /** The choices are still being read. */
  reading?: boolean;
  onClose: () => void;
}

/** One kind of study in a few sizes, each with its count. */
export function StudySheet(props: Props) {
  const navigate = useNavigate();
  const [picked, setPicked] = createSignal<string | null>(null);
  /** The first with cards, until another is chosen. */
  const chosen = () =>
    props.choices.find(({ value }) => value === picked()) ??
    props.choices.find(({ cards }) => cards !== 0) ??
    props.choices[0];
  const cards = () => chosen()?.cards ?? 0;
  return (
    <Sheet open title={props.title} onClose={() => props.onClose()}>
      <Show
        when={chosen()}
        fallback={<p role="status">{props.reading ? 'Reading the cards…' : props.none}</p>}
      >
        {(now) => (
          <>
            <RadioList
              legend={props.title}
              legendUnseen
              choices={props.choices.map((choice) => ({
                ...choice,
                figure: choice.cards === null ? '' : figure(choice.cards),
              }))}
              value={now().value}
              onChange={setPicked}
            />
            <Show when={cards() === 0 && now().cards !== null}>
              <p class="quiet sheet-note">{props.none}</p>
            </Show>
            <div class="sheet-foot sheet-end">
              <Button
                look="primary"
                wide
                disabled={cards() === 0}
                onClick={() => navigate(wishUrl(now().wish), { replace: true })}
              >
                Start with {count(cards(), 'card')}
              </Button>
            </div>
          </>
        )}
      </Show>
    </Sheet>
  );
}
