import { onlyJoins } from "../../../kernel/language/common-words/common-words.ts";
import { foldedWords } from "../../../kernel/text/fold.ts";
import type { OtherWording } from "../../../services/search/search.ts";
import { defaultTaxonomy } from "../../../services/taxonomy/default-taxonomy.ts";

// What says a topic otherwise is about it as well, and what has the words that were typed comes first.
const OTHERWISE = 0.5;
const ACRONYM = /^\p{Lu}{2,}$/u;

/** What topics are called otherwise, and the words of the longest name. */
interface Names {
  readonly otherwise: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly longest: number;
}

let known: Names | undefined;

/** How else a topic is called that is named in a question: what says "tracing" in its title is that to whoever asks for "trazabilidad". */
export function topicWordings(tokens: readonly string[]): OtherWording[] {
  known ??= namesOfTopics();
  const { otherwise, longest } = known;
  return tokens.flatMap((_, from) =>
    Array.from({ length: Math.min(longest, tokens.length - from) }, (__, more) => from + more + 1).flatMap((to) =>
      (otherwise.get(tokens.slice(from, to).join(" ")) ?? []).map((words) => ({ from, to, words, weight: OTHERWISE })),
    ),
  );
}

/** By what a topic is called, folded, the words of what it is called otherwise. */
function namesOfTopics(): Names {
  const found = new Map<string, readonly (readonly string[])[]>();
  for (const { labels, also } of defaultTaxonomy()) {
    const written = [...Object.values(labels), ...also].filter((name) => !ACRONYM.test(name));
    const names = [...new Set(written.map((name) => foldedWords(name).join(" ")))];
    const own = new Set(Object.values(labels).map((name) => foldedWords(name).join(" ")));
    // A longer synonym is narrower than its topic: "electronic evidence" is not all of cybercrime.
    for (const name of names.filter((one) => own.has(one) || !one.includes(" "))) {
      const others = names
        .filter((other) => other !== name)
        .map((other) => other.split(" ").filter((word) => !onlyJoins(word)));
      found.set(name, [...(found.get(name) ?? []), ...others]);
    }
  }
  return { otherwise: found, longest: Math.max(0, ...[...found.keys()].map((name) => name.split(" ").length)) };
}
