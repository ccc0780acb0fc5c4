import { useSearchParams } from '@solidjs/router';
import { createResource, Match, Switch } from 'solid-js';
import { reasonOf } from '../../core/reason.ts';
import { Said } from '../../ui/Said.tsx';
import { ShowBar } from '../../ui/ShowBar.tsx';
import { StudyFrame } from '../../ui/StudyFrame.tsx';
import { createLeave } from './createLeave.ts';
import { findCards } from './findCards.ts';
import { Studying } from './Studying.tsx';
import { readWish, wishCounts, wishTitle } from './wishes.ts';
import { useCollection } from '../../store/reactive.tsx';
import './custom.css';

/** A study that the address names: its cards are found, then asked. */
export default function CustomStudyPage() {
  const { collection, outline } = useCollection();
  const [search] = useSearchParams<{ kind: string; of: string }>();
  const wish = readWish({ ...search });
  const leave = createLeave();
  const [cards] = createResource(
    () => wish,
    (found) =>
      findCards(collection, outline, found).then(
        (list) => ({ list }),
        (error: unknown) => ({ failed: reasonOf(error) }),
      ),
  );
  const list = () => {
    const found = cards.latest;
    return found && 'list' in found && found.list.length > 0 ? found.list : null;
  };
  const failed = () => {
    const found = cards.latest;
    return found && 'failed' in found ? found.failed : null;
  };
  const counts = wish !== null && wishCounts(wish);
  return (
    <Switch>
      <Match when={wish && list()}>
        {(found) => (
          <Studying
            cards={found()}
            counts={counts}
            title={wishTitle(wish!, outline)}
            onLeave={leave}
          />
        )}
      </Match>
      <Match when={true}>
        <StudyFrame
          title="Study more"
          counts="Done in this study"
          done={0}
          total={0}
          leftText=""
          onClose={leave}
          bar={<ShowBar label="Back to Study more" onGo={leave} canUndo={false} onUndo={leave} />}
        >
          <Switch>
            <Match when={failed()}>
              {(reason) => (
                <Said title="The cards could not be found">
                  <p>The reason: {reason()}. Nothing was changed.</p>
                </Said>
              )}
            </Match>
            <Match when={!cards.loading}>
              <Said title="No cards here">
                <p>There is nothing to study of this kind at the moment.</p>
              </Said>
            </Match>
          </Switch>
        </StudyFrame>
      </Match>
    </Switch>
  );
}
