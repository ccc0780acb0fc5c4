const space = 'http://www.w3.org/2000/svg';
const roles = ['asked', 'hidden', 'shown', 'label'] as const;
type Role = (typeof roles)[number];

interface Mask {
  role: Role;
  shape: string;
  angle: number;
  /** Shares of the picture's width and height. */
  numbers: number[];
  text: string;
}

/** Draws the masks that `core/exchange/anki/occlusion.ts` wrote over the picture within. */
export function drawMasks(place: HTMLElement): void {
  const picture = place.querySelector('img');
  const masks = (place.dataset['masks'] ?? '').split('\n').flatMap(readMask);
  if (!picture || masks.length === 0 || place.querySelector('.anki-masked')) return;
  const frame = document.createElement('span');
  frame.className = 'anki-masked';
  picture.replaceWith(frame);
  const drawing = document.createElementNS(space, 'svg');
  drawing.setAttribute('viewBox', '0 0 1 1');
  drawing.setAttribute('preserveAspectRatio', 'none');
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', labelOf(masks));
  for (const mask of masks) {
    const shape = mask.role === 'label' ? null : draw(mask);
    if (shape) drawing.append(shape);
  }
  frame.append(picture, drawing, ...masks.flatMap(textOf));
}

function readMask(line: string): Mask[] {
  const [head = '', text = ''] = line.split('|');
  const [role, shape = '', angle, ...numbers] = head.split(' ');
  const known = roles.find((each) => each === role);
  return known
    ? [{ role: known, shape, angle: Number(angle), numbers: numbers.map(Number), text }]
    : [];
}

function labelOf(masks: readonly Mask[]): string {
  if (masks.some(({ role }) => role === 'asked')) return 'The part that is asked for is covered.';
  return masks.some(({ role }) => role === 'shown')
    ? 'The part that was asked for is outlined.'
    : '';
}

function draw({ role, shape, angle, numbers }: Mask): SVGElement | null {
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  const shapes: Record<string, [name: string, attributes: Record<string, number | string>]> = {
    rect: ['rect', { x: a, y: b, width: c, height: d }],
    ellipse: ['ellipse', { cx: a + c, cy: b + d, rx: c, ry: d }],
    polygon: ['polygon', { points: numbers.join(' ') }],
  };
  const [name, attributes] = shapes[shape] ?? [];
  if (!name) return null;
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes!)) element.setAttribute(key, String(value));
  if (angle !== 0) element.setAttribute('transform', `rotate(${angle} ${a} ${b})`);
  element.setAttribute('class', role);
  return element;
}

/** Words on a picture. */
function textOf({ role, numbers: [left = 0, top = 0], text }: Mask): HTMLElement[] {
  if (role !== 'label' || text === '') return [];
  const words = document.createElement('span');
  words.className = 'anki-label';
  words.textContent = text;
  words.style.insetInlineStart = `${left * 100}%`;
  words.style.insetBlockStart = `${top * 100}%`;
  return [words];
}
