import { onlyJoins } from "../../../kernel/language/common-words/common-words.ts";
import { foldedWords } from "../../../kernel/text/fold.ts";
import type { OtherWording } from "../../search/search.ts";
import { membersOf, REGIONS, type Region, regionNames } from "./regions.ts";

const OTHER_NAME = 0.8;
const MEMBER = 0.6;
// Regions that have so much in common are meant by each other's names: West Africa and ECOWAS.
const SAME = 0.6;
const LONGEST = 9;

let known: ReadonlyMap<string, readonly Omit<OtherWording, "from" | "to">[]> | undefined;

/** A region in a question, as it is called elsewhere, and as the countries of it: "West African" is also said "CEDEAO". */
export function regionWordings(tokens: readonly string[]): OtherWording[] {
  known ??= read();
  return tokens.flatMap((_, from) =>
    Array.from({ length: Math.min(LONGEST, tokens.length - from) }, (__, i) => from + i + 1).flatMap((to) =>
      (known?.get(tokens.slice(from, to).join(" ")) ?? []).map((one) => ({ from, to, ...one })),
    ),
  );
}

function read() {
  const found = new Map<string, Omit<OtherWording, "from" | "to">[]>();
  for (const region of REGIONS) {
    const alike = REGIONS.filter((other) => overlap(region, other) >= SAME);
    const names = [...new Set(alike.flatMap(regionNames).map((name) => foldedWords(name).join(" ")))];
    const members = membersOf(region).map((code) => ({ words: [`country:${code}`], weight: MEMBER }));
    for (const own of regionNames(region).map((name) => foldedWords(name).join(" "))) {
      if (own.length < 3) continue;
      const others = names
        .filter((name) => name !== own)
        .map((name) => ({ words: name.split(" ").filter((word) => !onlyJoins(word)), weight: OTHER_NAME }));
      found.set(own, [...(found.get(own) ?? []), ...others, ...members]);
    }
  }
  return found;
}

/** How much of what two regions have they have in common. */
function overlap(one: Region, other: Region): number {
  const [own, its] = [new Set(membersOf(one)), membersOf(other)];
  const both = its.filter((code) => own.has(code)).length;
  return both / (own.size + its.length - both);
}
