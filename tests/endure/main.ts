import { serve } from '../e2e/server.ts';
import { endure } from './endure.ts';

/** The command: says every kill, then how many were held. Returns the exit code. */
export async function main(count: number, seed: number): Promise<number> {
  const server = await serve();
  console.log(`${count} kills, --seed ${seed}`);
  try {
    const held = await endure({ url: server.url, count, seed, say: (line) => console.log(line) });
    console.log(`${held} of ${count} held`);
    return held === count ? 0 : 1;
  } finally {
    await server.stop();
  }
}
