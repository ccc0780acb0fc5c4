import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openCollection } from '../../../src/store/collection.ts';
import { refresh } from '../../../src/store/refresh.ts';
import { saveSettings } from '../../../src/store/settings.ts';

test('a setting chosen while memory is being read anew is not lost from it', async () => {
  const collection = await openCollection({ name: 'race' });
  const reading = refresh(collection);
  const saving = saveSettings(collection, { newPerDay: 5 });
  await Promise.all([reading, saving]);
  expect(collection.settings.newPerDay).toBe(5);
});
