import { math } from 'micromark-extension-math';
import type { CompileContext, Extension, HtmlExtension, Token } from 'micromark-util-types';
import temml from 'temml';
import { escapeHtml } from './html.ts';

/** Told of a formula that cannot be read: its source and why. */
export type MathsFailure = (source: string, reason: string) => void;

/** Syntax of `$$…$$`; with `singleDollar` also `$…$`, which our own texts need for prices. */
export function mathsSyntax(singleDollar: boolean): Extension {
  return math({ singleDollarTextMath: singleDollar });
}

/**
 * TeX → MathML, or its source as code where Temml cannot read it. The element holds its TeX (`data-tex`), for those who
 * take the card elsewhere.
 */
export function renderMaths(source: string, displayMode: boolean, failed: MathsFailure): string {
  try {
    const options = { displayMode, throwOnError: true, trust: false, maxExpand: 1000 };
    const html = temml.renderToString(source, options);
    return html.replace('<math', () => `<math data-tex="${escapeHtml(source)}"`);
  } catch (error) {
    failed(source, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    return `<code>${escapeHtml(source)}</code>`;
  }
}

/** The handler of ours for the syntax above: micromark's own calls KaTeX. */
export function mathsHtml(failed: MathsFailure): HtmlExtension {
  let fences = 0;
  return {
    enter: {
      mathFlow(this: CompileContext) {
        this.lineEndingIfNeeded();
        fences = 0;
        this.tag('<div class="maths">');
      },
      mathFlowFenceMeta(this: CompileContext) {
        this.buffer();
      },
      mathText(this: CompileContext) {
        this.buffer();
      },
    },
    exit: {
      mathFlowFence(this: CompileContext) {
        // After the opening fence the formula is collected; the closing one ends nothing new.
        if (fences++ > 0) return;
        this.setData('slurpOneLineEnding', true);
        this.buffer();
      },
      mathFlowFenceMeta(this: CompileContext) {
        this.resume();
      },
      mathFlowValue(this: CompileContext, token: Token) {
        this.raw(this.sliceSerialize(token));
      },
      mathFlow(this: CompileContext) {
        const source = this.resume().trim();
        this.tag(renderMaths(source, true, failed));
        this.tag('</div>');
        this.setData('slurpOneLineEnding');
      },
      mathText(this: CompileContext) {
        this.tag(renderMaths(this.resume(), false, failed));
      },
      mathTextData(this: CompileContext, token: Token) {
        this.raw(this.sliceSerialize(token));
      },
    },
  };
}
