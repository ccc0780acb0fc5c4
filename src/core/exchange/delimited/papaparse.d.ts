// The library brings no types, and those that others wrote name the DOM. These few lines say what is used of it.

declare module 'papaparse' {
  const Papa: {
    unparse(
      rows: readonly (readonly string[])[],
      options: {
        newline: string;
        delimiter?: string;
        /** Of the columns, which stand in quotes in any case. */
        quotes?: readonly boolean[];
      },
    ): string;
  };
  export default Papa;
}
