/** Most pages, and most characters of text. Our choice: a library's largest volumes. */
export const MOST_PAGES = 3_000;
export const MOST_CHARACTERS = 10_000_000;
/** Most bytes of one part of an archive, as its directory says before anything is unpacked. */
export const MOST_UNPACKED = 64 * 1024 * 1024;
