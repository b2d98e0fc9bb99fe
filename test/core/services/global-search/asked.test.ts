import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../../../src/core/kernel/language/language.ts";
import { partsOf } from "../../../../src/core/kernel/views/contents.ts";
import type { View } from "../../../../src/core/kernel/views/model.ts";
import { rendered } from "../../../adapters/slack/rendering/rendering.ts";
import { type World, world } from "../../../support/world.ts";

const asked = readFileSync(join(import.meta.dirname, "asked/contacts.txt"), "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "" && !line.startsWith("#"))
  .map((line) => {
    const [language = "", words = "", name = ""] = line.split("|").map((part) => part.trim());
    return { language: language as Language, words, name };
  });

// A phone, an address, or the button that opens them.
const REACHED = /\+\d|@(?:example\.org|un\.org)|Show phone|Ver teléfono|Ver telefone|Afficher le téléphone/;

/** Who stands first where some are listed. */
function firstListed(view: View): string {
  const [entry] = partsOf(view).flatMap((part) => (part.kind === "items" ? part.items : []));
  const [first] = entry?.body ?? [];
  return typeof first === "object" && "text" in first ? first.text : "";
}

describe("whoever asks for somebody", () => {
  let w: World;
  beforeAll(async () => {
    w = await world({ demo: true });
  }, 60_000);
  afterAll(() => w.close());

  it.each(asked)("$language: $words", async ({ language, words, name }) => {
    expect(LANGUAGES).toContain(language);
    const { text, view } = await w.send({ kind: "talk", text: words }, { locale: language, direct: true });
    if (/^[~-]/u.test(name)) {
      expect(text).not.toMatch(REACHED);
      if (name !== "-") expect(`~ ${firstListed(view!)}`).toBe(name);
      return;
    }
    const lines = text.split("\n");
    expect([lines[0], text]).toEqual([name, text]);
    expect(lines.slice(0, 6).join("\n")).toMatch(REACHED);
    // Slack shows it in the first blocks of one message, and tells nothing of it in the notification.
    const [message, ...more] = await rendered(view!, language);
    expect(more).toEqual([]);
    expect(JSON.stringify(message?.blocks.slice(0, 6))).toMatch(REACHED);
    expect(message?.text).not.toMatch(/\+\d|example\.org/);
  });
});
