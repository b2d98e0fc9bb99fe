import { expect, it } from "vitest";
import { bareIds, wordsOnDiscord, wordsOnSlack } from "./read-words.ts";

it.each([
  ["a person on Slack", "Ask U00000010K."],
  ["a channel on Slack", "Posted in #C00000010L"],
  ["a workspace on Slack", "Slack: T00000010M"],
  ["a person on Discord", "Ask @1179934729330688001."],
  ["one of ours in a test", "Cancelled: 0000000123"],
  ["one of ours elsewhere", "Cancelled: 23p3dr0h7c"],
  ["a UUID", "of 123e4567-e89b-12d3-a456-426614174000"],
  ["a cuid", "of cjld2cjxh0000qzrmn831i7rn"],
])("%s is a bare id", (_, text) => expect(bareIds([text])).toHaveLength(1));

it.each([
  "Call +595 21 555 0101 or +595215550101 on 2026-11-24 at 15:00",
  "Ley 1234 of 20 January 2025, ISBN 978-3-16-148410-0",
  "https://rapporteur.slack.com/archives/C00000010L/p1764000000000100",
])("%s has none", (text) => expect(bareIds([text])).toEqual([]));

it("an id in a mention, a moment or an address is not read, on Slack or on Discord", () => {
  const blocks = [
    { type: "section", text: { type: "mrkdwn", text: "<@U00000010K> in <#C00000010L|general> <tel:+59521|call>" } },
    { type: "rich_text", elements: [{ type: "user", user_id: "U00000010K" }] },
    {
      type: "actions",
      elements: [{ type: "button", text: { type: "plain_text", text: "Show" }, value: "0000000123" }],
    },
  ];
  expect(bareIds(wordsOnSlack({ channel: "C00000010L", blocks: JSON.stringify(blocks) }))).toEqual([]);
  expect(wordsOnSlack({ blocks })).toEqual([" in  call", "Show"]);
  const components = [
    {
      type: 10,
      content: "<@1179934729330688001> <t:1764000000:F> </meeting show:1179934729330688002> [a](<https://b.c>)",
    },
    { type: 2, label: "Show", custom_id: "0000000123" },
    { type: 4, custom_id: "name", value: "Board call" },
  ];
  expect(bareIds(wordsOnDiscord({ components }))).toEqual([]);
  expect(wordsOnDiscord({ components })).toEqual(["   [a]", "Show", "Board call"]);
});

it("an id that a form opens with is read", () => {
  const element = { type: "plain_text_input", initial_value: "0000000123" };
  expect(bareIds(wordsOnSlack({ view: { blocks: [{ type: "input", element }] } }))).toHaveLength(1);
  expect(bareIds(wordsOnDiscord({ components: [{ type: 4, value: "0000000123" }] }))).toHaveLength(1);
});
