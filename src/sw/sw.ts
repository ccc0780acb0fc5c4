/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { SHARE_TARGET } from '../core/exchange/shared.ts';
import { takeShare } from './share.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')));

// What another app shares is sent to the import page, which no server could answer.
const { scope } = self.registration;
const target = new URL(SHARE_TARGET, scope).pathname;
registerRoute(
  ({ url }) => url.pathname === target,
  ({ request }) => takeShare(request, scope),
  'POST',
);

// A waiting version takes over only when a page says that the user agreed.
self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});

// The page of the very first visit is taken in too: it can go offline without a reload.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
