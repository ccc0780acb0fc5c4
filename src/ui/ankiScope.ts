import { stock, withoutLoads } from './ankiStyle.ts';

/**
 * A card's style sheet as text that reaches nothing but what is inside of `scope`: selectors begin there, names of fonts
 * are its own, and all that holds for a whole page (animations, layers, imports, nested rules) goes.
 * @param scope a selector
 * @param own begins the names of its fonts
 */
export function scopedCss(css: string, scope: string, own: string): string {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const rules = [...sheet.cssRules];
  const fonts = new Map<string, string>();
  for (const rule of rules)
    if (rule instanceof CSSFontFaceRule) {
      const family = bare(rule.style.getPropertyValue('font-family'));
      fonts.set(family, `"${own}-${family.replace(/[^\w -]/g, '')}"`);
    }
  return rules.map((rule) => ruleText(rule, scope, fonts)).join('\n');
}

const bare = (family: string) =>
  family
    .trim()
    .replace(/^["']|["']$/g, '')
    .toLowerCase();

function ruleText(rule: CSSRule, scope: string, fonts: ReadonlyMap<string, string>): string {
  if (rule instanceof CSSMediaRule || rule instanceof CSSSupportsRule) {
    const inner = [...rule.cssRules].map((each) => ruleText(each, scope, fonts)).join('\n');
    const name = rule instanceof CSSMediaRule ? '@media' : '@supports';
    return `${name} ${rule.conditionText} {\n${inner}\n}`;
  }
  if (rule instanceof CSSFontFaceRule) {
    const name = fonts.get(bare(rule.style.getPropertyValue('font-family')));
    const source = rule.style.getPropertyValue('src');
    const [file] = /^url\("blob:[^"\\()]*"\)/.exec(source) ?? [];
    if (!name || !file) return '';
    const weight = rule.style.getPropertyValue('font-weight');
    const style = rule.style.getPropertyValue('font-style');
    return `@font-face { font-family: ${name}; src: ${file}; ${weight && `font-weight: ${weight};`} ${style && `font-style: ${style};`} }`;
  }
  if (!(rule instanceof CSSStyleRule)) return '';
  const selectors = splitSelectors(rule.selectorText)
    .filter((selector) => !/&|:host|::slotted|:root|:scope/.test(selector))
    .map((selector) => `${scope} ${withoutPage(selector)}`);
  if (selectors.length === 0) return '';
  const isCard = /(?:^|,)\s*(?:html\s+)?(?:body)?\.card\d?\s*(?:,|$)/.test(rule.selectorText);
  const isGap = /^(?:\.night_?mode )?\.cloze$/i.test(rule.selectorText);
  tidy(rule.style, { isCard, isGap }, fonts);
  return withoutLoads(rule.style) ? `${selectors.join(', ')} { ${rule.style.cssText} }` : '';
}

/** The page's own elements stand for the frame around the card. */
const withoutPage = (selector: string) =>
  selector
    .replace(/^(?:html|body)(?![\w-])/, '.anki-page')
    .replace(/^\.anki-page\s+body(?![\w-])/, '.anki-page');

function tidy(
  style: CSSStyleDeclaration,
  { isCard, isGap }: { isCard: boolean; isGap: boolean },
  fonts: ReadonlyMap<string, string>,
) {
  const is = (name: keyof typeof stock) => (stock[name] as readonly string[]).includes(style[name]);
  if (isCard && is('color')) style.color = '';
  if (isGap && ['blue', 'lightblue'].includes(style.color)) style.color = '';
  if (isCard && is('backgroundColor')) style.backgroundColor = '';
  // Sizes follow the card text setting.
  if (/^[\d.]+px$/.test(style.fontSize))
    style.fontSize = `calc(${style.fontSize} * var(--card-scale))`;
  if (fonts.size === 0 || style.fontFamily === '') return;
  style.fontFamily = style.fontFamily
    .split(',')
    .map((family) => fonts.get(bare(family)) ?? family)
    .join(',');
}

/** A list of selectors at its outer commas. */
function splitSelectors(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (quote !== '') {
      if (character === '\\') at++;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '(' || character === '[') depth++;
    else if (character === ')' || character === ']') depth--;
    else if (character === ',' && depth === 0) {
      parts.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  return [...parts, text.slice(from).trim()];
}
