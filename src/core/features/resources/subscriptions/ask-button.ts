import type { Caller } from "../../../kernel/access/caller.ts";
import { atLeast } from "../../../kernel/access/role.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { run } from "../../../kernel/views/build.ts";
import type { Action } from "../../../kernel/views/model.ts";
import { defined } from "../../../kernel/values/defined.ts";
import { type Condition, valuesOf } from "../../../services/questions/reading/condition.ts";
import { RESOURCE_KINDS } from "../resource.ts";
import { isSomething, type Wanted } from "./wanted.ts";
import { type WantedWords, wantedWords } from "./wanted-words.ts";

// The longest label of a button on any platform has 75 characters.
const WHAT = 40;

/** What a search asked for that new resources can be compared with: its options, and what its words say of one kind, country and topic. */
export function wantedBy(options: Wanted, conditions: readonly Condition[]): Wanted {
  const only = (name: string) => {
    const values = conditions.flatMap((one) => valuesOf(one, name));
    return values.length === 1 ? values[0] : undefined;
  };
  const said = only("kind");
  return defined({
    kind: options.kind ?? RESOURCE_KINDS.find((kind) => kind === said),
    country: options.country ?? only("country"),
    topic: options.topic ?? only("topic"),
    crime: options.crime,
  });
}

/** The button below a search that has whoever asked told of new ones, for members; none where there is nothing to compare with. */
export const subscribeButtons = (wanted: Wanted, { role }: Pick<Caller, "role">, words: WantedWords): Action[] =>
  isSomething(wanted) && atLeast(role, "member")
    ? [
        run(
          words.t("resource.subscribe.button", { what: truncate(wantedWords(wanted, words), WHAT, { at: "word" }) }),
          "resource subscribe",
          { ...wanted },
        ),
      ]
    : [];
