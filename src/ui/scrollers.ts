/** What is wider than the column at times; card.css lets it scroll. */
const scrolling = 'pre, .table, .maths, p:has(> math:only-child)';

/** Says by `data-fade` on which sides a block of code or a table goes on; card.css fades them there. */
function mark(block: HTMLElement) {
  const room = block.scrollWidth - block.clientWidth;
  const sides = [];
  if (room > 1 && block.scrollLeft > 1) sides.push('start');
  if (room > 1 && block.scrollLeft < room - 1) sides.push('end');
  block.dataset['fade'] = sides.join(' ');
  // Keyboards reach only what scrolls.
  if (room > 1) block.tabIndex = 0;
  else block.removeAttribute('tabindex');
}

const observer = new ResizeObserver((entries) => {
  for (const entry of entries) mark(entry.target as HTMLElement);
});

/** Watches the blocks that scroll sideways in `root`; returns the clean-up. */
export function watchScrollers(root: ParentNode): () => void {
  const blocks = [...root.querySelectorAll<HTMLElement>(scrolling)];
  for (const block of blocks) {
    observer.observe(block);
    block.addEventListener('scroll', () => mark(block), { passive: true });
    // No landmark: a page may have many. Formulas and text are read as they are.
    if (!block.matches('pre, .table')) continue;
    block.setAttribute('role', 'group');
    block.setAttribute('aria-label', block.localName === 'pre' ? 'Code' : 'Table');
  }
  return () => blocks.forEach((block) => observer.unobserve(block));
}
