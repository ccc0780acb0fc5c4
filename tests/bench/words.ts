import type { Random } from './random.ts';

const words =
  `cache token layer weight batch prompt thread kernel buffer tensor memory model context
  decode prefill quantize sample vocabulary attention matrix vector graph latency bandwidth page block
  request server stream queue slot grammar adapter embedding pooling rope scale offset mask head`.split(
    /\s+/,
  );

/** So many words of no meaning, as a sentence. */
export function sentence(random: Random, length: number): string {
  const made = Array.from({ length }, () => words[random.whole(0, words.length - 1)]!);
  return `${made[0]![0]!.toUpperCase()}${made.join(' ').slice(1)}`;
}
