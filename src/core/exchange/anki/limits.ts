/** What no honest package goes beyond, so that a hostile one can neither fill the memory nor take hours. */

/** Bytes of a package, and of its collection once it is unpacked. */
export const mostPackage = 1_000e6;
export const mostCollection = 400e6;
/** Bytes of one picture, sound or film, and of all that are taken of one package. */
export const mostMedium = 50e6;
export const mostMedia = 600e6;
/** Bytes of all files of a package once they are unpacked, whatever they are. */
export const mostUnpacked = 2_000e6;
/** Bytes of the list of media files. */
export const mostMediaList = 50e6;
/** Files in a package. */
export const mostFiles = 200_000;
/** Rows. */
export const mostNotes = 200_000;
export const mostCards = 400_000;
export const mostReviews = 2_000_000;
/** Rows of every small table: decks, note types, fields, templates. */
export const mostSmall = 20_000;
/** Tables, indexes and the like of a database, and characters of the text that defines one. */
export const mostDefinitions = 1_000;
export const mostDefinition = 20_000;
/** Characters and bytes of all rows together: no honest file has more in it than it is long. */
export const mostRead = 800e6;
/** Bytes of JSON in one column: note types, decks, choices. */
export const mostJson = 40e6;
/** Characters of a note's fields together, and of a template or style sheet. */
export const mostText = 1_000_000;
/** Characters of one side of a card. */
export const mostSide = 500_000;

/** Characters of what is said of a deck. */
export const mostDescription = 20_000;

/** "12.5 MB" */
export const megabytes = (bytes: number) =>
  `${(bytes / 1e6).toFixed(bytes % 1e6 === 0 ? 0 : 1)} MB`;
