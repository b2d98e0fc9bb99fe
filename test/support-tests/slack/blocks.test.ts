import { describe, expect, test } from "vitest";
import { checkBlocks } from "../../support/slack/validate/blocks.ts";

const x = (length: number) => "x".repeat(length);
const plain = (text: string, more: object = {}) => ({ type: "plain_text", text, ...more });
const md = (text: string) => ({ type: "mrkdwn", text });
const section = (more: object = {}) => ({ type: "section", text: md("x"), ...more });
const button = (more: object = {}) => ({ type: "button", text: plain("B"), action_id: "b", ...more });
const actions = (...elements: object[]) => ({ type: "actions", elements });
const input = (element: object, more: object = {}) => ({ type: "input", label: plain("L"), element, ...more });
const option = (n: number | string = 1, more: object = {}) => ({ text: plain(`o${n}`), value: `v${n}`, ...more });
const many = <T>(length: number, of: (n: number) => T) => Array.from({ length }, (_, n) => of(n));
const rich = (...elements: object[]) => ({ type: "rich_text", elements: [{ type: "rich_text_section", elements }] });
const image = (more: object = {}) => ({
  type: "image",
  image_url: "https://example.org/a.png",
  alt_text: "a",
  ...more,
});
const table = (rows: object[][], more: object = {}) => ({ type: "table", rows, ...more });
const raw = (text: string) => ({ type: "raw_text", text });
const confirm = (more: object = {}) => ({
  title: plain("T"),
  text: plain("x"),
  confirm: plain("Y"),
  deny: plain("N"),
  ...more,
});

const legal: [string, object[]][] = [
  [
    "a section with everything",
    [section({ block_id: "s", fields: [md("a"), plain("b", { emoji: true })], accessory: button(), expand: true })],
  ],
  [
    "text at its limits",
    [
      section({ text: md(x(3000)) }),
      { type: "header", text: plain(x(150)) },
      section({ fields: many(10, () => md(x(800))) }),
    ],
  ],
  [
    "rich text of every kind",
    [
      {
        type: "rich_text",
        elements: [
          {
            type: "rich_text_section",
            elements: [
              {
                type: "text",
                text: "<!channel>",
                style: { bold: true, italic: true, strike: true, code: true, underline: true },
              },
              { type: "link", url: "https://example.org", text: "x" },
              { type: "user", user_id: "U0123" },
              { type: "channel", channel_id: "C0123" },
              { type: "emoji", name: "wave" },
              { type: "usergroup", usergroup_id: "S0123" },
              { type: "broadcast", range: "here" },
              { type: "date", timestamp: 1_700_000_000, format: "{date_short_pretty} {time}", fallback: "then" },
              { type: "color", value: "#aabbcc" },
            ],
          },
          {
            type: "rich_text_list",
            style: "bullet",
            indent: 1,
            elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "x" }] }],
          },
          { type: "rich_text_preformatted", elements: [{ type: "text", text: "x" }], border: 1 },
          { type: "rich_text_quote", elements: [{ type: "text", text: "x" }] },
        ],
      },
    ],
  ],
  [
    "every element of an actions block",
    [
      actions(
        button({ style: "danger", value: x(2000), url: "https://example.org", confirm: confirm() }),
        { type: "overflow", action_id: "o", options: [option(1, { url: "https://example.org" })] },
        { type: "static_select", action_id: "s", option_groups: [{ label: plain("G"), options: many(100, option) }] },
        { type: "external_select", action_id: "e", min_query_length: 0 },
        { type: "users_select", action_id: "u" },
        { type: "conversations_select", action_id: "c", filter: { include: ["public"] } },
        { type: "channels_select", action_id: "ch" },
        { type: "datepicker", action_id: "d", initial_date: "2028-02-29" },
        { type: "timepicker", action_id: "t", initial_time: "23:59", timezone: "America/Asuncion" },
        { type: "datetimepicker", action_id: "dt", initial_date_time: 1_700_000_000 },
        { type: "checkboxes", action_id: "cb", options: [{ text: md("*a*"), value: "a" }] },
        { type: "radio_buttons", action_id: "r", options: [option()], initial_option: option() },
      ),
    ],
  ],
  [
    "markdown, table, data table, container, image, context, divider",
    [
      { type: "markdown", text: "# x" },
      table(
        [
          [raw("a"), { type: "raw_number", value: 1, text: "1" }],
          [raw("b"), rich({ type: "text", text: "x" })],
        ],
        { column_settings: [{ align: "right" }] },
      ),
      { type: "data_table", caption: "c", rows: [[raw("h")], [raw("a")]], page_size: 5 },
      {
        type: "container",
        title: plain("T"),
        child_blocks: [section()],
        is_collapsible: true,
        default_collapsed: true,
      },
      image(),
      { type: "context", elements: [md("x"), image()] },
      { type: "divider" },
    ],
  ],
];
test.each(legal)("legal: %s", (_name, blocks) => expect(checkBlocks(blocks, "message")).toEqual([]));

const refused: [string, object[], string][] = [
  ["51 blocks", many(51, () => ({ type: "divider" })), "no more than 50 items allowed [json-pointer:/blocks]"],
  ["an unknown block", [{ type: "sparkles" }], "unsupported type: sparkles [json-pointer:/blocks/0/type]"],
  ["a block without type", [{}], "missing required field: type [json-pointer:/blocks/0]"],
  ["a file block", [{ type: "file", source: "remote", external_id: "x" }], "unsupported type: file"],
  ["an unknown key", [section({ colour: 1 })], "invalid additional property: colour [json-pointer:/blocks/0]"],
  [
    "a key deep inside",
    [section({ text: { ...md("x"), emoji: true } })],
    "invalid additional property: emoji [json-pointer:/blocks/0/text]",
  ],
  ["a section of nothing", [{ type: "section" }], "must define either `text` or `fields`"],
  ["an empty text", [section({ text: md("") })], "must be more than 0 characters [json-pointer:/blocks/0/text/text]"],
  [
    "a long section",
    [section({ text: md(x(3001)) })],
    "must be less than 3001 characters [json-pointer:/blocks/0/text/text]",
  ],
  ["a text that is a bare string", [section({ text: "x" })], "[json-pointer:/blocks/0/text"],
  [
    "a number as text",
    [section({ text: md(1 as never) })],
    "must be a valid string [json-pointer:/blocks/0/text/text]",
  ],
  [
    "11 fields",
    [section({ fields: many(11, () => md("x")) })],
    "no more than 10 items allowed [json-pointer:/blocks/0/fields]",
  ],
  ["a long field", [section({ fields: [md(x(2001))] })], "must be less than 2001 characters"],
  [
    "a text input beside a section",
    [section({ accessory: { type: "plain_text_input" } })],
    "unsupported type: plain_text_input",
  ],
  ["a long header", [{ type: "header", text: plain(x(151)) }], "must be less than 151 characters"],
  ["a mrkdwn header", [{ type: "header", text: md("x") }], "[json-pointer:/blocks/0/text/type]"],
  ["11 context elements", [{ type: "context", elements: many(11, () => md("x")) }], "no more than 10 items allowed"],
  ["an empty context", [{ type: "context", elements: [] }], "no less than 1 items allowed"],
  ["a button in a context", [{ type: "context", elements: [button()] }], "unsupported type: button"],
  ["26 actions", [actions(...many(26, (n) => button({ action_id: `b${n}` })))], "no more than 25 items allowed"],
  ["no actions", [actions()], "no less than 1 items allowed"],
  ["a text input among actions", [actions({ type: "plain_text_input" })], "unsupported type: plain_text_input"],
  ["a long button", [actions(button({ text: plain(x(76)) }))], "must be less than 76 characters"],
  ["a mrkdwn button", [actions(button({ text: md("x") }))], "[json-pointer:/blocks/0/elements/0/text/type]"],
  ["a long button value", [actions(button({ value: x(2001) }))], "must be less than 2001 characters"],
  ["a wrong button style", [actions(button({ style: "green" }))], "must be one of: primary, danger"],
  ["a long address", [actions(button({ url: `https://example.org/${x(3000)}` }))], "must be less than 3001 characters"],
  ["an address that is none", [actions(button({ url: "example dot org" }))], "must be a valid url"],
  ["a script as address", [actions(button({ url: "javascript:alert(1)" }))], "must be a valid url"],
  ["a long accessibility label", [actions(button({ accessibility_label: x(76) }))], "must be less than 76 characters"],
  ["a long action id", [actions(button({ action_id: x(256) }))], "must be less than 256 characters"],
  ["a long block id", [{ type: "divider", block_id: x(256) }], "must be less than 256 characters"],
  [
    "a block id twice",
    [{ type: "divider", block_id: "d" }, section({ block_id: "d" })],
    '`block_id` "d" already exists [json-pointer:/blocks/1/block_id]',
  ],
  ["an action id twice in a block", [actions(button(), button())], '`action_id` "b" already exists'],
  [
    "a long confirmation title",
    [actions(button({ confirm: confirm({ title: plain(x(101)) }) }))],
    "must be less than 101 characters",
  ],
  [
    "a long confirmation",
    [actions(button({ confirm: confirm({ text: plain(x(301)) }) }))],
    "must be less than 301 characters",
  ],
  [
    "a long confirmation button",
    [actions(button({ confirm: confirm({ confirm: plain(x(31)) }) }))],
    "must be less than 31 characters",
  ],
  ["6 overflow options", [actions({ type: "overflow", options: many(6, option) })], "no more than 5 items allowed"],
  ["101 options", [actions({ type: "static_select", options: many(101, option) })], "no more than 100 items allowed"],
  [
    "101 groups",
    [
      actions({
        type: "static_select",
        option_groups: many(101, (n) => ({ label: plain(`g${n}`), options: [option()] })),
      }),
    ],
    "no more than 100 items allowed",
  ],
  ["no options", [actions({ type: "static_select", options: [] })], "no less than 1 items allowed"],
  [
    "options and groups",
    [
      actions({
        type: "static_select",
        options: [option()],
        option_groups: [{ label: plain("G"), options: [option()] }],
      }),
    ],
    "must define either `options` or `option_groups`",
  ],
  [
    "neither options nor groups",
    [actions({ type: "static_select" })],
    "must define either `options` or `option_groups`",
  ],
  [
    "a first option that is not offered",
    [actions({ type: "static_select", options: [option(1)], initial_option: option(2) })],
    "initial_option must be one of the options",
  ],
  [
    "first options that are not offered",
    [input({ type: "multi_static_select", options: [option(1)], initial_options: [option(2)] })],
    "initial_option must be one of the options",
  ],
  [
    "a long option",
    [actions({ type: "static_select", options: [option(1, { text: plain(x(76)) })] })],
    "must be less than 76 characters",
  ],
  [
    "a long option value",
    [actions({ type: "static_select", options: [option(1, { value: x(76) })] })],
    "must be less than 76 characters",
  ],
  [
    "a long option description",
    [actions({ type: "static_select", options: [option(1, { description: plain(x(76)) })] })],
    "must be less than 76 characters",
  ],
  [
    "an address in a select's option",
    [actions({ type: "static_select", options: [option(1, { url: "https://example.org" })] })],
    "invalid additional property: url",
  ],
  [
    "a long group label",
    [actions({ type: "static_select", option_groups: [{ label: plain(x(76)), options: [option()] }] })],
    "must be less than 76 characters",
  ],
  [
    "a long placeholder",
    [actions({ type: "users_select", placeholder: plain(x(151)) })],
    "must be less than 151 characters",
  ],
  ["0 of several", [input({ type: "multi_users_select", max_selected_items: 0 })], "must be at least 1"],
  ["an empty filter", [actions({ type: "conversations_select", filter: {} })], "must have at least one property"],
  [
    "11 radio buttons",
    [actions({ type: "radio_buttons", options: many(11, option) })],
    "no more than 10 items allowed",
  ],
  [
    "a checkbox twice",
    [actions({ type: "checkboxes", options: [option(1), option(1)] })],
    "option values must be unique",
  ],
  [
    "one of several twice",
    [actions({ type: "multi_static_select", options: [option(1), option(1)] })],
    "option values must be unique",
  ],
  [
    "more chosen than can be",
    [
      input({
        type: "multi_static_select",
        options: [option(1), option(2)],
        initial_options: [option(1), option(2)],
        max_selected_items: 1,
      }),
    ],
    "initial_options must not be more than max_selected_items",
  ],
  [
    "a checkbox ticked that is not there",
    [actions({ type: "checkboxes", options: [option()], initial_options: [option(2)] })],
    "initial_option must be one of the options",
  ],
  ["11 checkboxes", [actions({ type: "checkboxes", options: many(11, option) })], "no more than 10 items allowed"],
  [
    "a radio button chosen that is not there",
    [actions({ type: "radio_buttons", options: [option()], initial_option: option(2) })],
    "initial_option must be one of the options",
  ],
  ["a date that is none", [actions({ type: "datepicker", initial_date: "2026-02-30" })], "must be a valid date"],
  ["a time that is none", [actions({ type: "timepicker", initial_time: "24:00" })], "must be a valid time"],
  ["a zone that is none", [actions({ type: "timepicker", timezone: "Mars/Base" })], "must be a valid timezone"],
  [
    "milliseconds for seconds",
    [actions({ type: "datetimepicker", initial_date_time: 1_700_000_000_000 })],
    "must be at most 9999999999",
  ],
  [
    "a date and time beside a section",
    [section({ accessory: { type: "datetimepicker" } })],
    "unsupported type: datetimepicker",
  ],
  [
    "two elements that want the focus",
    [input({ type: "users_select", focus_on_load: true }), input({ type: "users_select", focus_on_load: true })],
    "only one element may have focus_on_load",
  ],
  ["an image without alt text", [image({ alt_text: undefined })], "missing required field: alt_text"],
  ["an image without source", [image({ image_url: undefined })], "must define either `image_url` or `slack_file`"],
  ["an image at a bad address", [image({ image_url: "ftp://example.org/a.png" })], "must be a valid url"],
  ["a long alt text", [image({ alt_text: x(2001) })], "must be less than 2001 characters"],
  [
    "a long input label",
    [input({ type: "users_select" }, { label: plain(x(2001)) })],
    "must be less than 2001 characters",
  ],
  ["a long hint", [input({ type: "users_select" }, { hint: plain(x(2001)) })], "must be less than 2001 characters"],
  ["a button as input", [input(button())], "unsupported type: button"],
  [
    "a long first text",
    [input({ type: "plain_text_input", max_length: 5, initial_value: "123456" })],
    "initial_value must not be longer than max_length",
  ],
  [
    "a least above the most",
    [input({ type: "plain_text_input", min_length: 9, max_length: 5 })],
    "min_length must not be greater than max_length",
  ],
  ["a most above 3000", [input({ type: "plain_text_input", max_length: 3001 })], "must be at most 3000"],
  [
    "a number input that does not say about decimals",
    [input({ type: "number_input" })],
    "missing required field: is_decimal_allowed",
  ],
  [
    "a number as number",
    [input({ type: "number_input", is_decimal_allowed: true, min_value: 1 })],
    "must be a valid string",
  ],
  [
    "a decimal where none is allowed",
    [input({ type: "number_input", is_decimal_allowed: false, min_value: "1.5" })],
    "decimals are not allowed",
  ],
  [
    "a dispatch on nothing",
    [input({ type: "plain_text_input", dispatch_action_config: { trigger_actions_on: ["blur"] } })],
    "must be one of: on_enter_pressed, on_character_entered",
  ],
  ["a file input in a message", [input({ type: "file_input" })], "unsupported type: file_input"],
  [
    "a response address in a message",
    [actions({ type: "conversations_select", response_url_enabled: true })],
    "response_url_enabled is only for modals",
  ],
  ["an empty rich text", [{ type: "rich_text", elements: [] }], "no less than 1 items allowed"],
  ["an empty rich text section", [rich()], "no less than 1 items allowed"],
  ["an empty rich text element", [rich({ type: "text", text: "" })], "must be more than 0 characters"],
  ["an unknown rich text element", [rich({ type: "blink", text: "x" })], "unsupported type: blink"],
  ["an unknown style", [rich({ type: "text", text: "x", style: { big: true } })], "invalid additional property: big"],
  ["a date format without token", [rich({ type: "date", timestamp: 1, format: "soon" })], "invalid date format"],
  [
    "a date format with an unknown token",
    [rich({ type: "date", timestamp: 1, format: "{date} {weekday}" })],
    "invalid date format",
  ],
  [
    "a date in milliseconds and a half",
    [rich({ type: "date", timestamp: 1.5, format: "{date}" })],
    "must be a valid int",
  ],
  ["a user that is none", [rich({ type: "user", user_id: "@ann" })], "must be a valid id"],
  [
    "a user in code",
    [
      {
        type: "rich_text",
        elements: [{ type: "rich_text_preformatted", elements: [{ type: "user", user_id: "U0123" }] }],
      },
    ],
    "unsupported type: user",
  ],
  ["a link that is none", [rich({ type: "link", url: "here" })], "must be a valid url"],
  [
    "a list style",
    [
      {
        type: "rich_text",
        elements: [
          {
            type: "rich_text_list",
            style: "roman",
            elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "x" }] }],
          },
        ],
      },
    ],
    "must be one of: bullet, ordered",
  ],
  ["long markdown", [{ type: "markdown", text: x(12_001) }], "must be less than 12001 characters"],
  [
    "long markdown in two blocks",
    [
      { type: "markdown", text: x(6000) },
      { type: "markdown", text: x(6001) },
    ],
    "markdown blocks must be less than 12001 characters in all",
  ],
  ["101 table rows", [table(many(101, () => [raw("x")]))], "no more than 100 items allowed"],
  ["21 table cells", [table([many(21, () => raw("x"))])], "no more than 20 items allowed"],
  ["uneven table rows", [table([[raw("x")], [raw("x"), raw("y")]])], "all rows must have the same number of cells"],
  ["an empty cell", [table([[raw("")]])], "must be more than 0 characters"],
  ["a heavy table", [table(many(5, () => [raw(x(2001))]))], "table blocks must be less than 10001 characters in all"],
  ["two tables", [table([[raw("x")]]), table([[raw("x")]])], "only_one_table_allowed"],
  [
    "21 column settings",
    [table([[raw("x")]], { column_settings: many(21, () => ({})) })],
    "no more than 20 items allowed",
  ],
  [
    "a data table without caption",
    [{ type: "data_table", rows: [[raw("h")], [raw("a")]] }],
    "missing required field: caption",
  ],
  [
    "a data table page of 101",
    [{ type: "data_table", caption: "c", rows: [[raw("h")], [raw("a")]], page_size: 101 }],
    "must be at most 100",
  ],
  [
    "a data table's header column that is not there",
    [{ type: "data_table", caption: "c", rows: [[raw("h")], [raw("a")]], row_header_column_index: 1 }],
    "row_header_column_index must name a column",
  ],
  [
    "a container of 11",
    [{ type: "container", title: plain("T"), child_blocks: many(11, () => section()) }],
    "no more than 10 items allowed",
  ],
  [
    "a container in a container",
    [
      {
        type: "container",
        title: plain("T"),
        child_blocks: [{ type: "container", title: plain("T"), child_blocks: [section()] }],
      },
    ],
    "unsupported type: container",
  ],
  [
    "a container without title",
    [{ type: "container", child_blocks: [section()] }],
    "must define either `title` or `rich_text_title`",
  ],
];
test.each(refused)("refused: %s", (_name, blocks, message) =>
  expect(checkBlocks(JSON.parse(JSON.stringify(blocks)), "message").join("\n")).toContain(message),
);

describe("surfaces", () => {
  test.each(["markdown", "table", "data_table", "container"])("a modal takes no %s", (type) => {
    expect(checkBlocks([{ type }], "modal").join()).toContain(`unsupported type: ${type}`);
  });
  test("Home takes tables, no markdown, and 100 blocks", () => {
    expect(checkBlocks([table([[raw("x")]])], "home")).toEqual([]);
    expect(checkBlocks([{ type: "markdown", text: "x" }], "home").join()).toContain("unsupported type: markdown");
    expect(
      checkBlocks(
        many(100, () => ({ type: "divider" })),
        "home",
      ),
    ).toEqual([]);
    expect(
      checkBlocks(
        many(101, () => ({ type: "divider" })),
        "home",
      ).join(),
    ).toContain("no more than 100 items");
  });
  test("a modal takes file inputs and response addresses", () => {
    expect(
      checkBlocks(
        [input({ type: "file_input", max_files: 10 }), input({ type: "channels_select", response_url_enabled: true })],
        "modal",
      ),
    ).toEqual([]);
    expect(checkBlocks([input({ type: "file_input", max_files: 11 })], "modal").join()).toContain("must be at most 10");
  });
});
