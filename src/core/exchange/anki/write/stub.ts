import { DAY } from '../../../day.ts';
import { newSchedule } from '../../../memory/columns.ts';
import { defaultPresets } from '../../../memory/presets.ts';
import type { Note } from '../../../model.ts';
import type { Sqlite } from '../sql.ts';
import type { Outgoing } from './outgoing.ts';
import { writeCollection } from './writeCollection.ts';

const words =
  'Please update to the latest Anki version, then import the .apkg file again. (Engram wrote it.)';

const note: Note = {
  id: 'engram/please-update',
  kind: 'basic',
  title: words,
  aliases: [],
  tags: [],
  level: 0,
  category: null,
  difficulty: null,
  minutes: 0,
  links: [],
  draft: false,
  source: '',
  cards: [{ template: 'basic', kind: 'basic', front: words, lead: '', back: '' }],
  question: null,
};

/** What Anki 2.0 finds, which knows no `collection.anki21`: one card that says so. Anki's own packages have it too. */
export async function writeStub(sqlite: Sqlite, world: Outgoing): Promise<Uint8Array> {
  const [preset] = defaultPresets();
  const schedule = newSchedule({
    card: 1,
    note: 1,
    deck: 1,
    template: 5,
    level: 0,
    position: 0,
    seed: 0,
  });
  const writer = writeCollection(sqlite, world);
  try {
    await writer.add({
      id: 'engram',
      title: 'Engram',
      description: '',
      preset: preset!,
      newPerDay: null,
      reviewsPerDay: null,
      notes: [
        {
          note,
          added: 365 * DAY,
          changed: 365 * DAY,
          rewritten: false,
          cards: [{ template: 'basic', schedule, preset: preset!, entries: [] }],
        },
      ],
      lost: {},
    });
    return writer.finish().bytes;
  } finally {
    writer.close();
  }
}
