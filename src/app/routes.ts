import { type Component, lazy } from 'solid-js';
import type { RouteDefinition } from '@solidjs/router';
import ReviewPage from '../pages/review/ReviewPage.tsx';

/** The index of screens. Each but Review loads on its own, so that the path to the first card stays short. */
export const routes: RouteDefinition[] = [
  screen('/', 'Today', () => import('../pages/today/TodayPage.tsx')),
  { path: '/review', component: ReviewPage, info: { title: 'Review' } },
  screen('/answer', 'Interview question', () => import('../pages/answer/AnswerPage.tsx')),
  screen('/learn', 'Learn', () => import('../pages/learn/LearnPage.tsx')),
  screen('/decks', 'Decks', () => import('../pages/decks/DecksPage.tsx')),
  screen('/decks/:id', 'Deck', () => import('../pages/decks/DeckPage.tsx')),
  screen('/browse', 'Browse cards', () => import('../pages/browse/BrowsePage.tsx')),
  screen('/notes/:id', 'Note', () => import('../pages/notes/NotePage.tsx')),
  screen('/import', 'Import', () => import('../pages/import/ImportPage.tsx')),
  screen('/stats', 'Stats', () => import('../pages/stats/StatsPage.tsx')),
  screen('/settings', 'Settings', () => import('../pages/settings/SettingsPage.tsx')),
  screen(
    '/settings/scheduling',
    'Scheduling',
    () => import('../pages/scheduling/SchedulingPage.tsx'),
  ),
  screen(
    '/settings/scheduling/how',
    'How scheduling works',
    () => import('../pages/how/HowPage.tsx'),
  ),
  screen('/custom', 'Study more', () => import('../pages/custom/CustomPage.tsx')),
  screen('/custom/study', 'Study', () => import('../pages/custom/CustomStudyPage.tsx')),
  screen(
    '/settings/review',
    'Review settings',
    () => import('../pages/settings/ReviewSettingsPage.tsx'),
  ),
  screen('/welcome', 'First steps', () => import('../pages/welcome/WelcomePage.tsx')),
  screen('*', 'Nothing here', () => import('./NotFound.tsx')),
];

/** Screens that fill the window: no navigation, and no update while one of them is open. */
export const isStudying = (path: string) =>
  /(?<!settings)\/(review|answer|custom\/study)\/?$/.test(path);
export const isWriting = (path: string) => /\/notes\/[^/]+\/?$/.test(path);
export const hasNavigation = (path: string) =>
  !isStudying(path) && !isWriting(path) && !/\/welcome\/?$/.test(path);

/** Screens that belong to Decks, though their paths do not say so. */
export const isBeneathDecks = (path: string) => /\/(browse|import)\/?$/.test(path);

type Load = () => Promise<{ default: Component }>;

function screen(path: string, title: string, load: Load): RouteDefinition {
  return { path, component: lazy(load), info: { title, load } };
}

/** Fetches the screen of a path ahead; a path with parameters is fetched when it is shown. */
export function fetchScreen(path: string): void {
  const load = routes.find((route) => route.path === path)?.info?.['load'] as Load | undefined;
  // What fails here is fetched when it is shown, and said there.
  load?.().catch(() => undefined);
}
