import { lazy } from 'solid-js';
import type { RouteDefinition } from '@solidjs/router';

/** The index of screens. Each loads on its own, so that the path to the first card stays short. */
export const routes: RouteDefinition[] = [
  { path: '/', component: lazy(() => import('../pages/today/TodayPage.tsx')) },
  { path: '/review', component: lazy(() => import('../pages/review/ReviewPage.tsx')) },
  { path: '/answer', component: lazy(() => import('../pages/answer/AnswerPage.tsx')) },
  { path: '/learn', component: lazy(() => import('../pages/learn/LearnPage.tsx')) },
  { path: '/settings', component: lazy(() => import('../pages/settings/SettingsPage.tsx')) },
  { path: '/welcome', component: lazy(() => import('../pages/welcome/WelcomePage.tsx')) },
  { path: '*', component: lazy(() => import('./NotFound.tsx')) },
];

/** Screens that fill the window: no navigation, and no update while one of them is open. */
export const isStudying = (path: string) => /\/(review|answer)\/?$/.test(path);
export const hasNavigation = (path: string) => !isStudying(path) && !/\/welcome\/?$/.test(path);
