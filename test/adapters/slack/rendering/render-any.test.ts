import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMITS } from "../../../../src/adapters/slack/limits.ts";
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
import { refusals, shownBy } from "./check-blocks.ts";
import { rendered, users } from "./rendering.ts";
import { slashLine } from "../../../../src/core/kernel/values/command-line.ts";

const squeezed = (s: string) => s.replace(/\s+/gu, "");
const shownAs = (i: Inline): string => {
  if (typeof i === "string") return i;
  if (i.kind === "person") return users.has(i.id) ? `{${users.get(i.id) ?? ""}}` : `@${i.name}`;
  if (i.kind === "time") return Date.parse(i.at) < 0 ? "" : `{${Math.floor(Date.parse(i.at) / 1_000)}}`;
  return i.kind === "command" ? slashLine(i) : i.text;
};

describe("any view on Slack", () => {
  it("keeps to the limits, loses no text and shows what is hostile literally", async () => {
    await fc.assert(
      fc.asyncProperty(anyView, fc.constantFrom(...LANGUAGES), async (view, language) => {
        const messages = await rendered(view, language);
        expect(messages.length).toBeGreaterThan(0);
        for (const message of messages) {
          expect(refusals(message.blocks, LIMITS.MESSAGE_BLOCKS)).toEqual([]);
          expect(shownBy(message.blocks).length).toBeLessThan(12_000);
          expect(message.text.trim()).not.toBe("");
          expect(message.text.length).toBeLessThanOrEqual(1_300);
          expect(message.text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
        }
        const ids = messages.flatMap((m) => m.blocks.map((b) => b.block_id));
        expect(new Set(ids).size).toBe(ids.length);
        const shown = squeezed(messages.map((m) => shownBy(m.blocks)).join(""));
        for (const one of textsOf(view, shownAs, onButton).map(squeezed))
          if (!shown.includes(one)) throw new Error(`lost: ${one.slice(0, 200)}`);
        expect(messages.flatMap((m) => m.files)).toEqual(filesIn(view).filter((b) => b.name + b.alt !== ""));
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it("is the same after a round trip through JSON", async () => {
    await fc.assert(
      fc.asyncProperty(anyView, async (view) => {
        expect(await rendered(JSON.parse(JSON.stringify(view)) as View)).toEqual(await rendered(view));
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it.each(HOSTILE.filter((h) => h.trim() !== ""))("shows %j in every place as it is", async (words) => {
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
    const shown = (await rendered(view)).map((m) => shownBy(m.blocks)).join("");
    expect(shown.split(words).length - 1).toBe(10);
  });
});
