const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The browser's own pages, which nobody sees, for every window anew.
  '--disable-features=PreloadTopChromeWebUI',
];
const path = process.env['CHROMIUM_PATH'];

/** How Chromium is started: the one that was found, quietly, and without its sandbox where root runs it. */
export const browser = {
  launchOptions: {
    ...(path ? { executablePath: path } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet,
  },
};
