import { freshProfile, launch, origin, throttle } from './browsers.ts';
import type { Experiment } from './experiment.ts';
import { dataProfile } from './make.ts';
import type { Site } from './pages.ts';
import { interleaved } from './rounds.ts';
import { alone, compared, type Told } from './rows.ts';
import { settle } from './settle.ts';
import { median, p95 } from './statistics.ts';
import { firstReady, gradeOnce, idle, undoOnce, watch } from './watch.ts';

const opening = 'opened again';
const grading = 'grade to next';
const undoing = 'undo to card';
const heap = 'heap on the review page';

/** Grades of one round; the first warms and is not counted. */
const GRADES = 11;
/** Of which so many are taken back; the floors cannot. */
const UNDOS = 5;

/** Nothing listens here: the network is really gone. */
const NOWHERE = 9;

export const variants = {
  L: { site: 'app', path: '/review', data: 'L' },
  S: { site: 'app', path: '/review', data: 'S' },
  'floor-stack': { site: 'floor-stack', path: '/', data: null },
  'floor-raw': { site: 'floor-raw', path: '/', data: null },
} as const satisfies Record<string, { site: Site; path: string; data: 'L' | 'S' | null }>;
export type Variant = keyof typeof variants;

/** A profile of its own on which the variant was used before. */
export async function prepare(variant: Variant): Promise<string> {
  const { site, data } = variants[variant];
  const profile = freshProfile(variant, data ? dataProfile(data) : undefined);
  await settle(profile, site);
  return profile;
}

/** Opens a variant offline; `ready` is when its first card could be graded. */
export async function reopen(profile: string, variant: Variant, slower: number) {
  const opened = await launch(profile, NOWHERE);
  await throttle(opened, slower);
  await watch(opened.page);
  await opened.page.goto(`${origin}${variants[variant].path}`, { waitUntil: 'commit' });
  return { ...opened, ready: await firstReady(opened.page) };
}

/** Opens each variant offline in a new browser, and grades some cards there. */
export const study: Experiment = {
  names: [opening, grading, undoing, heap],
  async run() {
    const names = Object.keys(variants) as Variant[];
    const profiles = {} as Record<Variant, string>;
    for (const variant of names) profiles[variant] = await prepare(variant);
    const found = await interleaved(names, async (variant) => {
      const opened = await reopen(profiles[variant], variant, 4);
      const grades: number[] = [];
      for (let n = 0; n < GRADES; n++) grades.push(await gradeOnce(opened.page));
      const undos: number[] = [];
      if (variants[variant].site === 'app')
        for (let n = 0; n < UNDOS; n++) undos.push(await undoOnce(opened.page));
      const megabytes = await heapOf(opened);
      await opened.close();
      return { ready: opened.ready, grades: grades.slice(1), undos, megabytes };
    });
    const ready = (variant: Variant) => found[variant].map((round) => round.ready);
    const middle = (variant: Variant) => found[variant].map((round) => median(round.grades));
    const slowest = (variant: Variant) => found[variant].map((round) => p95(round.grades));
    const against = (name: string, figures: typeof ready, goals: [Variant, number | null][]) =>
      goals.map(([variant, most]): Told => {
        const said = { name: `${name}, L to ${variant}` };
        return compared(said, figures('L'), figures(variant), variant, most);
      });
    return [
      ...against(opening, ready, [
        ['floor-stack', 1.3],
        ['S', 1.2],
        ['floor-raw', null],
      ]),
      ...against(grading, middle, [
        ['floor-stack', 1.2],
        ['S', 1.1],
        ['floor-raw', null],
      ]),
      ...against(`${grading}, slowest of ten`, slowest, [['floor-stack', null]]),
      compared(
        { name: `${undoing}, L to floor-stack`, note: 'The floors have no undo.' },
        found.L.map(({ undos }) => median(undos)),
        middle('floor-stack'),
        'floor-stack’s grade',
        null,
      ),
      alone(
        {
          name: `${heap}, L`,
          unit: 'MB',
          note: 'After collecting garbage, array buffers included.',
        },
        found.L.map(({ megabytes }) => megabytes),
        { most: 80 },
      ),
    ];
  },
};

async function heapOf({ page, devtools }: Awaited<ReturnType<typeof launch>>): Promise<number> {
  await idle(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const usage = (await devtools.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return (usage.usedSize + (usage.backingStorageSize ?? 0)) / 1e6;
}
