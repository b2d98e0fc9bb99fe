import { expect, it } from "vitest";
import { errorSentence } from "../../../../src/core/services/chores/error-sentence.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { freshStore } from "../../../support/store.ts";

it.each<[unknown, string]>([
  [new Error("the end"), "Error: the end"],
  [
    new TypeError("Cannot read properties of undefined (reading 'name')"),
    "TypeError: Cannot read properties of undefined …",
  ],
  [
    Object.assign(new Error('duplicate key value violates "person_key"\nDETAIL: Key (name)=(Jane)'), { code: "23505" }),
    "Error 23505: duplicate key value violates …",
  ],
  [new RangeError("\n\n  nobody is jane@example.org, “Jane"), "RangeError: nobody is … …"],
  [new Error("can't connect to postgresql://user:password@host/db?x=secret"), "Error: can't connect to …"],
  [new Error("zero\u0000byte"), "Error: zero byte"],
  [new Error(""), "Error"],
  ["Jane", "a thrown string"],
  [null, "a thrown null"],
])("%s", (error, sentence) => {
  expect(errorSentence(error)).toBe(sentence);
});

it("has the database's own code, and is short", async () => {
  const { store } = await freshStore("server");
  const failed = await store.statement(sql`select ${"Jane Doe"}::int`).catch((error: unknown) => error);
  await store.close();
  expect(errorSentence(failed)).toMatch(/^PrismaClientKnownRequestError P2010 22P02: /);
  expect(errorSentence(failed)).not.toContain("Jane");
  expect(Array.from(errorSentence(new Error("x".repeat(1_000))))).toHaveLength(200);
});
