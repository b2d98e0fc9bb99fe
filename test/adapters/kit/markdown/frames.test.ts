import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toFrames } from "../../../../src/adapters/kit/markdown/frames.ts";
import { inPages } from "../../../../src/adapters/kit/markdown/pages.ts";
import { isStyled } from "../../../../src/adapters/kit/markdown/rich-text.ts";
import type { TextDialect } from "../../../../src/adapters/kit/markdown/text-dialect.ts";
import { viewPieces } from "../../../../src/adapters/kit/markdown/view-pieces.ts";
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
import type { Rich, View } from "../../../../src/core/kernel/views/model.ts";
import { slashLine } from "../../../../src/core/kernel/values/command-line.ts";

/** A dialect that nobody has: each sign is a letter of the alphabet's end, and literal text has none of them. */
const made: TextDialect = {
  literal: (said, more) => said.replace(/[x-z]/g, (sign) => `${sign}${sign}`) + (more ? "" : "."),
  strong: (line) => `x(${line})`,
  em: (line) => `y(${line})`,
  code: (line) => `z(${line})`,
  command: (command) => [{ style: "code", text: slashLine(command) }],
  link: (words, href) => [
    { style: "plain", text: `${words} ` },
    { style: "done", text: `{${href}}` },
  ],
  person: (id, name) => (id === "p1" ? { style: "done", text: "{1}" } : { style: "plain", text: name }),
  time: (at) => ({ style: "done", text: `{${at.slice(0, 10)}}` }),
  apart: (left, right) => (isStyled(left) && isStyled(right) ? "|" : ""),
  heading: (line) => (line.includes("!") ? undefined : `= ${line}`),
  item: (portion) => `o ${portion}`,
  small: (portion) => `s ${portion}`,
  equalWidth: (lines) => ["[", ...lines, "]"].join("\n"),
  gap: (before, after) => `\n${before === "title" || after === "paragraph" ? "\n" : ""}`,
  rule: "___",
};
const written = (view: View, characters = 1_000) => toFrames(view, "en", made, { characters, frames: 10 });
const file = { kind: "file" as const, name: "a.csv", mediaType: "text/csv", alt: "Minutes", token: "t" };

describe("a view in a dialect of Markdown", () => {
  it("is written part by part as the dialect has it, buttons below what comes before them and files apart", () => {
    const first = run("First", "help", {});
    const second = ask("Second", "help", {});
    const view: View = {
      title: "Title",
      blocks: [
        text(
          "max ",
          strong("a"),
          em("b"),
          " ",
          code("c"),
          " ",
          link("d", "e:f"),
          person("p1", "Ana"),
          person("p2", "Eva"),
        ),
        divider,
        divider,
        fields(["When", [time("2027-03-15T15:00:00.000Z")]]),
        list([["one"], [strong(" two\nlines ")]]),
        actions(first, open("Site", "g:h"), second),
        muted("small"),
        { kind: "image", href: "i:j", alt: "A map" },
        file,
      ],
    };
    const above = [
      "= Title\n\nmaxx x(a)|y(b) z(c) d {e:f}{1}Eva.",
      "___",
      "x(When\u00a0:) {2027-03-15}",
      "o one.",
      "o x(two)\nx(lines) .",
      "o Site {g:h}",
    ].join("\n");
    const below = ["s small.", "A map {i:j}", "x(a.csv) – Minutes."].join("\n");
    const buttons = [
      { action: first, position: 0 },
      { action: second, position: 2 },
    ];
    expect(toFrames(view, "fr", made, { characters: 1_000, frames: 3 })).toEqual([
      {
        text: above,
        frames: [
          { text: "", buttons },
          { text: below, buttons: [] },
        ],
        files: [file],
      },
    ]);
    expect(toFrames(view, "fr", made, { characters: 1_000, frames: 2 })).toEqual([
      { text: above, frames: [{ text: "", buttons }], files: [] },
      { text: below, frames: [], files: [file] },
    ]);
  });

  it("has the buttons of a second text below that text", () => {
    const [first, second] = [run("First", "help", {}), run("Second", "help", {})];
    const view: View = { blocks: [text("a"), actions(first), text("b"), actions(second)] };
    expect(written(view)).toEqual([
      {
        text: "a.",
        frames: [
          { text: "", buttons: [{ action: first, position: 0 }] },
          { text: "b.", buttons: [{ action: second, position: 1 }] },
        ],
        files: [],
      },
    ]);
  });

  it("has a title in bold that no heading holds, and nothing where nothing is said", () => {
    expect(written({ title: "Now!", blocks: [text("a")] })).toMatchObject([{ text: "x(Now!)\n\na.", frames: [] }]);
    expect(written({ title: "a\nb", blocks: [] })).toMatchObject([{ text: "x(a)\nx(b)", frames: [] }]);
    expect(written({ title: " ", blocks: [text(""), divider, list([])] })).toEqual([]);
  });

  it("comes in pages within a limit, however small, without losing a character", () => {
    const words = fc.string({
      minLength: 1,
      maxLength: 300,
      unit: fc.constantFrom("a", "b", "c", " ", "d", "e", "\n", "🦊"),
    });
    const line = fc.array(fc.oneof(words, words.map(strong), words.map(code)), {
      minLength: 1,
      maxLength: 4,
    }) satisfies fc.Arbitrary<Rich>;
    const blocks = fc.array(
      fc.oneof(
        line.map((body) => text(...body)),
        line.map((body) => muted(...body)),
        fc.array(line, { maxLength: 4 }).map(list),
        line.map((value) => fields(["Label", value])),
        fc.constant(divider),
      ),
      { maxLength: 8 },
    );
    const letters = (s: string) => s.replace(/[^a-e🦊]/gu, "");
    fc.assert(
      fc.property(blocks, fc.integer({ min: 40, max: 400 }), (found, max) => {
        const pages = written({ blocks: found }, max).map((page) => page.text);
        for (const page of pages) expect(page.length).toBeLessThanOrEqual(max);
        const whole = found
          .flatMap((b) =>
            b.kind === "text"
              ? [b.body]
              : b.kind === "list"
                ? b.items
                : b.kind === "fields"
                  ? b.rows.map((r) => ["Label", ...r.value])
                  : [],
          )
          .flat()
          .map((i) => (typeof i === "string" ? i : "text" in i ? i.text : ""))
          .join("");
        expect(letters(pages.join(""))).toBe(letters(whole));
      }),
      { numRuns: 300 },
    );
  });
});

describe("pages with things of a platform's own", () => {
  const own = (name: string) => ({ name });
  const pagesOf = (view: View, places: number) =>
    inPages(
      viewPieces(
        view,
        "en",
        { dialect: made, max: 100 },
        {
          divider: () => [{ role: "divider", own: own("divider") }],
          actions: (items, before) => items.map((_one, i) => ({ role: "other", own: own(`button ${before + i}`) })),
          entry: () => [],
          choose: () => [],
          image: ({ alt }) => [{ role: "other", own: own(alt) }],
          file: ({ name }) => [{ role: "other", own: own(name) }],
        },
      ),
      {
        characters: 100,
        places,
        takes: ({ name }) => (name === "large" ? 2 : 1),
        admits: ({ name }, page) =>
          name !== "a.csv" || !page.some((one) => typeof one === "object" && one.name === name),
      },
      made.gap,
    );

  it("keep them in their places among the text, as many as there is room for", () => {
    const press = run("a", "help", {});
    const view: View = {
      blocks: [
        divider,
        text("a"),
        divider,
        divider,
        muted("b"),
        actions(press, press),
        { kind: "image", href: "", alt: "large" },
        actions(press),
      ],
    };
    expect(pagesOf(view, 5)).toEqual([
      ["a.", own("divider"), "s b.", own("button 0"), own("button 1")],
      [own("large"), own("button 2")],
    ]);
  });

  it("keep to any other limit of theirs", () => {
    expect(pagesOf({ blocks: [file, text("a"), file] }, 9)).toEqual([[own("a.csv"), "a."], [own("a.csv")]]);
  });

  it("join no text across them, and begin anew where its characters do not fit", () => {
    const view: View = { blocks: [text("a".repeat(60)), file, text("b".repeat(30)), text("c")] };
    expect(pagesOf(view, 9)).toEqual([["a".repeat(60) + ".", own("a.csv"), `${"b".repeat(30)}.\n\nc.`]]);
    expect(pagesOf({ blocks: [text("a".repeat(60)), file, text("b".repeat(50))] }, 9)).toHaveLength(2);
  });
});
