import { afterEach, describe, expect, inject, it } from "vitest";
import { search } from "../../bench/search.ts";
import { CLASSES } from "../../bench/search-classes.ts";
import { CONCEPTS } from "../../bench/search-vocabulary.ts";
import { dropDatabase } from "../support/store.ts";

describe("the benchmark of finding", () => {
  const admin = inject("server");
  afterEach(async () => {
    for (const size of [100, 300]) await dropDatabase(admin.replace(/postgres$/, `search_${size}`));
  });

  it("asks every kind of question of both libraries, beside the usual ways", async () => {
    const figures = await search(admin, { small: true });
    for (const kind of ["contacts", "resources"])
      for (const name of Object.keys(CLASSES)) {
        const one = figures.find(({ what }) => what === `300 ${kind}, ${name}: p95`);
        expect(one?.value, `${kind}, ${name}`).toBeGreaterThan(0);
        expect(one?.note).toMatch(/^p50 [\d.]+; p95 of ILIKE [\d.]+, ts_rank [\d.]+, minisearch [\d.]+$/);
        expect(figures.map(({ what }) => what)).toContain(
          `${kind}, ${name}: growth of p50 to the largest from the one before it`,
        );
      }
    const value = (what: string) => figures.find((one) => one.what === what)?.value;
    expect(value("300: index of contacts and resources")).toBeGreaterThan(0);
    expect(value("300: a write, p50")).toBeGreaterThan(0);
    expect(value("300: writes with eight writers")).toBeGreaterThan(0);
  }, 120_000);

  it("has words that mean the same in four languages", () => {
    expect(CONCEPTS.length).toBeGreaterThan(500);
    expect(CONCEPTS).toContainEqual(expect.objectContaining({ en: "ministry", es: "ministerio" }));
  });
});
