import { describe, expect, it } from "vitest";
import { LIMITS } from "../../../../src/adapters/slack/limits.ts";
import { LANGUAGES, type Language } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import {
  actions,
  ask,
  code,
  divider,
  em,
  fields,
  link,
  list,
  muted,
  open,
  person,
  run,
  strong,
  text,
  time,
} from "../../../../src/core/kernel/views/build.ts";
import type { View } from "../../../../src/core/kernel/views/model.ts";
import { leavesOf, shownBy } from "./check-blocks.ts";
import { rendered } from "./rendering.ts";

/** The one message's blocks without their ids. */
async function blocks(view: View, language?: Language) {
  const messages = await rendered(view, language);
  expect(messages).toHaveLength(1);
  return messages[0]!.blocks.map(({ block_id: _id, ...block }) => block);
}
const section = (...elements: object[]) => ({ type: "rich_text", elements: [{ type: "rich_text_section", elements }] });

describe("a view on Slack", () => {
  it("has its title as a heading and its text as rich text, in which nothing is parsed", async () => {
    expect(
      await blocks({
        title: "Board *call*",
        blocks: [text("plain <!channel> ", strong("bold"), " ", em("em"), " ", code("code"))],
      }),
    ).toEqual([
      { type: "header", text: { type: "plain_text", text: "Board *call*", emoji: false } },
      section(
        { type: "text", text: "plain <!channel> " },
        { type: "text", text: "bold", style: { bold: true } },
        { type: "text", text: " " },
        { type: "text", text: "em", style: { italic: true } },
        { type: "text", text: " " },
        { type: "text", text: "code", style: { code: true } },
      ),
    ]);
  });

  it("calls an international number of a field, and shows it as text where Slack would read other signs beside it", async () => {
    const number = link("+595 21 555 0101", "tel:+595215550101");
    const rows = [
      ["Phone", [number, ", 112"]],
      ["E-mail", [link("ana@example.org", "mailto:ana@example.org")]],
    ] as const;
    expect(await blocks({ blocks: [fields(...rows)] })).toEqual([
      {
        type: "section",
        text: {
          type: "mrkdwn",
          text: "*Phone:* <tel:+595215550101|+595 21 555 0101>, 112\n*E-mail:* <mailto:ana@example.org|ana@example.org>",
          verbatim: true,
        },
      },
    ]);
    // What the words do not say, or is no such number, calls nobody.
    for (const other of [link("Call me", "tel:+595215550101"), link("+595|1", "tel:+595|1"), link("112", "tel:112")])
      expect(JSON.stringify(await blocks({ blocks: [fields(["Phone", [other]])] }))).not.toContain("<tel:");
    const [beside] = await blocks({ blocks: [fields(["Phone", [number]], ["Note", "after 17:00 *only*"])] });
    expect(beside?.type).toBe("rich_text");
    expect(JSON.stringify(beside)).toContain('"text":"+595 21 555 0101"');
    expect(JSON.stringify(beside)).not.toContain("tel:");
  });

  it("links with the text it was given, names people whom Slack knows and writes the others out", async () => {
    expect(
      await blocks({
        blocks: [
          text(
            link("the law", "https://example.org/"),
            person("p1", "Ana"),
            person("p9", "Rui"),
            link("bad", "javascript:alert(1)"),
          ),
        ],
      }),
    ).toEqual([
      section(
        { type: "link", url: "https://example.org/", text: "the law" },
        { type: "user", user_id: "U0PERSON1" },
        { type: "text", text: "@Rui" },
        { type: "text", text: "bad (javascript:alert(1))" },
      ),
    ]);
  });

  it("shows times in the reader's own zone, with a fallback that names one", async () => {
    const at = "2026-11-24T21:30:00Z";
    const [block] = await blocks({
      blocks: [
        text(
          time(at, "date"),
          time(at, "time"),
          time(at, "full"),
          time(at, "relative"),
          time("2026-11-24T13:00:00Z", "relative"),
        ),
      ],
    });
    const dates = leavesOf(block as never).map((e) => (e.type === "date" ? [e.timestamp, e.format, e.fallback] : e));
    expect(dates).toEqual([
      [1795555800, "{date_long_full}", "24 November 2026 (Mexico City)"],
      [1795555800, "{time}", "15:30 (Mexico City)"],
      [1795555800, "{date_long}, {time}", "Tuesday, 24 November 2026 at 15:30 (Mexico City)"],
      // {ago} is documented for the past only.
      [1795555800, "{date_long_pretty}, {time}", "Tuesday, 24 November 2026 at 15:30 (Mexico City)"],
      [1795525200, "{ago}", "Tuesday, 24 November 2026 at 07:00 (Mexico City)"],
    ]);
  });

  it("has lists, fields and small text", async () => {
    expect(
      await blocks({
        blocks: [
          list([["one"], ["two"]]),
          fields(["When", "today"]),
          divider,
          muted("small"),
          muted("with ", strong("more")),
        ],
      }),
    ).toEqual([
      {
        type: "rich_text",
        elements: [
          {
            type: "rich_text_list",
            style: "bullet",
            elements: [
              { type: "rich_text_section", elements: [{ type: "text", text: "one" }] },
              { type: "rich_text_section", elements: [{ type: "text", text: "two" }] },
            ],
          },
        ],
      },
      section(
        { type: "text", text: "When:", style: { bold: true } },
        { type: "text", text: " " },
        { type: "text", text: "today" },
      ),
      { type: "divider" },
      { type: "context", elements: [{ type: "plain_text", text: "small", emoji: false }] },
      section({ type: "text", text: "with " }, { type: "text", text: "more", style: { bold: true } }),
    ]);
    expect(JSON.stringify(await blocks({ blocks: [fields(["Quand", "demain"])] }, "fr"))).toContain("Quand\u00a0:");
  });

  it("takes no escape in plain text for what it stands for: such titles and small texts are rich text", async () => {
    const [title, small] = await blocks({ title: "a &lt; b", blocks: [muted("&amp; so on")] });
    expect(title).toEqual(section({ type: "text", text: "a &lt; b", style: { bold: true } }));
    expect(small).toEqual(section({ type: "text", text: "&amp; so on" }));
  });

  it("writes a title too long for a heading out in full", async () => {
    const title = "A very long title ".repeat(10).trim();
    expect(await blocks({ title, blocks: [] })).toEqual([
      section({ type: "text", text: title, style: { bold: true } }),
    ]);
  });

  it("says how something is meant by a sign, and in words in the notification", async () => {
    const [message] = await rendered({ title: "Careful", tone: "warning", blocks: [text("x")] });
    expect(shownBy(message!.blocks)).toBe("⚠️ Careful\nx");
    expect(message!.text).toBe("Please note: Careful. x.");
    expect(shownBy((await rendered({ title: "Fine", tone: "good", blocks: [] }))[0]!.blocks)).toBe("✅ Fine");
    const [lost] = await rendered({ tone: "danger", blocks: [text("Called off")] });
    expect([shownBy(lost!.blocks), lost!.text]).toEqual(["🛑 Called off", "Important: Called off."]);
  });
});

describe("buttons on Slack", () => {
  it("send what was prepared, lead out by address, and are told apart by kind and position", async () => {
    const view: View = {
      blocks: [
        actions(run("More", "contact find", { page: 2 }, { place: "here" }), open("Site", "https://example.org/")),
        actions(ask("Change", "meeting add", {}, { weight: "primary" })),
      ],
    };
    const [first, second] = await blocks(view);
    expect(first).toEqual({
      type: "actions",
      elements: [
        {
          type: "button",
          text: { type: "plain_text", text: "More", emoji: false },
          action_id: "run:0",
          accessibility_label: "More",
          value: '{"v":1,"c":"contact find","i":{"page":2},"k":"run","p":"here"}',
        },
        {
          type: "button",
          text: { type: "plain_text", text: "Site", emoji: false },
          action_id: "open:1",
          accessibility_label: "Site",
          url: "https://example.org/",
        },
      ],
    });
    expect(second).toMatchObject({ elements: [{ action_id: "ask:2", style: "primary" }] });
  });

  it.each(LANGUAGES)("ask before a danger, in %s", async (language) => {
    const t = translator(language);
    const [block] = await blocks({ blocks: [actions(run("Delete", "x", {}, { weight: "danger" }))] }, language);
    expect(block).toMatchObject({
      elements: [
        {
          style: "danger",
          confirm: {
            title: { text: t("slack.confirm.title") },
            text: { type: "plain_text", text: t("slack.confirm.text", { label: "Delete" }) },
            style: "danger",
          },
        },
      ],
    });
    for (const id of ["slack.confirm.yes", "slack.confirm.no"] as const)
      expect(t(id).length).toBeLessThanOrEqual(LIMITS.CONFIRM_BUTTON);
    for (const id of ["slack.close", "slack.next"] as const)
      expect(t(id).length).toBeLessThanOrEqual(LIMITS.VIEW_BUTTON);
  });

  it("are cut only when too long, and then written out in full above", async () => {
    const label = "Withdraw this conclusion that was recorded at the last meeting of the board in March";
    const [above, buttons] = await blocks({ blocks: [actions(run(label, "x", {}))] });
    expect(shownBy([above as never])).toBe(label);
    expect(buttons).toMatchObject({
      elements: [{ text: { text: "Withdraw this conclusion that was recorded at the last meeting of the…" } }],
    });
  });

  it("come in more blocks when there are many", async () => {
    const many = await blocks({ blocks: [actions(...Array.from({ length: 60 }, (_, i) => run(`b${i}`, "x", { i })))] });
    expect(many.map((b) => (b.type === "actions" ? b.elements.length : 0))).toEqual([25, 25, 10]);
  });
});

describe("a message on Slack", () => {
  it("has a text that makes sense alone, in which nothing is a mention", async () => {
    const [message] = await rendered({ title: "Hi <!channel> & <@U1>", blocks: [text("x")] });
    expect(message!.text).toBe("Hi &lt;!channel&gt; &amp; &lt;@U1&gt;. x.");
  });
  it("has its text cut at a word, never within an escape", async () => {
    const [message] = await rendered({ blocks: [text("fish & chips ".repeat(1_000))] });
    expect(message!.text.length).toBeLessThan(400);
    expect(message!.text.length).toBeGreaterThan(200);
    expect(message!.text).toMatch(/(?:fish|chips|&amp;)…$/);
  });
  it("is several messages where one cannot hold it, the others saying so", async () => {
    const messages = await rendered({ blocks: Array.from({ length: 120 }, (_, i) => text(`paragraph ${i}`)) });
    expect(messages.map((m) => m.blocks.length)).toEqual([48, 48, 24]);
    expect(messages[1]!.text).toBe("This goes on from the message before.");
  });
  it("announces files and hands them over with the message they belong to", async () => {
    const file = { kind: "file" as const, name: "minutes.csv", mediaType: "text/csv", alt: "The minutes", token: "t1" };
    const [message] = await rendered({ blocks: [file] });
    expect(message!.files).toEqual([file]);
    expect(shownBy(message!.blocks)).toBe("minutes.csv – The minutes");
  });
  it("is never empty", async () => {
    const [message] = await rendered({ blocks: [] });
    expect(message!.text).toBe("There is nothing to show here.");
    expect(message!.blocks).toHaveLength(1);
  });
});
