import { fileURLToPath } from 'node:url';
import { VitePWA } from 'vite-plugin-pwa';
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';
import packageJson from './package.json' with { type: 'json' };
import { manifest } from './src/build/manifest.ts';
import { decks } from './src/build/plugin.ts';
import {
  contentSecurityPolicy,
  layersFirst,
  policyHeaders,
  staticHost,
} from './src/build/hosting.ts';

/** Where the app is served: `/` or, say, `/engram/` for a project page. The one setting for a sub-path. */
const base = process.env['BASE_PATH'] ?? '/';

/** Modules that Review shares with other screens, and that the first screen can do without. */
const shownCard = new RegExp(
  [
    'src/ui/(?:Button|AnyCard|Card|Html|Question|Progress|StudyFrame|GradeBar|ShowBar|AnswerBar)[.]tsx',
    'src/ui/(?:sanitize|scrollers|duration|cardFrom|studyKeys|leave|sheetParam|later|whenIdle)[.]ts',
    'src/store/(?:queries|withEdit|shelves|shelf|ids|actions|newest|logPage|record|entries|saveStep|createNotes|createStudy|gradeCard|placeOf)[.]ts',
    'src/core/(?:reason|numeric/showingSeed)[.]ts',
    'src/core/memory/(?:queue|scan|session|share|cardShare|questions|fresh|introduce|done|dueOrder|interview)[.]ts',
    'src/core/memory/(?:load|breaks|leech)[.]ts',
    'dompurify/dist/',
    'lucide-solid/dist/source/icons/(?:x|ellipsis|undo-2)[.]',
  ].join('|'),
);

/** What every screen stands on: one file, whatever else shares it. */
const ground = new RegExp(
  [
    'node_modules/(?:solid-js|@solidjs|dexie|ts-fsrs)/',
    'lucide-solid/dist/source/(?:Icon|context)[.]',
    'src/core/(?:model|day|hash)[.]ts',
    'src/store/(?:held|rollover|load|collection|refresh|connection|db|counting|reactive|noteCache|changes|device|summaries)[.]tsx?',
    'src/ui/(?:installPrompt|look|toasts|Toaster)[.]tsx?',
    'src/core/curriculum/order[.]ts',
    'src/core/memory/merge[.]ts',
    'virtual:outline',
    'preload-helper',
    'src/core/memory/(?:usual|schedule|columns|entry|replay|presets|lane|totals|steps)[.]ts',
  ].join('|'),
);

/** Small modules that the first steps share with other screens: one file, for each costs the way to the server. */
const shared = new RegExp(
  [
    'src/ui/(?:DateChoice|RadioList|ModuleBadge|Sheet|saveOrSay|dates|words|perDay|tracks|aims)[.]tsx?',
    'src/store/(?:settings|write|putDeck|changed|chooseTrack|updateBundled|importWorker)[.]ts',
    'src/core/(?:curriculum/curriculum|memory/minutes|memory/plan)[.]ts',
    'lucide-solid/.*/(?:arrow-left|chevron-right)[.]',
    'virtual:decks',
  ].join('|'),
);

/** Small modules that several rooms share, and no way to the first card: one file instead of thirty. */
const rooms = new RegExp(
  [
    'src/ui/(?:ListRow|Switch|Segmented|SelectRow|Facts|NameForm|NoteSheet|QuestionText|Said|Unreadable|InterviewSheet|install|speech|wakeLock|GoalLine|goalText|mediaSource)[.]tsx?',
    'src/ui/card/(?:flagNames|keys|undoneText|actions|signsText)[.]ts',
    'src/store/(?:changeCards|log|blank|forgetFigures|foldSummaries|cardFacts|edits|locks|installDeck|createNote|undo|rebuild|requires|deckNotes|deletions|refold|logIndex|goalToday|media|mediaName|exported|reports|discardStaged|storageInfo|planner|figuresRows|upkeepWorker)[.]ts',
    'src/core/(?:exchange/backup|deck/mediaName|deck/cloze)[.]ts',
    'src/core/memory/(?:cardFacts|questionFlow|questionShare|custom|goal\\w*)[.]ts',
    'lucide-solid/dist/source/icons/(?:play|plus|trash|trash-2|copy|check|chevron-down|pencil|minus)[.]',
  ].join('|'),
);

export default defineConfig({
  base,
  resolve: {
    alias: [
      // Dexie's build for today's browsers: smaller, and it can be shaken.
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
      // fsrs-browser on one thread.
      {
        find: /^\.\/snippets\/wasm-bindgen-rayon-.*\/workerHelpers\.js$/,
        replacement: fileURLToPath(new URL('src/workers/noThreads.ts', import.meta.url)),
      },
    ],
  },
  // Its wasm lies beside it.
  optimizeDeps: { exclude: ['fsrs-browser'] },
  define: { __VERSION__: JSON.stringify(packageJson.version) },
  plugins: [
    solid(),
    decks(),
    contentSecurityPolicy(),
    layersFirst(),
    staticHost(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'sw.ts',
      injectRegister: false,
      manifest: manifest(base),
      includeManifestIcons: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,png,json,wasm,woff2,webmanifest}'],
        globIgnores: ['404.html', 'screenshots/**'],
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
        rollupFormat: 'iife',
      },
    }),
  ],
  build: {
    target: 'es2022',
    // One small file for all screens; `light-dark()` stays as written.
    cssCodeSplit: false,
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
    manifest: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        assetFileNames: 'assets/[name]-[hash][extname]',
        // What Review needs beyond the first screen is one file: in many it weighs kilobytes more.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'card', test: shownCard },
            { name: 'ground', test: ground },
            { name: 'shared', test: shared },
            { name: 'rooms', test: rooms },
          ],
        },
      },
    },
  },
  worker: { format: 'es', plugins: () => [decks()] },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', headers: policyHeaders },
  test: { include: ['tests/unit/**/*.test.ts'], environment: 'node', testTimeout: 300_000 },
});
