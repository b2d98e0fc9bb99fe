import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dialectFor, literal, richText } from "../../../../src/adapters/discord/rendering/markdown.ts";
import { portions } from "../../../../src/adapters/kit/markdown/rich-text.ts";
import { code, em, link, person, strong, time } from "../../../../src/core/kernel/views/build.ts";
import type { Inline, Rich } from "../../../../src/core/kernel/views/model.ts";
import { anyText, HOSTILE } from "../../../support/arbitrary-view.ts";
import { readMarkdown } from "./discord-markdown.ts";
import { HOSTILE_HERE } from "./hostile.ts";
import { slashLine } from "../../../../src/core/kernel/values/command-line.ts";

const pen = { users: new Map([["p1", "111"]]), typeCommand: slashLine, mentionCommand: () => undefined };
const squeezed = (s: string) => s.replace(/[\s\u200b]+/gu, "");
const signs = fc
  .array(
    fc.constantFrom(..."\\*_~|`<>[]()#-+.:@!1a t\n/".split(""), "https://a.org/b", "everyone", "here", "://", "   "),
    { maxLength: 14 },
  )
  .map((s) => s.join(""));
const hostile = fc.oneof(signs, anyText, fc.constantFrom(...HOSTILE_HERE));

describe("the model of Discord's reading", () => {
  it.each([
    ["**a** *b* __c__ ~~d~~ ||e|| `f`", ["bold", "italic", "underline", "struck", "spoiler", "code"], "a b c d e f"],
    ["# a\n-# b\n- c\n  1. d\n> e", ["heading", "small", "list", "list", "quote"], "a\nb\nc\n  d\ne"],
    [
      "<@1> <#2> <@&3> <t:4:R> <:x:5> </a b:6> <id:guide> @everyone :smile:",
      ["person", "channel", "role", "time", "emoji", "command", "navigation", "everybody", "emoji"],
      undefined,
    ],
    [
      "[a](https://b.org) <https://c.org> https://d.org",
      ["words https://b.org/", "link", "preview"],
      "a https://c.org https://d.org",
    ],
    ["\\*a\\* \\\\ \\a", [], "*a* \\ \\a"],
    ["a # b - c > d", [], "a # b - c > d"],
  ])("finds in %j what is there", (source, found, shown) => {
    const read = readMarkdown(source);
    expect(read.found).toEqual(found);
    if (shown !== undefined) expect(read.shown).toBe(shown);
  });
});

describe("literal text on Discord", () => {
  it.each([...HOSTILE, ...HOSTILE_HERE])("shows %j as it is", (text) => {
    const { shown, found } = readMarkdown(literal(text));
    expect(shown).toBe(text);
    expect(found.filter((f) => f !== "link")).toEqual([]);
  });

  it("shows any text as it is: nothing in it means anything, and addresses make no preview", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { shown, found } = readMarkdown(literal(text));
        expect(shown).toBe(text);
        expect(found.filter((f) => f !== "link")).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["See https://example.org/a_b, please", ["link"]],
    ["(https://example.org/a_(b))", ["link"]],
    ["https://user:secret@example.org/", []],
    ["https://exämple.org/", []],
    ["steam://run/1", []],
  ])("links in %j what can be linked as it stands", (text, found) => {
    const read = readMarkdown(literal(text));
    expect(read.found).toEqual(found);
    expect(read.shown).toBe(text);
  });

  it("leaves ordinary text as it is", () => {
    const text = "Meeting on 2027-03-15 at 14:00 (Lima): call +51 1 555 0101, #general, C# – “yes”! 50% & more.";
    expect(literal(text)).toBe(text);
  });
});

describe("rich text on Discord", () => {
  it.each<[string, Rich, string]>([
    ["styles", [strong("a"), " ", em("b"), " ", code("c")], "**a** *b* `c`"],
    ["styles side by side", [strong("a"), em("b")], "**a**\u200b*b*"],
    ["white space at the ends of a style", ["x", strong(" a "), "y"], "x **a** y"],
    ["lines", [strong("a\nb")], "**a**\n**b**"],
    ["backticks", [code("`a`")], "`` `a` ``"],
    ["a fence", [code("```")], "\\`\\`\\`"],
    [
      "a link",
      [link("Treaty (2014): text", "https://example.org/a b_(c)")],
      "[Treaty (2014): text](<https://example.org/a%20b_%28c%29>)",
    ],
    ["a link without words", [link("", "https://example.org/")], "<https://example.org/>"],
    ["a link with signs", [link("[a] *b*", "https://example.org/")], "\\[a] \\*b\\* (<https://example.org/>)"],
    ["what is no address", [link("a", "javascript:alert(1)")], "a (javascript:alert(1))"],
    ["persons", [person("p1", "Ana"), " ", person("p2", "*Eva*")], "<@111> @\\*Eva\\*"],
    [
      "times",
      [time("2027-03-15T15:00:00.000Z", "date"), time("2027-03-15T15:00:00.000Z", "time")],
      "<t:1805122800:D><t:1805122800:t>",
    ],
    ["a full time", [time("2027-03-15T15:00:00.000Z")], "<t:1805122800:F> (<t:1805122800:R>)"],
    [
      "what only together means something",
      ["#", " a\n", "<", "@1>", ":smi", strong("le:"), " @every", strong("one")],
      "\\# a\n\\<@1>\\:smi**le:** \\@every**one**",
    ],
  ])("writes %s", (_what, body, markdown) => {
    expect(richText(body, pen)).toBe(markdown);
  });

  const inline: fc.Arbitrary<Inline> = fc.oneof(
    hostile,
    fc.record({ kind: fc.constantFrom("strong" as const, "em" as const, "code" as const), text: hostile }),
    fc.record({ kind: fc.constant("link" as const), text: hostile, href: fc.oneof(fc.webUrl(), hostile) }),
    fc.record({ kind: fc.constant("person" as const), id: fc.constantFrom("p1", "p2"), name: hostile }),
  );
  const MEANT = new Set(["bold", "italic", "code", "person", "link"]);

  it("shows any text of any style, and nothing but what was meant", () => {
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 6 }), (body) => {
        const { shown, found } = readMarkdown(richText(body, pen));
        expect(found.filter((f) => !MEANT.has(f) && !f.startsWith("words "))).toEqual([]);
        const left = squeezed(shown);
        let from = 0;
        for (const one of body) {
          const said = squeezed(
            typeof one === "string"
              ? one
              : one.kind === "person"
                ? one.id === "p1"
                  ? "{111}"
                  : `@${one.name}`
                : one.kind === "time"
                  ? ""
                  : one.kind === "command"
                    ? slashLine(one)
                    : one.text,
          );
          const at = left.indexOf(said, from);
          expect([said, at]).not.toEqual([said, -1]);
          from = at + said.length;
        }
        const persons = body.filter((b) => typeof b !== "string" && b.kind === "person" && b.id === "p1").length;
        expect(found.filter((f) => f === "person")).toHaveLength(persons);
      }),
      { numRuns: 600 },
    );
  }, 60_000);

  it("is the same in portions, each as long as there is room", () => {
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 6 }), (body) => {
        const cut = portions(body, dialectFor(pen), 3_500);
        for (const one of cut) expect(one.length).toBeLessThanOrEqual(3_500);
        for (const one of cut) expect(one.trim()).not.toBe("");
        const whole = squeezed(readMarkdown(richText(body, pen)).shown);
        expect(cut.map((one) => squeezed(readMarkdown(one).shown)).join("")).toBe(whole);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
