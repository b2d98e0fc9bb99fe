import fc from "fast-check";
import type { Action, Block, Inline, Rich, View } from "../../src/core/kernel/views/model.ts";

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
const pressable: fc.Arbitrary<Action> = fc
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
        },
        { requiredKeys: [] },
      )
      .map((more) => ({ ...base, ...more })),
  );
const action: fc.Arbitrary<Action> = fc.oneof(
  pressable,
  fc.record({ kind: fc.constant("open" as const), label: anyText, href }),
);

const block: fc.Arbitrary<Block> = fc.oneof(
  rich.map((body) => ({ kind: "text" as const, body })),
  rich.map((body) => ({ kind: "text" as const, body, muted: true as const })),
  fc.array(rich, { maxLength: 12 }).map((items) => ({ kind: "list" as const, items })),
  fc
    .array(fc.record({ label: anyText, value: rich }), { maxLength: 12 })
    .map((rows) => ({ kind: "fields" as const, rows })),
  fc.constant({ kind: "divider" as const }),
  fc.array(action, { maxLength: 40 }).map((items) => ({ kind: "actions" as const, items })),
  fc.record({ kind: fc.constant("image" as const), href, alt: anyText }),
  fc.record({
    kind: fc.constant("file" as const),
    name: anyText,
    mediaType: fc.constant("text/csv"),
    alt: anyText,
    token: fc.constant("t1"),
  }),
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
        { title: anyText, tone: fc.constantFrom("plain" as const, "good" as const, "warning" as const) },
        { requiredKeys: [] },
      )
      .map((more) => ({ ...more, ...base })),
  );
