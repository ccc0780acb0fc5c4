import { For, type JSX } from 'solid-js';

/** A part of a phone, in lines; what is of class `mark` stands out in the accent. */
function Picture(props: { label: string; screen: string; children: JSX.Element }) {
  return (
    <svg class="install-picture" viewBox="0 0 144 104" role="img" aria-label={props.label}>
      <path class="screen" d={props.screen} />
      {props.children}
    </svg>
  );
}

/** The lower and the upper end of a phone, cut off by the picture's edge. */
const lower = 'M8 0v82a16 16 0 0 0 16 16h96a16 16 0 0 0 16-16V0';
const upper = 'M8 104V22A16 16 0 0 1 24 6h96a16 16 0 0 1 16 16v82';

/** Safari's toolbar at the bottom of the screen. */
export function ShareButtonPicture() {
  return (
    <Picture label="Safari’s toolbar, with the Share button marked in its middle" screen={lower}>
      <path d="M22 12h76M22 24h100M22 36h58" />
      <path d="M8 56h128M24 70l-5 6 5 6M42 70l5 6-5 6M94 70h10v13H94zM119 74v-4h10v10h-4M115 74h10v10h-10z" />
      <g class="mark">
        <circle cx="72" cy="76" r="15" />
        <path d="M68 74h-3v11h14V74h-3M72 79V66M68 70l4-4 4 4" />
      </g>
    </Picture>
  );
}

/** The list that Share opens. */
export function ShareSheetPicture() {
  return (
    <Picture label="The list under Share, with Add to Home Screen marked" screen={lower}>
      <path d="M22 16h50M117 12h10v10h-10zM14 30h116M22 76h62M117 71h10v10h-10zM14 62h116" />
      <g class="mark">
        <rect x="12" y="34" width="120" height="24" rx="6" />
        <text x="19" y="49.5" textLength="90" lengthAdjust="spacingAndGlyphs">
          Add to Home Screen
        </text>
        <path d="M117 41h10v10h-10zM122 43.5v5M119.5 46h5" />
      </g>
    </Picture>
  );
}

const others = [
  [22, 22],
  [50, 22],
  [78, 22],
  [106, 22],
  [22, 58],
  [78, 58],
  [106, 58],
] as const;

/** Our icon among others. */
export function HomeScreenPicture() {
  return (
    <Picture label="The home screen, with the Engram icon among others" screen={upper}>
      <For each={others}>{([x, y]) => <rect x={x} y={y} width="18" height="18" rx="5" />}</For>
      <g class="mark">
        <rect class="icon" x="48" y="56" width="22" height="22" rx="6" />
        <rect class="paper" x="54" y="61" width="10" height="12" rx="1.5" />
        <path d="M56 64c.4 4 2 6 6 6.5" />
        <text x="59" y="92" text-anchor="middle">
          Engram
        </text>
      </g>
    </Picture>
  );
}
