import type { Caller } from "../../../kernel/access/caller.ts";
import { atLeast } from "../../../kernel/access/role.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { run } from "../../../kernel/views/build.ts";
import type { Action } from "../../../kernel/views/model.ts";
import { defined } from "../../../kernel/values/defined.ts";
import type { UnderstoodQuestion } from "../../../services/questions/ask.ts";
import { isOfTheField } from "../../../services/questions/loose-words.ts";
import { type Condition, labelsOf, valuesOf } from "../../../services/questions/reading/condition.ts";
import type { SearchResult } from "../../../services/search/search.ts";
import { RESOURCE_KINDS } from "../resource.ts";
import { FOLLOWED_WORDS_MAX, followedWords, isSomething, type FollowedResources } from "./wanted.ts";
import { type WantedWords, wantedWords } from "./wanted-words.ts";

// With the words before it, as long as a phone is wide: about 34 characters.
const WHAT = 22;

/** What a search asked for by options, and by kind, country and topic that its words say: each where it says one. */
export function filtersIn(
  options: Omit<FollowedResources, "words">,
  conditions: readonly Condition[],
): Omit<FollowedResources, "words"> {
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
    language: options.language,
  });
}

/** A search: its words and options, what its words were understood as, and which were taken for slips. */
interface Searched {
  readonly words: string;
  readonly options: Omit<FollowedResources, "words">;
  readonly asked: UnderstoodQuestion;
  readonly corrected?: SearchResult["corrected"];
}

/**
 * Which new resources a search asks for: those of a kind, country and topic, where it asks for nothing more; else those that answer all of its
 * words, as they are spelt. Undefined where it is too long to be followed.
 */
export function wantedBy({ words, options, asked, corrected = [] }: Searched): FollowedResources | undefined {
  const filters = filtersIn(options, asked.conditions);
  if (!asksMore(filters, asked)) return filters;
  const spelt = corrected.reduce((text, { typed, used }) => text.replaceAll(typed, used), words);
  const followed = followedWords(spelt);
  return followed.length > FOLLOWED_WORDS_MAX ? undefined : { ...options, words: followed };
}

/** Whether a search asks for more than a kind, a country and a topic: words, but for such as "weapons" beside those, or other conditions. */
function asksMore(filters: FollowedResources, { telling, conditions, excluded }: UnderstoodQuestion): boolean {
  const { kind, country, topic } = filters;
  const compared = [`kind:${kind}`, `country:${country}`, `topic:${topic}`];
  const naming = isSomething(filters) ? telling.filter(({ folded }) => !isOfTheField(folded)) : telling;
  return (
    naming.length + excluded.length > 0 ||
    conditions.some((one) => labelsOf(one).some((label) => !compared.includes(label)))
  );
}

/** The button below a search that has whoever asked told of new ones, for members; none where it asks for nothing that can be followed. */
export function subscribeButtons(
  wanted: FollowedResources | undefined,
  { role }: Pick<Caller, "role">,
  words: WantedWords,
): Action[] {
  if (wanted === undefined || !isSomething(wanted) || !atLeast(role, "member")) return [];
  const { t } = words;
  const all = wantedWords(wanted, words);
  const what = truncate(all, WHAT, { at: "word" });
  const spoken = t("resource.subscribe.spoken", { what: all });
  return [run(t("resource.subscribe.button", { what }), "resource subscribe", { ...wanted }, { spoken })];
}
