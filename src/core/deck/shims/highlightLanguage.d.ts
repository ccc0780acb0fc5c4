// Stands for every file of highlight.js/lib/languages: a grammar, handed on unread.

declare const language: unknown;
export default language;
