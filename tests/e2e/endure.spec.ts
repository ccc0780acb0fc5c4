import { endure } from '../endure/endure.ts';
import { expect, test } from './app.ts';

// There is nothing to be traced in a browser that was killed.
test.use({ trace: 'off' });

test('killed while grading, importing, folding and restoring: nothing is lost', async ({
  server,
}) => {
  // Seven browsers, one after the other.
  test.slow();
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  const held = await endure({ url: server.url, count: 5, seed: 5, say });
  expect(held, said.join('\n')).toBe(5);
});
