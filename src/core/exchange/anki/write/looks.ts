/** The style sheet of the app's own note types: text first, in both of Anki's themes, and nothing that is loaded. */
export const looks = `.card {
  max-width: 40em;
  margin: 0 auto;
  font-family: system-ui, sans-serif;
  font-size: 20px;
  line-height: 1.45;
  text-align: left;
}
.card img { max-width: 100%; }
.quiet, .see-also { font-size: 0.8em; opacity: 0.75; }
.expansion { font-weight: bold; }
.part { margin: 1em 0 0.2em; font-size: 0.8em; font-weight: bold; opacity: 0.75; }
mark.blank, mark.cloze, .cloze { background: none; color: #1a5fb4; font-weight: bold; }
.nightMode mark.blank, .nightMode mark.cloze, .nightMode .cloze { color: #99c1f1; }
pre, .table { overflow-x: auto; }
pre { padding: 0.6em; border-radius: 6px; background: rgb(128 128 128 / 15%); font-size: 0.8em; }
table { border-collapse: collapse; }
th, td { padding: 0.2em 0.6em; border: 1px solid rgb(128 128 128 / 50%); text-align: start; }
.hljs-comment, .hljs-quote, .hljs-meta { opacity: 0.7; font-style: italic; }
.hljs-keyword, .hljs-literal, .hljs-title, .hljs-section { font-weight: bold; }
`;
