const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The browser's own pages, which nobody sees, for every window anew.
  '--disable-features=PreloadTopChromeWebUI',
  // A microphone that beeps, and is allowed.
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];
const path = process.env['CHROMIUM_PATH'];

/** How Chromium is started: the one that was found, quietly, and without its sandbox where root runs it. */
export const browser = {
  launchOptions: {
    ...(path ? { executablePath: path } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet,
  },
};
