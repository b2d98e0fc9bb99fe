import { expect, test } from "vitest";
import { checkView } from "../../support/slack/validate/views.ts";

const x = (length: number) => "x".repeat(length);
const plain = (text: string) => ({ type: "plain_text", text });
const input = { type: "input", label: plain("L"), element: { type: "plain_text_input" } };
const modal = (more: object = {}) =>
  JSON.parse(
    JSON.stringify({
      type: "modal",
      title: plain("T"),
      submit: plain("S"),
      close: plain("C"),
      blocks: [input],
      ...more,
    }),
  ) as object;
const home = (more: object = {}) => ({ type: "home", blocks: [{ type: "divider" }], ...more });

test("legal views", () => {
  expect(
    checkView(
      modal({
        private_metadata: x(3000),
        callback_id: x(255),
        external_id: x(255),
        clear_on_close: true,
        notify_on_close: true,
      }),
      "modal",
    ),
  ).toEqual([]);
  expect(checkView(modal({ submit: undefined, blocks: [{ type: "divider" }] }), "modal")).toEqual([]);
  expect(checkView(home({ private_metadata: "x" }), "home")).toEqual([]);
});

test.each([
  ["nothing", undefined, "missing required field"],
  ["a modal without title", modal({ title: undefined }), "missing required field: title [json-pointer:/view]"],
  ["a modal without blocks", modal({ blocks: undefined }), "missing required field: blocks"],
  ["an empty modal", modal({ blocks: [] }), "no less than 1 items allowed"],
  ["inputs without submit", modal({ submit: undefined }), "missing required field: submit [json-pointer:/view]"],
  ["a long title", modal({ title: plain(x(25)) }), "must be less than 25 characters [json-pointer:/view/title/text]"],
  ["a long submit", modal({ submit: plain(x(25)) }), "must be less than 25 characters"],
  ["a long close", modal({ close: plain(x(25)) }), "must be less than 25 characters"],
  ["a mrkdwn title", modal({ title: { type: "mrkdwn", text: "x" } }), "[json-pointer:/view/title/type]"],
  ["101 blocks", modal({ blocks: Array(101).fill({ type: "divider" }) }), "no more than 100 items allowed"],
  ["long private metadata", modal({ private_metadata: x(3001) }), "must be less than 3001 characters"],
  ["private metadata that is no text", modal({ private_metadata: { a: 1 } }), "must be a valid string"],
  ["a long callback id", modal({ callback_id: x(256) }), "must be less than 256 characters"],
  ["an unknown key", modal({ colour: 1 }), "invalid additional property: colour [json-pointer:/view]"],
  [
    "a bad block inside",
    modal({ blocks: [{ type: "markdown", text: "x" }] }),
    "unsupported type: markdown [json-pointer:/view/blocks/0/type]",
  ],
  ["a Home", home(), "must be one of: modal"],
])("no modal: %s", (_name, view, message) => expect(checkView(view, "modal").join("\n")).toContain(message));

test.each([
  ["with a title", home({ title: plain("x") }), "invalid additional property: title"],
  ["with a submit", home({ submit: plain("x") }), "invalid additional property: submit"],
  [
    "with a file input",
    home({ blocks: [{ ...input, element: { type: "file_input" } }] }),
    "unsupported type: file_input",
  ],
])("no Home: %s", (_name, view, message) => expect(checkView(view, "home").join("\n")).toContain(message));
