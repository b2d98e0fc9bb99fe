import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type TextDialect, toMarkdown } from "../../../src/adapters/kit/markdown.ts";
import { inPages } from "../../../src/adapters/kit/pages.ts";
import { isStyled } from "../../../src/adapters/kit/rich-text.ts";
import { viewPieces } from "../../../src/adapters/kit/view-pieces.ts";
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
} from "../../../src/core/kernel/views/build.ts";
import type { Rich, View } from "../../../src/core/kernel/views/model.ts";

/** A dialect that nobody has: each sign is a letter of the alphabet's end, and literal text has none of them. */
const made: TextDialect = {
  literal: (said, more) => said.replace(/[x-z]/g, (sign) => `${sign}${sign}`) + (more ? "" : "."),
  strong: (line) => `x(${line})`,
  em: (line) => `y(${line})`,
  code: (line) => `z(${line})`,
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
const file = { kind: "file" as const, name: "a.csv", mediaType: "text/csv", alt: "Minutes", token: "t" };

describe("a view in a dialect of Markdown", () => {
  it("is written part by part as the dialect has it, buttons and files apart", () => {
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
    const { pages, buttons, files } = toMarkdown(view, "fr", made, 1_000);
    expect(pages).toEqual([
      [
        "= Title\n\nmaxx x(a)|y(b) z(c) d {e:f}{1}Eva.",
        "___",
        "x(When\u00a0:) {2027-03-15}",
        "o one.",
        "o x(two)\nx(lines) .",
        "o Site {g:h}",
        "s small.",
        "A map {i:j}",
        "x(a.csv) – Minutes.",
      ].join("\n"),
    ]);
    expect(buttons).toEqual([first, second]);
    expect(files).toEqual([file]);
  });

  it("has a title in bold that no heading holds, and nothing where nothing is said", () => {
    expect(toMarkdown({ title: "Now!", blocks: [text("a")] }, "en", made, 1_000).pages).toEqual(["x(Now!)\n\na."]);
    expect(toMarkdown({ title: "a\nb", blocks: [] }, "en", made, 1_000).pages).toEqual(["x(a)\nx(b)"]);
    expect(toMarkdown({ title: " ", blocks: [text(""), divider, list([])] }, "en", made, 1_000).pages).toEqual([]);
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
        const { pages } = toMarkdown({ blocks: found }, "en", made, max);
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
