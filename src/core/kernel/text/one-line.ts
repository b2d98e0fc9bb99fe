/** A text in one line: what parts words is one space, and what keeps them together stays. */
export const oneLine = (text: string): string => text.replace(/[^\S\u00a0\u202f]+/gu, " ").trim();
