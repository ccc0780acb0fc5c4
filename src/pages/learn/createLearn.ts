import { curriculum } from 'virtual:curriculum';
import { createMemo } from 'solid-js';
import { studyDay } from '../../core/day.ts';
import { useCollection } from '../../store/reactive.tsx';
import { forecast } from '../../ui/perDay.ts';
import { trackModules } from '../../core/curriculum/curriculum.ts';
import { trackTitle } from '../../ui/tracks.ts';
import { moduleViews } from './moduleViews.ts';

/** What Learn shows, anew after every change. */
export function createLearn() {
  const { collection, revision } = useCollection();
  const settings = createMemo(() => (revision(), collection.settings));
  const track = createMemo(() => trackModules(curriculum, settings().track));
  const views = createMemo(() => {
    revision();
    return moduleViews(curriculum.modules, collection.decks, collection.columns, settings().aim);
  });
  const today = () => (revision(), studyDay(collection.clock()));
  const inTrack = createMemo(() => new Set(track()));
  const view = (id: string) => views().find((each) => each.module.id === id)!;
  const titleOf = (id: string) => curriculum.modules.find((each) => each.id === id)?.title ?? id;

  return {
    collection,
    curriculum,
    settings,
    today,
    title: () => trackTitle(curriculum, settings().track),
    /** Ids of the track's modules in turn. */
    track,
    inTrack,
    views,
    view,
    /** Modules outside the track that have decks. */
    others: () =>
      views()
        .filter((each) => !inTrack().has(each.module.id) && each.decks.length > 0)
        .map((each) => each.module.id),
    /** The module one is at: the first of the track with something unseen. */
    current: createMemo(() => track().find((id) => view(id).progress.unseen > 0) ?? null),
    before: (id: string) => view(id).module.prerequisites.modules.map(titleOf),
    /** The day by which all that is switched on is seen. */
    allSeen: createMemo(() => {
      revision();
      const { columns, decks, usual } = collection;
      const given = { columns, decks, settings: settings(), usual, today: today() };
      return forecast(given, [settings().newPerDay])[0]?.allSeen ?? null;
    }),
  };
}
export type Learn = ReturnType<typeof createLearn>;
