import { describe, expect, it } from "vitest";
import { agencies } from "../../../../src/core/services/questions/agencies/agencies.ts";
import { isOfAgency, ofAgency } from "../../../../src/core/services/questions/agencies/of-agency.ts";
import { type Recogniser, readQuestion } from "../../../../src/core/services/questions/reading/read-question.ts";
import type { Hit } from "../../../../src/core/services/search/search.ts";

describe("who is of an agency", () => {
  const hit = (doc: string, labels: readonly `${string}:${string}`[], ...words: string[]): Hit => ({
    ...{ doc, score: 1, met: [labels], lacks: [] },
    why: words.map((word) => ({ word, fields: ["name"] })),
  });
  // "Central authority" and "firearms registry" are topics, too.
  const topic: Recogniser = (words) =>
    words.length < 2 ? [] : [{ from: 0, to: 2, asWords: true, meaning: { name: "topic", values: ["t"] } }];
  const asked = (hits: readonly Hit[], text: string, ...also: Recogniser[]) =>
    ofAgency(hits, readQuestion(text, [agencies, ...also]).conditions).map(({ doc }) => doc);

  it("has all words of its name, where some have", () => {
    const federal = hit("federal", ["agency:police"], "polícia", "federal");
    expect(asked([hit("any", ["agency:police"], "polícia"), federal], "polícia federal")).toEqual(["federal"]);
    expect(asked([hit("any", ["agency:police"], "polícia")], "polícia federal")).toEqual(["any"]);
  });
  it("comes before who is there for the topic of that name", () => {
    const hits = [hit("point", ["topic:t"]), hit("office", ["agency:central-authority", "topic:t"])];
    expect(asked(hits, "central authority", topic)).toEqual(["office"]);
    expect(asked(hits.slice(0, 1), "central authority", topic)).toEqual(["point"]);
  });
  it("is anybody there for it where the agency is only a part of the topic's name", () => {
    const hits = [hit("one", ["topic:t"], "registre", "armes"), hit("two", ["agency:registry", "topic:t"])];
    expect(asked(hits, "registre armes", topic)).toEqual(["one", "two"]);
  });
  it("is told from who is only filed under a topic", () => {
    expect(isOfAgency(hit("a", ["agency:court"]))).toBe(true);
    expect(isOfAgency(hit("a", ["topic:sentencing"]))).toBe(false);
  });
});
