import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LabelTerm, searching } from "../../../../src/core/services/search/search.ts";
import type { Db } from "../../../../src/core/services/store/store.ts";
import { COMMUNITY, type Library, library, MEMBER, plain } from "./library.ts";

let l: Library;
beforeAll(async () => {
  l = await library();
  const labels = (...own: LabelTerm[]) => ({ labels: own });
  await l.index(
    plain("law", "arms seized at the border", labels("kind:law", "country:PY")),
    plain("guide", "arms seized at the border and how they are marked", labels("kind:guide")),
    plain("other", "arms"),
  );
});
afterAll(() => l.store.close());

describe("conditions that need not be met", () => {
  it("put what meets them first, and hide nothing; each hit says which it lacks", async () => {
    const conditions = [
      { labels: ["kind:law" as const], boost: 0.5 },
      { labels: ["country:PY" as const], words: ["marked"], boost: 0.5 },
    ];
    const { hits } = await l.ask("arms", { conditions });
    expect(hits.map(({ doc }) => doc)).toEqual(["law", "guide", "other"]);
    expect(hits.map(({ lacks }) => lacks)).toEqual([[], [0], [0, 1]]);
    expect(await l.ids("arms", { conditions: conditions.map(({ labels }) => ({ labels })) })).toEqual(["law"]);
  });
});

describe("one question under several conditions", () => {
  /** Asks in one transaction, and counts how often the index is read. */
  async function reads(...asked: readonly (readonly LabelTerm[])[]): Promise<{ reads: number; found: string[][] }> {
    let count = 0;
    const found: string[][] = [];
    await l.store.within(COMMUNITY, MEMBER, async (db) => {
      const counting = new Proxy(db, {
        get(target, name) {
          const own: unknown = Reflect.get(target, name);
          if (name !== "$queryRaw") return own;
          return (query: { readonly sql: string }) => {
            if (query.sql.includes("search_list")) count += 1;
            return (own as Db["$queryRaw"]).call(target, query as never);
          };
        },
      });
      const search = searching(counting, { community: COMMUNITY, kind: "resource", language: "en", limit: 10 });
      for (const labels of asked) {
        const { hits } = await search({ words: "arms", conditions: labels.map((label) => ({ labels: [label] })) });
        found.push(hits.map(({ doc }) => doc));
      }
    });
    return { reads: count, found };
  }

  it("is read once, while it asks for less", async () => {
    expect(await reads(["kind:law", "country:PY"], ["country:PY"], [])).toEqual({
      reads: 1,
      found: [["law"], ["law"], ["law", "other", "guide"].sort((a, b) => rank(a) - rank(b))],
    });
  });

  it("is read again only for what was not asked before", async () => {
    expect(await reads(["kind:law"], ["kind:guide"], ["kind:law"])).toEqual({
      reads: 2,
      found: [["law"], ["guide"], ["law"]],
    });
  });
});

// The shorter a text, the more a word of it counts.
const rank = (doc: string): number => ["other", "law", "guide"].indexOf(doc);
