import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../../../src/core/kernel/language/language.ts";
import { type World, world } from "../../../support/world.ts";

const asked = readFileSync(join(import.meta.dirname, "asked/contacts.txt"), "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "" && !line.startsWith("#"))
  .map((line) => {
    const [language = "", words = "", name = ""] = line.split("|").map((part) => part.trim());
    return { language: language as Language, words, name };
  });

describe("whoever asks for somebody", () => {
  let w: World;
  beforeAll(async () => {
    w = await world({ demo: true });
  }, 60_000);
  afterAll(() => w.close());

  it.each(asked)("$language: $words", async ({ language, words, name }) => {
    expect(LANGUAGES).toContain(language);
    const said = await w.send({ kind: "talk", text: words }, { locale: language });
    const lines = said.text.split("\n");
    const reach = /\+\d|example\.org|\[(?:Show phone|Ver teléfono|Ver telefone|Afficher le téléphone)\]/;
    const entries = said.view?.blocks.flatMap((b) => (b.kind === "items" ? b.items : [])) ?? [];
    const [first] = entries[0]?.body ?? [];
    const listed = typeof first === "object" && "text" in first ? first.text : "";
    const ok = name.startsWith("~")
      ? !reach.test(said.text) && `~ ${listed}` === name
      : name === "-"
        ? !reach.test(said.text)
        : lines[0] === name && reach.test(lines.slice(0, 6).join("\n"));
    if (!ok) console.log(`--- ${language} | ${words} | ${name}\n${lines.slice(0, 12).join("\n")}`);
    expect(ok).toBe(true);
  });
});
