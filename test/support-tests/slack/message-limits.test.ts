import { describe, expect, test } from "vitest";
import { weight } from "../../support/slack/validate/blocks.ts";
import { checkMessage, checkOptions } from "../../support/slack/validate/messages.ts";

const x = (length: number) => "x".repeat(length);
const plain = (text: string) => ({ type: "plain_text", text });
const md = (text: string) => ({ type: "mrkdwn", text });
const section = (more: object = {}) => ({ type: "section", text: md("x"), ...more });
const option = (n: number | string = 1, more: object = {}) => ({ text: plain(`o${n}`), value: `v${n}`, ...more });
const many = <T>(length: number, of: (n: number) => T) => Array.from({ length }, (_, n) => of(n));
const rich = (...elements: object[]) => ({ type: "rich_text", elements: [{ type: "rich_text_section", elements }] });

describe("messages", () => {
  const code = (message: object, kind: "post" | "update" = "post") => checkMessage(message as never, kind)?.error;
  test.each([
    ["nothing", {}, "no_text"],
    ["only spaces", { text: " " }, "no_text"],
    ["an empty list of blocks", { blocks: [] }, "no_text"],
    ["blocks that are no list", { blocks: { type: "divider" } }, "invalid_blocks_format"],
    ["blocks as broken JSON", { blocks: "[{" }, "invalid_blocks_format"],
    ["bad blocks", { blocks: [{ type: "x" }] }, "invalid_blocks"],
    ["40,001 characters", { text: x(40_001) }, "msg_too_long"],
    [
      "blocks near 13,300 characters, each legal",
      { blocks: many(5, () => section({ text: md(x(2700)) })) },
      "msg_blocks_too_long",
    ],
    ["attachments", { text: "x", attachments: [] }, "invalid_attachments"],
    ["metadata without type", { text: "x", metadata: { event_payload: {} } }, "invalid_metadata_format"],
    ["metadata without payload", { text: "x", metadata: { event_type: "e" } }, "invalid_metadata_format"],
    [
      "metadata with a stray key",
      { text: "x", metadata: { event_type: "e", event_payload: {}, id: 1 } },
      "invalid_metadata_format",
    ],
    [
      "metadata nested too deep",
      { text: "x", metadata: { event_type: "e", event_payload: { a: { b: { c: 1 } } } } },
      "invalid_metadata_format",
    ],
    [
      "large metadata",
      { text: "x", metadata: { event_type: "e", event_payload: { a: x(8000) } } },
      "metadata_too_large",
    ],
  ])("refused: %s", (_name, message, error) => expect(code(message)).toBe(error));
  test("legal: text at its limit, blocks alone, metadata; an update's text is shorter and may clear metadata", () => {
    expect(code({ text: x(40_000) })).toBeUndefined();
    expect(code({ blocks: [section()] })).toBeUndefined();
    expect(
      code({ text: "x", metadata: { event_type: "e", event_payload: { key: "k", list: [1, { a: true }] } } }),
    ).toBeUndefined();
    expect(code({ text: x(4001) }, "update")).toBe("msg_too_long");
    expect(code({ text: "x", metadata: {} }, "update")).toBeUndefined();
    expect(code({ text: "x", metadata: {} })).toBe("invalid_metadata_format");
  });
  test("the weight counts every text and a share for every container", () => {
    expect(weight([{ type: "markdown", text: x(100) }])).toBe(108);
    expect(weight([rich({ type: "text", text: x(10) }, { type: "text", text: x(10) })])).toBe(20 + 4 * 8);
  });
});

describe("answers to options requests", () => {
  test.each([
    [{ options: [] }, ""],
    [{ options: [option()] }, ""],
    [{ option_groups: [{ label: plain("G"), options: [option()] }] }, ""],
    [{ options: many(101, option) }, "no more than 100 items allowed"],
    [{ options: [option(1, { url: "https://example.org" })] }, "invalid additional property: url"],
    [{}, "missing required field: options"],
    [undefined, "missing required field: options"],
  ])("%#", (answer, message) => {
    const found = checkOptions(answer).join();
    if (message === "") expect(found).toBe("");
    else expect(found).toContain(message);
  });
});
