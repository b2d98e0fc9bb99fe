import type { KnownBlock } from "@slack/types";
import { expect, it } from "vitest";
import { resultModal } from "../../../../src/adapters/slack/answering/modal.ts";
import { viewBlocks } from "../../../../src/adapters/slack/rendering/view-blocks.ts";
import { LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";

const blocks = (count: number): KnownBlock[] =>
  Array.from({ length: count }, (_, i) => ({
    type: "section",
    block_id: `b${i}`,
    text: { type: "plain_text", text: `fact ${i}`, emoji: false },
  }));

it("shows all that fits", () => {
  expect(viewBlocks(blocks(100), translator("en"))).toEqual(blocks(100));
});

it.each(LANGUAGES)("says where the rest is when there is more than fits, in %s", (language) => {
  const shown = resultModal(blocks(130), {}, { language, zone: "UTC" }).blocks;
  expect(shown).toHaveLength(100);
  expect(shown.slice(0, 99)).toEqual(blocks(99));
  expect(JSON.stringify(shown.at(-1))).toContain(translator(language)("slack.more"));
});
