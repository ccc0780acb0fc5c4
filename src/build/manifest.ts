import type { ManifestOptions } from 'vite-plugin-pwa';
import { SHARE_TARGET, shareFields } from '../core/exchange/shared.ts';

const screenshot = (name: string, sizes: string, form: 'narrow' | 'wide', label: string) => ({
  src: `screenshots/${name}.png`,
  sizes,
  type: 'image/png',
  form_factor: form,
  label,
});

/** What can be opened, by MIME type: the system knows some of them by their endings alone. */
const opened = {
  'application/apkg': ['.apkg', '.colpkg'],
  'text/markdown': ['.md'],
  'text/csv': ['.csv'],
  'text/tab-separated-values': ['.tsv'],
  'text/plain': ['.txt'],
  'application/zip': ['.zip'],
};

/**
 * What can be shared: Android goes by the type that the sending app gives, which for packages is mostly none. Pictures
 * and sounds come with the deck that shows them.
 */
const shared = [
  ...Object.entries(opened).flat(2),
  'text/*',
  'application/octet-stream',
  'application/x-zip-compressed',
  'application/vnd.anki',
  'image/*',
  'audio/*',
];

/** The web app manifest. URLs are relative, so it holds under any base path; `id` is that base. */
export function manifest(base: string): Partial<ManifestOptions> {
  return {
    id: base,
    name: 'Engram',
    short_name: 'Engram',
    description: 'Flashcards and interview questions on LLM inference, scheduled by FSRS, offline.',
    lang: 'en',
    dir: 'ltr',
    start_url: './',
    scope: './',
    display: 'standalone',
    orientation: 'any',
    background_color: '#fbfaf7',
    theme_color: '#fbfaf7',
    categories: ['education', 'productivity'],
    icons: [
      { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: 'icons/maskable.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
      { src: 'icons/maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
      { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      {
        name: 'Start review',
        url: 'review',
        icons: [{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' }],
      },
      {
        name: 'Answer a question',
        url: 'answer',
        icons: [{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' }],
      },
      {
        name: 'Import',
        url: 'import',
        icons: [{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' }],
      },
    ],
    screenshots: [
      screenshot('today-phone', '780x1688', 'narrow', 'Today: what is due and how long it takes'),
      screenshot('review-phone', '780x1688', 'narrow', 'Review: one card, four grades'),
      screenshot('learn-wide', '1280x800', 'wide', 'Learn: tracks and modules'),
    ],
    share_target: {
      action: SHARE_TARGET,
      method: 'POST',
      enctype: 'multipart/form-data',
      params: {
        title: shareFields.title,
        text: shareFields.text,
        url: shareFields.url,
        files: [{ name: shareFields.files, accept: shared }],
      },
    },
    file_handlers: [{ action: SHARE_TARGET, accept: opened }],
    launch_handler: { client_mode: ['navigate-existing', 'auto'] },
  };
}
