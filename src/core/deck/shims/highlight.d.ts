// The library's own types pull in the DOM. Core sees these few lines instead (src/core/tsconfig.json, `paths`).

interface Highlighter {
  registerLanguage(name: string, language: unknown): void;
  highlight(
    code: string,
    options: { language: string; ignoreIllegals?: boolean },
  ): { value: string };
}

declare const highlighter: Highlighter;
export default highlighter;
