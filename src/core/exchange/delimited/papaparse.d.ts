// The library brings no types, and those that others wrote name the DOM. These few lines say what is used of it.

declare module 'papaparse' {
  interface Problem {
    /** `MissingQuotes`, `InvalidQuotes`. */
    code: string;
    /** Of the first character behind the opening quote. */
    index?: number;
  }

  interface Step {
    /** The cells of one row. */
    data: string[];
    errors: Problem[];
    /** Where the next row begins. */
    meta: { cursor: number };
  }

  const Papa: {
    parse(
      text: string,
      options: {
        delimiter: string;
        newline: '\n';
        /** Lines that begin so are left out. */
        comments: string | false;
        /** True: quotes are ordinary characters. */
        fastMode: boolean | undefined;
        step: (row: Step) => void;
      },
    ): void;
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
