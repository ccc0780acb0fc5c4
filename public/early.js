// Runs before the first paint, so that no wrong theme flashes; inline scripts are barred by the policy.
try {
  var theme = localStorage.getItem('engram.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  var size = Number(localStorage.getItem('engram.textSize'));
  if (size) document.documentElement.style.setProperty('--card-scale', String(size / 100));
  else fetchFirst(document.currentScript.dataset.first);
} catch {
  // Storage is closed to this page: the defaults do.
}

/** Who has no look yet is new here and wants the first cards: they come while the app does. */
function fetchFirst(files) {
  for (var href of files ? files.split(' ') : []) {
    var link = Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: '', href });
    document.head.append(link);
  }
}
