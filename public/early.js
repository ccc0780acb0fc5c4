// Runs before the first paint, so that no wrong theme flashes; inline scripts are barred by the policy.
try {
  var theme = localStorage.getItem('engram.theme');
  var root = document.documentElement;
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (localStorage.getItem('engram.largeButtons') === 'true') root.dataset.buttons = 'large';
  var size = Number(localStorage.getItem('engram.textSize'));
  if (size) root.style.setProperty('--card-scale', String(size / 100));
  else fetchFirst(document.currentScript.dataset);
} catch {
  // Storage is closed to this page: the defaults do.
}

/** Who has no look yet is new here: the first steps and the first cards come while the app does. */
function fetchFirst({ files = '', decks = '' }) {
  for (let href of files.split(' '))
    fetchAhead(
      href.endsWith('.css')
        ? { rel: 'preload', as: 'style', href }
        : { rel: 'modulepreload', href },
    );
  for (let href of decks.split(' ')) fetchAhead({ rel: 'preload', as: 'fetch', href });
}

function fetchAhead(link) {
  if (link.href) document.head.append(Object.assign(document.createElement('link'), { crossOrigin: '' }, link));
}
