// The library brings no types, and those that others wrote name the DOM. These few lines say what is used of it.

declare module 'papaparse' {
  const Papa: {
    unparse(
      rows: readonly (readonly string[])[],
      options: { newline: string; delimiter?: string },
    ): string;
  };
  export default Papa;
}
