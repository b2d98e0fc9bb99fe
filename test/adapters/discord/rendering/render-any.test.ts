import fc from "fast-check";
import { ComponentType } from "discord.js";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import {
  actions,
  fields,
  link,
  list,
  muted,
  person,
  run,
  strong,
  text,
} from "../../../../src/core/kernel/views/build.ts";
import { filesIn } from "../../../../src/core/kernel/views/contents.ts";
import type { Inline, View } from "../../../../src/core/kernel/views/model.ts";
import { anyView, HOSTILE, onButton, textsOf } from "../../../support/arbitrary-view.ts";
import { inside, refusals, shownBy } from "./check-message.ts";
import { HOSTILE_HERE } from "./hostile.ts";
import { rendered, users } from "./rendering.ts";

const squeezed = (s: string) => s.replace(/[\s\u200b]+/gu, "");
const shownAs = (i: Inline): string => {
  if (typeof i === "string") return i;
  if (i.kind === "person") return users.has(i.id) ? `{${users.get(i.id) ?? ""}}` : `@${i.name}`;
  if (i.kind === "time") return `{${Math.floor(Date.parse(i.at) / 1_000)}}`;
  return i.kind === "command" ? `</${i.path}:7>${i.words ?? ""}` : i.text;
};

const MEANT = new Set([
  "heading",
  "bold",
  "italic",
  "code",
  "small",
  "list",
  "link",
  "person",
  "time",
  "code block",
  "command",
]);

describe("any view on Discord", () => {
  it("keeps to the limits with room left, loses no text, and nothing in it means anything by itself", async () => {
    await fc.assert(
      fc.asyncProperty(anyView, fc.constantFrom(...LANGUAGES), async (view, language) => {
        const messages = await rendered(view, language);
        expect(messages.length).toBeGreaterThan(0);
        for (const message of messages) expect(refusals(message, { components: 38, text: 3_800 })).toEqual([]);
        const shown = messages.map((m) => shownBy(m));
        expect(shown.flatMap((s) => s.found).filter((f) => !MEANT.has(f) && !f.startsWith("words "))).toEqual([]);
        const whole = squeezed(
          [
            ...shown.map((s) => s.text),
            ...messages.flatMap((m) => m.files).flatMap((f) => [f.attachment, "\n", f.description ?? "", "\n"]),
          ].join(""),
        );
        for (const one of textsOf(view, shownAs, onButton).map(squeezed))
          if (!whole.includes(one)) throw new Error(`lost: ${one.slice(0, 200)}`);
        const ids = messages.flatMap((m) =>
          m.components.flatMap((c) => inside(c)).flatMap((c) => ("custom_id" in c ? [c.custom_id] : [])),
        );
        expect(new Set(ids).size).toBe(ids.length);
        expect(messages.flatMap((m) => m.files).map((f) => f.alt)).toEqual(filesIn(view).map((b) => b.alt));
      }),
      { numRuns: 100 },
    );
  }, 120_000);

  it("is the same after a round trip through JSON", async () => {
    await fc.assert(
      fc.asyncProperty(anyView, async (view) => {
        expect(await rendered(JSON.parse(JSON.stringify(view)) as View)).toEqual(await rendered(view));
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it.each([...HOSTILE, ...HOSTILE_HERE].filter((h) => h.trim() !== ""))(
    "shows %j in every place as it is",
    async (words) => {
      const view: View = {
        title: words,
        blocks: [
          text(words, strong(words), link(words, "https://example.org/"), person("p9", words)),
          muted(words),
          list([[words]]),
          fields([words, words]),
          actions(run(words, "x", {})),
        ],
      };
      const messages = await rendered(view);
      const shown = messages.map((m) => shownBy(m).text).join("");
      expect(squeezed(shown).split(squeezed(words)).length - 1).toBeGreaterThanOrEqual(10);
      const inText = messages
        .flatMap((m) => m.components.flatMap((c) => inside(c)))
        .filter((c) => c.type === ComponentType.TextDisplay);
      expect(inText.length).toBeGreaterThan(0);
    },
  );
});
