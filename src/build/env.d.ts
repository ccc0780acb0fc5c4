/// <reference types="vite/client" />

declare const __VERSION__: string;

declare module 'virtual:decks' {
  import type { BundledDeck } from '../core/model.ts';
  import type { Curriculum } from '../core/curriculum/curriculum.ts';
  export const bundled: BundledDeck[];
  export const curriculum: Curriculum;
}
