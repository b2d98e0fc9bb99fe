import { LANGUAGES } from "../../kernel/language/language.ts";
import { translator } from "../../kernel/language/translate.ts";
import { fold } from "../../kernel/text/fold.ts";
import type { LabelTerm, Wording } from "../../services/search/search.ts";
import { RESOURCE_KINDS } from "./resource.ts";

let names: ReadonlyMap<string, LabelTerm> | undefined;

/** Words that are what kinds of resources are called, one or many. */
export function kindWordings(tokens: readonly string[]): Wording[] {
  names ??= new Map(
    RESOURCE_KINDS.flatMap((kind) =>
      ["", "s", "es"].flatMap((ending) =>
        LANGUAGES.map(
          (l) => [`${fold(translator(l)(`resource.kind.${kind}`))}${ending}`, `kind:${kind}` as const] as const,
        ),
      ),
    ),
  );
  return tokens.flatMap((token, at) => {
    const label = names?.get(token);
    return label === undefined ? [] : [{ from: at, to: at + 1, words: [label], weight: 1 }];
  });
}
