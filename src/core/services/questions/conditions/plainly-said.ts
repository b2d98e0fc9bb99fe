import { lexicon } from "../reading/lexicon.ts";
import type { Meaning } from "../reading/condition.ts";
import type { Recogniser } from "../reading/read-question.ts";

/** Recognises a condition that is met or not, and has no values, by its names in all languages, parted by commas and lines. */
export function plainlySaid(name: Meaning["name"], names: string): Recogniser {
  const known = lexicon(
    names
      .split(/[,\n]/u)
      .map((one) => ({ name: one.trim(), value: undefined }))
      .filter((one) => one.name !== ""),
  );
  return (words) =>
    known.find(words).map(({ from, to }) => ({ from, to, asWords: false, meaning: { name, values: ["any"] } }));
}
