import { expect, test } from 'vitest';
import { replayAudio } from '../../../src/ui/replayAudio.ts';

/** As much of a sound as is played. */
class Sound extends EventTarget {
  currentTime = 5;
  readonly played: string[];
  readonly name: string;
  readonly inAnswer: boolean;
  constructor(played: string[], name: string, inAnswer: boolean) {
    super();
    this.played = played;
    this.name = name;
    this.inAnswer = inAnswer;
  }
  pause() {}
  play() {
    this.played.push(`${this.name} from ${this.currentTime}`);
    return Promise.resolve();
  }
  closest() {
    return this.inAnswer ? {} : null;
  }
}
const card = (sounds: Sound[]) => ({ querySelectorAll: () => sounds }) as unknown as ParentNode;

test('the sounds of the answer are played in turn, from their beginning', () => {
  const played: string[] = [];
  const [asked, one, two] = [
    new Sound(played, 'asked', false),
    new Sound(played, 'one', true),
    new Sound(played, 'two', true),
  ];
  expect(replayAudio(card([asked!, one!, two!]))).toBe(true);
  expect(played).toEqual(['one from 0']);
  one!.dispatchEvent(new Event('ended'));
  expect(played).toEqual(['one from 0', 'two from 0']);
});

test('before the answer, or without a sound in it, that of the question', () => {
  const played: string[] = [];
  expect(replayAudio(card([new Sound(played, 'asked', false)]))).toBe(true);
  expect(played).toEqual(['asked from 0']);
  expect(replayAudio(card([]))).toBe(false);
});
