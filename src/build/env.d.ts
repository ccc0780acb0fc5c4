/// <reference types="vite/client" />

/** The version in package.json. */
declare const __VERSION__: string;

/** Compiled from decks/ by `src/build/plugin.ts`: the decks to install. */
declare module 'virtual:decks' {
  export const bundled: import('../core/model.ts').BundledDeck[];
}

/** What the first screen needs of the curriculum. */
declare module 'virtual:outline' {
  export const outline: import('../core/curriculum/curriculum.ts').Outline;
}

/** All that decks/ says besides cards. */
declare module 'virtual:curriculum' {
  export const curriculum: import('../core/curriculum/curriculum.ts').Curriculum;
}
