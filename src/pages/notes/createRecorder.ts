import { createSignal, onCleanup } from 'solid-js';
import { recordingTrouble } from './recordText.ts';

/** Longest recording, seconds: then it ends by itself. */
const LONGEST = 300;

/** Records sound from the microphone; `onDone` gets it, `onTrouble` why it could not be. */
export function createRecorder(onDone: (file: File) => void, onTrouble: (why: string) => void) {
  const [seconds, setSeconds] = createSignal<number | null>(null);
  let recorder: MediaRecorder | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;
  let gone = false;

  async function start() {
    let stream: MediaStream;
    setSeconds(0);
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch (error) {
      setSeconds(null);
      return onTrouble(recordingTrouble(error));
    }
    const release = () => stream.getTracks().forEach((track) => track.stop());
    if (gone) return release();
    const parts: Blob[] = [];
    try {
      recorder = new MediaRecorder(stream);
      recorder.start();
    } catch (error) {
      release();
      setSeconds(null);
      return onTrouble(recordingTrouble(error));
    }
    const begun = Date.now();
    timer = setInterval(() => {
      setSeconds((Date.now() - begun) / 1000);
      if (seconds()! >= LONGEST) stop();
    }, 250);
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    recorder.addEventListener('stop', () => {
      release();
      setSeconds(null);
      if (!gone) onDone(new File(parts, 'recording', { type: parts[0]?.type ?? '' }));
    });
  }

  function stop() {
    clearInterval(timer);
    if (recorder?.state === 'recording') recorder.stop();
    recorder = null;
  }
  onCleanup(() => {
    gone = true;
    stop();
  });

  return { seconds, toggle: () => (seconds() === null ? void start() : stop()) };
}
