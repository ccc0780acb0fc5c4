// Runs before the first paint, so that no wrong theme flashes; inline scripts are barred by the policy.
try {
  var theme = localStorage.getItem('engram.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  var size = Number(localStorage.getItem('engram.textSize'));
  if (size) document.documentElement.style.setProperty('--card-scale', String(size / 100));
} catch {
  // Storage is closed to this page: the defaults do.
}
