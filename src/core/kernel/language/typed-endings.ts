/** An ending of a folded word, and what is meant by it. */
export type TypedEnding = readonly [ending: RegExp, meant: string];

/** Endings that are typed without their accents, which stemmers need: "investigacion", "identite". */
export const TYPED_ENDINGS: { readonly [Language in "es" | "fr"]: readonly TypedEnding[] } = {
  es: [[/([cs])ion$/, "$1ión"]],
  fr: [[/ite$/, "ité"]],
};
