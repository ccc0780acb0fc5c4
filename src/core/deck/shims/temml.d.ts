// The library's own types name HTML elements. Core renders to strings only.

interface Options {
  displayMode?: boolean;
  throwOnError?: boolean;
  trust?: boolean;
  annotate?: boolean;
  maxExpand?: number;
  maxSize?: [number, number];
  strict?: boolean;
}

declare const temml: {
  renderToString(expression: string, options?: Options): string;
};
export default temml;
