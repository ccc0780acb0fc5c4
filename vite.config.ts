import { fileURLToPath } from 'node:url';
import { VitePWA } from 'vite-plugin-pwa';
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';
import packageJson from './package.json' with { type: 'json' };
import { manifest } from './src/build/manifest.ts';
import { decks } from './src/build/plugin.ts';
import {
  compressed,
  contentSecurityPolicy,
  fetchedAhead,
  layersFirst,
  policyHeaders,
  staticHost,
} from './src/build/hosting.ts';

/** Where the app is served: `/` or, say, `/engram/` for a project page. The one setting for a sub-path. */
const base = process.env['BASE_PATH'] ?? '/';

/** What every screen stands on, and a card as it is asked: one file, whatever else shares it. */
const ground = new RegExp(
  [
    'node_modules/(?:solid-js|@solidjs|dexie|ts-fsrs)/',
    'lucide-solid/dist/source/(?:Icon|context)[.]',
    'src/app/(?:main|App|CardBefore|Shell|routes)[.]tsx?',
    'src/core/(?:model|day|hash)[.]ts',
    'src/store/(?:held|rollover|load|collection|refresh|connection|db|counting|reactive|noteCache|changes|device|summaries)[.]tsx?',
    'src/ui/(?:installPrompt|look|toasts|Toaster)[.]tsx?',
    'src/core/curriculum/order[.]ts',
    'src/core/memory/merge[.]ts',
    'virtual:outline',
    'preload-helper',
    'src/core/memory/(?:usual|schedule|columns|entry|replay|presets|lane|totals|steps)[.]ts',
    'src/pages/review/(?:ReviewPage|createReview)[.]tsx?',
    'src/ui/(?:tokens|base|button|card|grade|study|progress|toaster)[.]css',
    'src/app/(?:shell[.]css|untilQuiet[.]ts)',
    // Small, and the first steps wait for them.
    'src/ui/(?:sheet|radio|module|datechoice|install)[.]css',
    'src/pages/welcome/.*[.]css',
    'src/ui/(?:Button|KnownButton|AnyCard|Card|Html|Question|Progress|StudyFrame|GradeBar|ShowBar|AnswerBar)[.]tsx',
    'src/ui/(?:cardAtHand|sanitize|scrollers|duration|cardFrom|studyKeys|leave|sheetParam|later|whenIdle)[.]ts',
    'src/store/(?:queries|withEdit|notePages|shelves|shelf|actions|newest|logPage|record|entries|saveStep|createNotes|createStudy|gradeCard|placeOf)[.]ts',
    'src/core/reason[.]ts',
    'src/core/memory/(?:queue|scan|session|share|cardShare|questions|fresh|introduce|done|dueOrder|interview)[.]ts',
    'src/core/memory/(?:load|breaks|leech)[.]ts',
    'dompurify/dist/',
    'lucide-solid/dist/source/icons/(?:x|ellipsis|undo-2|book-open|chart-column|layers|settings|sun)[.]',
  ].join('|'),
);

/** Small modules that the first steps share with other screens: one file, for each costs the way to the server. */
const shared = new RegExp(
  [
    'src/ui/(?:DateChoice|RadioList|ModuleBadge|Sheet|saveOrSay|dates|words|perDay|tracks|aims|install)[.]tsx?',
    'src/store/(?:settings|write|putDeck|changed|chooseTrack|updateBundled|importWorker)[.]ts',
    'src/core/(?:curriculum/curriculum|curriculum/firstDecks|memory/minutes|memory/plan|memory/questionFlow)[.]ts',
    'lucide-solid/.*/(?:arrow-left|chevron-right)[.]',
    // The first steps themselves, and what brings the first decks in.
    'src/pages/welcome/',
    'src/app/keepDecks[.]ts',
    'src/store/(?:installBundled|installDeck|placeCards|numberNotes|ownNotes|requires|refold|locks|log|media|deckNotes|foldSummaries|forgetFigures)[.]ts',
    'src/core/deck/(?:mediaName|mediaType|imageSize)[.]ts',
    'virtual:decks',
  ].join('|'),
);

/** Small modules that several rooms share, and no way to the first card: one file instead of thirty. */
const rooms = new RegExp(
  [
    'src/ui/(?:ListRow|Switch|Segmented|SelectRow|Facts|NameForm|NoteSheet|QuestionText|Said|Unreadable|InterviewSheet|speech|wakeLock|GoalLine|goalText|mediaSource|createThen)[.]tsx?',
    'src/ui/(?:list|segmented|nameform|select|facts|goal|slimbar|bars|imageview)[.]css',
    'src/ui/card/(?:flagNames|keys|undoneText|actions|signsText|tools|KeyTable|MenuRow)[.]tsx?',
    'src/store/(?:changeCards|cardFacts|edits|createNote|undo|undoSteps|blank|rebuild|figuresRows|deletions|logIndex|goalToday|mediaName|exported|reports|discardStaged|storageInfo|planner|upkeepWorker)[.]ts',
    'src/core/(?:exchange/backup|deck/cloze)[.]ts',
    'src/core/memory/(?:cardFacts|whyDue|questionShare|custom|goal\\w*)[.]ts',
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
    fetchedAhead('shared'),
    staticHost(),
    compressed(),
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
    // `light-dark()` stays as written.
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
    manifest: true,
    // All rooms are kept for offline use after the first card: beside the page's own files, only a room's styles are
    // worth naming ahead, which it must not be shown without.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
    },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        assetFileNames: 'assets/[name]-[hash][extname]',
        // What is always needed together is one file: each costs the way to the server or the service worker.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
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
