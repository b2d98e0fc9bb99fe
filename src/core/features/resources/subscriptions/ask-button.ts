import type { Caller } from "../../../kernel/access/caller.ts";
import { atLeast } from "../../../kernel/access/role.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { run } from "../../../kernel/views/build.ts";
import type { Action } from "../../../kernel/views/model.ts";
import { defined } from "../../../kernel/values/defined.ts";
import type { Asked } from "../../../services/questions/ask.ts";
import { type Condition, labelsOf, valuesOf } from "../../../services/questions/reading/condition.ts";
import { RESOURCE_KINDS } from "../resource.ts";
import { isSomething, type Wanted } from "./wanted.ts";
import { type WantedWords, wantedWords } from "./wanted-words.ts";

// With the words before it, as long as a phone is wide: about 34 characters.
const WHAT = 22;

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

/** Whether a search asked for more than that: words, or conditions that new resources are not compared with. */
export function asksMore({ kind, country, topic }: Wanted, { telling, conditions, excluded }: Asked): boolean {
  const compared = [`kind:${kind}`, `country:${country}`, `topic:${topic}`];
  return (
    telling.length + excluded.length > 0 ||
    conditions.some((one) => labelsOf(one).some((label) => !compared.includes(label)))
  );
}

/**
 * The button below a search that has whoever asked told of new ones, for members; none where there is nothing to compare with. `more`: the
 * search asked for more than that, so it says that all of those are told.
 */
export function subscribeButtons(
  wanted: Wanted,
  { role }: Pick<Caller, "role">,
  words: WantedWords,
  more: boolean,
): Action[] {
  if (!isSomething(wanted) || !atLeast(role, "member")) return [];
  const { t } = words;
  const all = wantedWords(wanted, words);
  const what = truncate(all, WHAT, { at: "word" });
  const label = t(more ? "resource.subscribe.button.all" : "resource.subscribe.button", { what });
  const spoken = t(more ? "resource.subscribe.spoken.all" : "resource.subscribe.spoken", { what: all });
  return [run(label, "resource subscribe", { ...wanted }, { spoken })];
}
