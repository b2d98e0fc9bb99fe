import fc from "fast-check";
import { reachableText } from "../../src/core/kernel/views/link-text.ts";
import type { Action, Block, Inline, Item, Part, Press, Rich, View } from "../../src/core/kernel/views/model.ts";

/** What people might write to break what stands around it, or Slack's limits. */
export const HOSTILE = [
  "<!channel>",
  "<!here|x>",
  "<@U123>",
  "<#C1|general>",
  "&lt;b&gt;",
  "&amp;lt;",
  "*bold* _em_ ~gone~ `code`",
  "```\nfence\n```",
  "[a](https://evil.example/)",
  "<https://evil.example/|bank>",
  "https://evil.example/",
  ":smile:",
  "@everyone",
  "> quote\n• list",
  "مرحبا بالعالم",
  "👩‍👩‍👧‍👦🇵🇾",
  "a\u0000b\u202ec",
  "{date_long} {t}",
  "\n\n",
  " ",
  "",
];

export const anyText = fc.oneof(
  { weight: 6, arbitrary: fc.string({ maxLength: 40 }) },
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 3, arbitrary: fc.string({ unit: "grapheme", maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom(...HOSTILE, "word", "más", "\n"), { minLength: 200, maxLength: 1_500 })
      .map((words) => words.join(" ")),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("x".repeat(10_000), "🦊".repeat(5_000), "\n".repeat(3_000), "word ".repeat(2_000)),
  },
);

const href = fc.oneof(
  fc.webUrl(),
  fc.constantFrom(
    "javascript:alert(1)",
    "mailto:a@example.org",
    "tel:+595 21 414 4000",
    "not an address",
    `https://example.org/${"a".repeat(3_100)}`,
  ),
);
const instant = fc
  .date({ min: new Date("1960-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((d) => d.toISOString());

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: anyText },
  fc.record({ kind: fc.constantFrom("strong" as const, "em" as const, "code" as const), text: anyText }),
  fc.record({ kind: fc.constant("link" as const), text: anyText, href }),
  fc.record(
    { kind: fc.constant("command" as const), path: fc.constantFrom("contact find", "me link"), words: anyText },
    { requiredKeys: ["kind", "path"] },
  ),
  fc.record({ kind: fc.constant("person" as const), id: fc.constantFrom("p1", "p2"), name: anyText }),
  fc.record({
    kind: fc.constant("time" as const),
    at: instant,
    show: fc.constantFrom("date" as const, "time" as const, "full" as const, "relative" as const),
  }),
);
const rich: fc.Arbitrary<Rich> = fc.oneof(
  { weight: 9, arbitrary: fc.array(inline, { maxLength: 5 }) },
  { weight: 1, arbitrary: fc.array(inline, { maxLength: 120 }) },
);

const input = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(anyText, fc.integer(), fc.boolean()), {
  maxKeys: 3,
});
const pressable: fc.Arbitrary<Press> = fc
  .record({
    kind: fc.constantFrom("run" as const, "ask" as const),
    label: anyText,
    command: fc.constantFrom("contact find", "help"),
    input,
  })
  .chain((base) =>
    fc
      .record(
        {
          weight: fc.constantFrom("primary" as const, "danger" as const),
          place: fc.constantFrom("new" as const, "here" as const),
          spoken: anyText,
        },
        { requiredKeys: [] },
      )
      .map((more) => ({ ...base, ...more })),
  );
const action: fc.Arbitrary<Action> = fc.oneof(
  pressable,
  fc.record({ kind: fc.constant("open" as const), label: anyText, href }),
);

// Entries as commands write them, which a section holds, and any others.
const plainText = fc.stringMatching(/^[A-Za-zñé]{1,12}( [A-Za-z0-9,.]{1,10}){0,4}$/);
const itemBody: fc.Arbitrary<Rich> = fc.oneof(
  rich,
  fc
    .record({ head: plainText, rest: plainText, at: instant })
    .map(
      ({ head, rest, at }): Rich => [{ kind: "strong", text: head }, `\n${rest} `, { kind: "time", at, show: "full" }],
    ),
);
const item: fc.Arbitrary<Item> = fc
  .record({ body: itemBody, action: fc.option(action, { nil: undefined }) })
  .map(({ body, action: own }) => ({ body, ...(own === undefined ? {} : { action: own }) }));

const cell: fc.Arbitrary<Rich> = fc.oneof(
  { weight: 4, arbitrary: plainText.map((words) => [words]) },
  { weight: 1, arbitrary: rich },
);
const table: fc.Arbitrary<Part> = fc
  .oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 6 }) }, { weight: 1, arbitrary: fc.constant(24) })
  .chain((width) =>
    fc.record({
      kind: fc.constant("table" as const),
      caption: anyText,
      columns: fc.array(
        fc.record({ label: fc.oneof(plainText, anyText), align: fc.constantFrom("left" as const, "right" as const) }),
        { minLength: width, maxLength: width },
      ),
      rows: fc.oneof(
        { weight: 6, arbitrary: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }) },
        {
          weight: 1,
          arbitrary: fc.array(
            fc.array(
              plainText.map((words): Rich => [words]),
              { minLength: width, maxLength: width },
            ),
            { minLength: 90, maxLength: 130 },
          ),
        },
      ),
    }),
  );

const part: fc.Arbitrary<Part> = fc.oneof(
  rich.map((body) => ({ kind: "text" as const, body })),
  rich.map((body) => ({ kind: "text" as const, body, muted: true as const })),
  fc.array(rich, { maxLength: 12 }).map((items) => ({ kind: "list" as const, items })),
  fc
    .array(fc.record({ label: anyText, value: rich }), { maxLength: 12 })
    .map((rows) => ({ kind: "fields" as const, rows })),
  fc.constant({ kind: "divider" as const }),
  fc.array(action, { maxLength: 40 }).map((items) => ({ kind: "actions" as const, items })),
  fc.array(item, { maxLength: 14 }).map((items) => ({ kind: "items" as const, items })),
  fc.record({
    kind: fc.constant("choose" as const),
    label: anyText,
    options: fc.oneof(
      { weight: 3, arbitrary: fc.array(pressable, { maxLength: 6 }) },
      { weight: 1, arbitrary: fc.array(pressable, { minLength: 24, maxLength: 120 }) },
    ),
  }),
  table,
  fc.record({ kind: fc.constant("image" as const), href, alt: anyText }),
  fc.record({
    kind: fc.constant("file" as const),
    name: anyText,
    mediaType: fc.constant("text/csv"),
    alt: anyText,
    token: fc.constant("t1"),
  }),
);

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 9, arbitrary: part },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("group" as const),
      heading: fc.oneof(plainText, anyText),
      blocks: fc.array(part, { maxLength: 12 }),
    }),
  },
);

/** Any view of the model, mostly small, sometimes far too large for one message. */
export const anyView: fc.Arbitrary<View> = fc
  .record({
    blocks: fc.oneof(
      { weight: 5, arbitrary: fc.array(block, { maxLength: 6 }) },
      { weight: 1, arbitrary: fc.array(block, { maxLength: 70 }) },
    ),
  })
  .chain((base) =>
    fc
      .record(
        {
          title: anyText,
          tone: fc.constantFrom("plain" as const, "good" as const, "warning" as const, "danger" as const),
        },
        { requiredKeys: [] },
      )
      .map((more) => ({ ...more, ...base })),
  );

/** Every run of text that a view shows, as `inline` and `action` show each. */
export function textsOf(view: View, inline: (one: Inline) => string, action: (one: Action) => string[]): string[] {
  const line = (body: Rich): string[] => body.map(inline);
  const ofPart = (one: Part): string[] => {
    switch (one.kind) {
      case "text":
        return line(one.body);
      case "list":
        return one.items.flatMap(line);
      case "fields":
        return one.rows.flatMap((r) => [r.label, ...line(r.value)]);
      case "actions":
        return one.items.flatMap(action);
      case "items":
        return one.items.flatMap(({ body, action: own }) => [...line(body), ...(own ? action(own) : [])]);
      case "choose":
        return [...(one.options.length > 0 ? [one.label] : []), ...one.options.flatMap(action)];
      case "table":
        return [
          one.caption,
          // What the first cell of a row is about, the caption says; where no table can stand, empty cells are left out with their labels.
          ...one.columns.flatMap(({ label }, i) => (i > 0 && one.rows.some((row) => isSaid(row[i])) ? [label] : [])),
          ...one.rows.flat().flatMap(line),
        ];
      case "image":
        return [one.alt];
      case "file":
        return [one.name, one.alt];
      case "divider":
        return [];
    }
  };
  return [
    view.title ?? "",
    ...view.blocks.flatMap((one) =>
      one.kind === "group" ? [one.heading, ...one.blocks.flatMap(ofPart)] : ofPart(one),
    ),
  ];
}

const isSaid = (cell: Rich = []): boolean => cell.some((inline) => inline !== "");

/** What a button shows: its label, and the address of one that leads out where no button can. */
export const onButton = (a: Action): string[] =>
  a.kind === "open" && !/^https?:/.test(a.href) ? [a.label, reachableText(a.href)] : [a.label];
