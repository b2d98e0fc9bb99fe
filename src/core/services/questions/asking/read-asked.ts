import type { Db } from "../../store/store.ts";
import type { Term } from "../../taxonomy/taxonomy.ts";
import { type Condition, labelsOf } from "../reading/condition.ts";
import { readQuestion } from "../reading/read-question.ts";
import { understood } from "../understanding.ts";
import type { UnderstoodQuestion } from "./asked.ts";
import type { Declared } from "./declared.ts";

// They are met by what contacts are, and not by labels.
const ASIDE = new Set(["poc", "now", "available", "urgent"]);

/** "Extradition, but not the central authority": of what is an agency and a topic, the agency is left out where another topic is asked for. */
function meantOut(excluded: Condition, asked: readonly Condition[]): Pick<Condition, "meanings"> {
  const isAbout = asked.some(({ meanings }) => meanings.some(({ name }) => name === "topic"));
  const agency = excluded.meanings.filter(({ name }) => name === "agency");
  return isAbout && agency.length > 0 ? { meanings: agency } : excluded;
}

/** Reads what a question asks for. */
export async function readAsked(
  db: Db,
  text: string,
  terms: readonly Term[],
  {
    conditions: recognisers,
    tells,
    ranks,
    countOnce = [],
  }: Pick<Declared, "conditions" | "tells" | "ranks" | "countOnce">,
): Promise<UnderstoodQuestion> {
  const question = await understood(db, text, { recognisers, terms, tells });
  const conditions = question.conditions.filter((one) => !one.excluded);
  const telling = question.words.filter((word) => word.literal || tells(word, text));
  // A question of nothing but small words is about those words.
  const only = conditions.length === 0 && telling.length === 0;
  const excluded = question.conditions.filter((one) => one.excluded && !ASIDE.has(one.meanings[0]?.name ?? ""));
  const excludesOnly = only && (excluded.length > 0 || question.excludesWords);
  const every = only || ranks === "every word";
  // What has the words themselves comes before what is merely filed under what they mean.
  const isOnce = ({ meanings }: Condition) => meanings.every(({ name }) => countOnce.includes(name));
  // "From Brazil to Paraguay": what names both comes before what is of one of them.
  const isSeveral = (one: Condition) => one.spans.length > 1 && isOnce(one);
  // "Ação controlada e infiltração": either of what names a topic meets it, and what has both comes first.
  const isTwice = ({ spans, meanings }: Condition) => spans.length > 1 && meanings.some(({ name }) => name === "topic");
  const named = conditions.filter((one) => one.words.length > 0 || isSeveral(one) || isTwice(one));
  const counted = named.filter((one) => isSeveral(one) || !isOnce(one));
  const said = (telling.length + counted.length > 0 ? counted : named).map(({ typed }) => typed);
  const words = [every ? question.rest() : question.rest((word) => telling.includes(word)), ...said].join(" ").trim();
  return {
    question,
    conditions,
    excluded: question.conditions.filter((one) => one.excluded).flatMap((one) => labelsOf(meantOut(one, conditions))),
    words,
    all: every ? readQuestion(text, []).rest() : words,
    excludesOnly,
    telling: only && !excludesOnly ? question.words : telling,
  };
}
