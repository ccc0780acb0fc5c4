import DOMPurify, { type Config } from 'dompurify';

const purifier = DOMPurify(window);

const config = {
  USE_PROFILES: { html: true, mathMl: true },
  // Ids would clash between front and back; forms and style sheets have no place in a card's text.
  FORBID_TAGS: ['style', 'form', 'button', 'select', 'textarea', 'dialog', 'audio', 'video'],
  FORBID_ATTR: ['id', 'name', 'autofocus', 'tabindex', 'contenteditable'],
  RETURN_DOM_FRAGMENT: true,
} satisfies Config;

purifier.addHook('uponSanitizeAttribute', (node, data) => {
  // Formulas need inline styles; elsewhere they could cover the page.
  if (data.attrName === 'style' && node.namespaceURI === 'http://www.w3.org/1999/xhtml') {
    data.keepAttr = false;
  }
});

const followed = /^(?:https?:|mailto:|#)/i;
const loaded = /^(?:blob:|data:image\/(?:png|jpe?g|gif|webp|avif);)/i;

purifier.addHook('afterSanitizeAttributes', (node) => {
  if (!followed.test(node.getAttribute('href') ?? '')) node.removeAttribute('href');
  if (!loaded.test(node.getAttribute('src') ?? '')) node.removeAttribute('src');
  node.removeAttribute('srcset');
  if (node.localName === 'input') {
    if (node.getAttribute('type') === 'checkbox') node.setAttribute('disabled', '');
    else node.remove();
  }
  if (node.localName === 'a' && /^[^#]/.test(node.getAttribute('href') ?? '')) {
    node.setAttribute('target', '_blank');
    node.setAttribute('rel', 'noreferrer');
  }
});

/** The one way from a string to elements, for our own decks and strangers' alike. */
export function sanitize(html: string): DocumentFragment {
  // A frameset leaves no body, and so nothing at all.
  const clean: DocumentFragment | null = purifier.sanitize(html, config);
  return clean ?? document.createDocumentFragment();
}
