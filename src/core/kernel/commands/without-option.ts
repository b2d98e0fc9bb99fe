import type { Translate } from "../language/translate.ts";
import type { RelaxedQuery } from "../views/relaxed-queries.ts";
import { partName } from "./command-names.ts";

// What these are called says little behind "without".
const OWN = { words: "list.without.words", since: "list.without.since" } as const;

/** What the button to a wider question says: which option of the command it leaves out, and how much it finds. */
export const withoutOption =
  (path: string, t: Translate) =>
  ({ option, total }: Pick<RelaxedQuery, "option" | "total">): string => {
    if (option === "words" || option === "since") return t(OWN[option], { total });
    const called = partName({ path, word: option }, t.language) ?? option;
    return t("list.without", { option: called.replaceAll("_", " "), total });
  };
