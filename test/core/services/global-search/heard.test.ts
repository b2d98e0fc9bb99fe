import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { type World, world } from "../../../support/world.ts";

const FOLDER = join(import.meta.dirname, "heard");
/** The sentences of a folder with their language, one a line; lines that begin with # are remarks. */
const sentences = (folder: string): [language: string, said: string][] =>
  readdirSync(join(FOLDER, folder)).flatMap((file) =>
    readFileSync(join(FOLDER, folder, file), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "" && !line.startsWith("#"))
      .map((line): [string, string] => [file.replace(".txt", ""), line]),
  );
const HELP = new Set(["help", "ayuda", "ajuda", "aide"]);
const talk = sentences("small-talk");
const questions = sentences("questions");

describe("what people say where the bot is mentioned, on the demo community", () => {
  let w: World;
  beforeAll(async () => {
    w = await world({ demo: true });
  }, 60_000);
  afterAll(() => w.close());
  const said = (text: string, locale: string) => w.send({ kind: "talk", text }, { as: "member", locale });
  const found = (blocks: readonly { readonly kind: string }[] = []) => blocks.some(({ kind }) => kind === "items");

  it("is enough to judge by, in four languages", () => {
    for (const all of [talk, questions]) {
      expect(all.length).toBeGreaterThanOrEqual(180);
      expect([...new Set(all.map(([language]) => language))].sort()).toEqual([...LANGUAGES].sort());
    }
  });

  it.each(talk)("gets no hit, no correction and no form where it asks for nothing (%s): %s", async (locale, text) => {
    const { plan, view } = await said(text, locale);
    expect(plan.kind).toBe("work");
    expect(found(view?.blocks)).toBe(false);
    // The word alone is the command of that name.
    const asked = HELP.has(text);
    if (asked) expect(view?.title).toBe(translator(locale as Language)("help.title"));
    else expect(plan).toHaveProperty("openly");
    expect(view?.blocks.length).toBeLessThanOrEqual(asked ? 6 : 2);
  });

  it.each(questions)("gets an answer where it is a question (%s): %s", async (locale, text) => {
    const { plan, view } = await said(text, locale);
    expect(plan.kind).toBe("work");
    expect(plan).not.toHaveProperty("openly");
    expect(found(view?.blocks) || view?.blocks.some(({ kind }) => kind === "fields")).toBe(true);
  });
});
