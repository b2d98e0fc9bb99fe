import { afterAll, beforeAll, expect, test } from "vitest";
import { searching } from "../../../../src/core/services/search/search.ts";
import type { OtherWording } from "../../../../src/core/services/search/question/wordings.ts";
import { COMMUNITY, type Library, library, MEMBER, plain } from "./library.ts";

let lib: Library;
const WORDS = Array.from({ length: 600 }, (_, n) => `${"abcdefghij"[n % 10]}${"klmnopqrst"[Math.floor(n / 10) % 10]}${"uvwxyz"[Math.floor(n / 100)]}word`); // biome-ignore format: one line
beforeAll(async () => {
  lib = await library("embedded");
  await lib.index(...WORDS.map((word, n) => plain(`d${n}`, `${word} other${n % 7}`)));
  await lib.merge();
});
afterAll(() => lib.store.close());

/** How many statements a question takes, and how many rows they give. */
async function costOf(words: string, wordings: readonly OtherWording[] = []) {
  const cost = { statements: 0, rows: 0, hits: 0 };
  await lib.store.within(COMMUNITY, MEMBER, async (db) => {
    const counted = new Proxy(db, {
      get(target, name) {
        if (name !== "$queryRaw") return Reflect.get(target, name, target) as unknown;
        return async (...args: Parameters<typeof target.$queryRaw>) => {
          const rows = await target.$queryRaw<unknown[]>(...args);
          cost.statements += 1;
          // Stems are the dictionary's, and remembered.
          if (!JSON.stringify(args).includes("ts_lexize")) cost.rows += rows.length;
          return rows;
        };
      },
    });
    const query = { community: COMMUNITY, kind: "resource", language: "en", limit: 20 } as const;
    const { hits } = await searching(counted, { ...query, wordings: () => wordings })({ words });
    cost.hits = hits.length;
  });
  return cost;
}

test("a question of hundreds of different words reads as much as one of three hundred", async () => {
  const most = await costOf(WORDS.slice(0, 300).join(" "));
  expect(most.hits).toBe(20);
  const more = await costOf(WORDS.join(" "));
  expect(more.rows).toBeLessThanOrEqual(most.rows);
  expect(more.statements).toBeLessThanOrEqual(5);
});

test("of what words are called elsewhere the surest are read", async () => {
  const said = WORDS.slice(0, 590).map(
    (word, n): OtherWording => ({ from: 0, to: 1, words: [word], weight: n / 1_000 }),
  );
  const { rows, hits } = await costOf("unheard", said);
  expect(hits).toBe(20);
  expect(rows).toBeLessThanOrEqual(530);
});
