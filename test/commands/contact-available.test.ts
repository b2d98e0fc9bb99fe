import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contact, save } from "../core/features/contacts/people.ts";
import { type World, world } from "../support/world.ts";

describe("who is there, and who is sure", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    await save(w, [
      contact("Aaa Away", { reference: "a-1", awayUntil: "2099-06-01" }),
      contact("Bbb Here", { reference: "a-2" }),
      contact("Ccc Sure", { reference: "a-3", confirmedAt: w.clock.now().toISOString() }),
      contact("Ddd Back", { reference: "a-4", awayUntil: "2020-01-01" }),
    ]);
  });
  afterAll(() => w.close());
  const find = (words: string, locale = "en") =>
    w.send({ kind: "values", path: "contact find", values: { words } }, { locale });

  it.each([
    ["a question", { words: "tracing in Paraguay" }],
    ["options", { country: "PY" }],
  ])("of equals says first who was confirmed, last who is away: %s", async (_how, values) => {
    const { text } = await w.send({ kind: "values", path: "contact find", values });
    expect(text).toMatch(/Ccc Sure[^]*Bbb Here[^]*Ddd Back[^]*Aaa Away/);
  });

  it.each([
    ["en", /Aaa Away\W+away until .*2099/],
    ["es", /Aaa Away\W+ausente hasta el .*2099/],
    ["pt", /Aaa Away\W+ausente até .*2099/],
    ["fr", /Aaa Away\W+absence jusqu’au .*2099/],
  ])("says in a list that somebody is away, and until when: %s", async (locale, says) => {
    const { text } = await w.send({ kind: "values", path: "contact find", values: { country: "PY" } }, { locale });
    expect(text).toMatch(says);
    expect(text.match(/2099/g)).toHaveLength(1);
  });
});
