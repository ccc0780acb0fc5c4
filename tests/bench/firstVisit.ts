import { freshProfile, launch, origin, throttle } from './browsers.ts';
import type { Experiment } from './experiment.ts';
import { host } from './host.ts';
import { folders } from './pages.ts';
import { interleaved } from './rounds.ts';
import { compared } from './rows.ts';
import { firstReady, watch } from './watch.ts';

const name = 'first visit';

/** Empty profile, slow network and processor: from the address to a card that can be graded. */
export const firstVisit: Experiment = {
  names: [name],
  async run() {
    const { app, 'floor-stack': stack } = await interleaved(
      ['app', 'floor-stack'],
      async (site) => {
        const server = await host(folders[site]);
        const opened = await launch(freshProfile('visit'), server.port);
        await throttle(opened, 4);
        await watch(opened.page, ['Continue', 'Start']);
        server.slow(true);
        await opened.page.goto(origin, { waitUntil: 'commit' });
        const ready = await firstReady(opened.page);
        await opened.close();
        await server.stop();
        return ready;
      },
      { warm: false },
    );
    const note =
      'Slow 4G is 562 ms to a first byte and 1.44 Mbit/s, made by the server, gzip, HTTP/1.1. The app’s figure holds its four first steps, each pressed as soon as it can be, and the installation of the first deck; floor-stack makes its 20 cards itself.';
    return [compared({ name, note }, app, stack, 'floor-stack', 1.5)];
  },
};
