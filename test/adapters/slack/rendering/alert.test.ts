import type { KnownBlock } from "@slack/types";
import { describe, expect, it } from "vitest";
import { LIMITS } from "../../../../src/adapters/slack/limits.ts";
import { resultModal } from "../../../../src/adapters/slack/answering/modal.ts";
import { code, list, strong, text } from "../../../../src/core/kernel/views/build.ts";
import type { View } from "../../../../src/core/kernel/views/model.ts";
import { checkView } from "../../../support/slack/validate/views.ts";
import { shownBy } from "./check-blocks.ts";
import { rendered } from "./rendering.ts";

async function inModal(view: View) {
  const messages = await rendered(view);
  const modal = resultModal(
    messages.flatMap((message) => [...message.blocks]),
    view,
    { language: "en", zone: "UTC" },
  );
  expect(checkView(modal, "modal")).toEqual([]);
  return modal.blocks as readonly KnownBlock[];
}

const words = (said: string) => ({ type: "plain_text", text: said, emoji: false });

describe("a warning or a danger in a modal", () => {
  it("begins with an alert in place of a sign, whatever follows", async () => {
    const [warning, rest] = await inModal({
      tone: "warning",
      blocks: [text("Only members may."), list([["so it is"]])],
    });
    expect(warning).toMatchObject({ type: "alert", level: "warning", text: words("Only members may.") });
    expect(shownBy([rest!])).toContain("so it is");
    const [danger, below] = await inModal({ title: "Cancelled: Board call", tone: "danger", blocks: [text("x")] });
    expect(danger).toMatchObject({ type: "alert", level: "error", text: words("Cancelled: Board call") });
    expect(shownBy([below!])).toBe("x");
  });

  it.each([
    ["too long", [text("y".repeat(LIMITS.ALERT + 1))]],
    ["not plain", [text("Type ", code("/meeting add"), ".")]],
    ["emphasised", [text(strong("No."))]],
    ["an escape", [text("a &amp; b")]],
  ])("keeps its sign where its first words are %s", async (_what, blocks) => {
    const shown = await inModal({ tone: "warning", blocks });
    expect(shown.map((block) => block.type)).not.toContain("alert");
    expect(shownBy(shown)).toMatch(/^⚠️ /u);
  });

  it("is no alert in a message, nor where all is well", async () => {
    const [message] = await rendered({ tone: "danger", blocks: [text("Called off")] });
    expect(message!.blocks.map((block) => block.type)).toEqual(["rich_text"]);
    expect((await inModal({ tone: "good", blocks: [text("Done")] })).map((block) => block.type)).toEqual(["rich_text"]);
  });
});
