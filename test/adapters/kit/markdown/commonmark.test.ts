import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonMark } from "../../../../src/adapters/kit/markdown/commonmark.ts";
import { toFrames } from "../../../../src/adapters/kit/markdown/frames.ts";
import { richText } from "../../../../src/adapters/kit/markdown/rich-text.ts";
import { code, em, link, person, strong, text, time } from "../../../../src/core/kernel/views/build.ts";
import { actionsIn, filesIn } from "../../../../src/core/kernel/views/contents.ts";
import type { Action, Inline, Rich, View } from "../../../../src/core/kernel/views/model.ts";
import { anyText, anyView, HOSTILE, textsOf } from "../../../support/arbitrary-view.ts";
import { readCommonMark } from "./reading.ts";
import { slashLine } from "../../../../src/core/kernel/values/command-line.ts";

// As Mattermost reads (https://docs.mattermost.com/end-user-guide/collaborate/format-messages.html): after its Markdown come
// mentions, channels, hashtags, emoji and formulas.
const mattermost = commonMark({
  person: (id, name) => (id === "p1" ? { style: "done", text: "@ana" } : { style: "plain", text: `@${name}` }),
  command: (command) => [{ style: "code", text: slashLine(command) }],
  time: (at) => ({ style: "plain", text: at.slice(0, 10) }),
  signs: "@~#$",
});

// As Slack's canvases, of which nobody knows whether they read references.
const canvas = commonMark({
  person: (_id, name) => ({ style: "plain", text: `@${name}` }),
  command: (command) => [{ style: "code", text: slashLine(command) }],
  time: (at) => ({ style: "plain", text: at.slice(0, 10) }),
  plainColons: true,
});

const squeezed = (s: string) => s.replace(/[\s\u200b\u0000\ufffd]+/gu, "");
const signs = fc
  .array(
    fc.constantFrom(
      ..."\\*_~|`<>[]()#-+=.:@!&;1a t\n/{}$".split(""),
      ...[
        "https://a.org/b",
        "www.a.org",
        "&amp;",
        "&#1;",
        "   ",
        "\n    ",
        "\n- ",
        "\n---\n",
        "\n\n",
        "1. ",
        "a@b.org",
      ],
    ),
    { maxLength: 14 },
  )
  .map((s) => s.join(""));
const hostile = fc.oneof(signs, anyText);
const MEANT = new Set(["p", "br", "h4", "strong", "em", "code", "a", "ul", "li", "hr", "pre"]);
const textual = (i: Inline): string => {
  if (typeof i === "string") return i;
  if (i.kind === "person") return i.id === "p1" ? "@ana" : `@${i.name}`;
  if (i.kind === "command") return slashLine(i);
  return i.kind === "time" ? i.at.slice(0, 10) : i.text;
};

describe("CommonMark as servers like Mattermost read it", () => {
  it.each<[string, Rich, string]>([
    ["styles", [strong("a"), " ", em("b"), " ", code("c")], "**a** *b* `c`"],
    ["styles side by side", [strong("a"), em("b")], "**a**&#8203;*b*"],
    ["punctuation beside a letter", ["x", strong("(a)"), "y"], "x&#8203;**(a)**&#8203;y"],
    [
      "emphasis that some would not read",
      [em('"a" b'), " ", em("https://a.org/")],
      '*&#8203;"a" b* *&#8203;<https://a.org/>*',
    ],
    [
      "an address that some take for mail",
      ["https://a.org/@b", link("", "https://a.org/@c")],
      "https&#58;//a.org/&#64;b[https&#58;//a.org/&#64;c](https://a.org/@c)",
    ],
    ["a field", [strong("Label:"), " value"], "**Label:** value"],
    ["backticks", [code("`a`` b")], "``` `a`` b```"],
    ["markup", ["*a* _b_ [c](d) `e` |f| {g}"], "&#42;a&#42; &#95;b&#95; \\[c\\](d) \\`e\\` \\|f\\| \\{g\\}"],
    ["a backslash, which some double before a letter", ["a\\b"], "a&#92;b"],
    [
      "what begins a line",
      ["- a\n1. b\n> c\n    d\n==="],
      "&#45; a\n1&#46; b\n\\> c\n&#160;&#160;&#160;&#160;d\n&#61;==",
    ],
    ["mentions and the like", ["@all #tag ~town :smile: $x$"], "&#64;all &#35;tag &#126;town &#58;smile: &#36;x&#36;"],
    ["an address", ["See https://a.org/b_c, please"], "See <https://a.org/b_c>, please"],
    ["what is linked otherwise than shown", ["http://a.org/ü"], "http&#58;//a.org/ü"],
    ["a link", [link("*Treaty*", "https://a.org/b (c)")], "[&#42;Treaty&#42;](https://a.org/b%20%28c%29)"],
    ["a link with another in it", [link("www.b.org", "https://a.org/")], "www&#46;b.org (<https://a.org/>)"],
    ["what is no address", [link("a", "javascript:alert(1)")], "a (javascript&#58;alert(1))"],
    ["persons", [person("p1", "Ana"), " ", person("p2", "Eva")], "@ana &#64;Eva"],
    ["times", [time("2027-03-15T15:00:00.000Z")], "2027-03-15"],
  ])("writes %s", (_what, body, markdown) => {
    expect(richText(body, mattermost)).toBe(markdown);
  });

  it.each([
    ["an emoji", ["done :smile: and :+1:"], "done :\u2060smile: and :\u2060+1:"],
    ["what may go on as one", [":smi", strong("le:")], ":\u2060smi**le:**"],
    ["an address that is no link", ["https://a.org/@b"], "https:\u2060//a.org/&#64;b"],
    ["what is none of these", ["Nota:texto, 14:30 a 15:00 (x:y) y fin:"], "Nota:texto, 14:30 a 15:00 (x:y) y fin:"],
  ])("keeps a colon as it is where a reference may be shown as it is written: %s", (_what, body, markdown) => {
    expect(richText(body, canvas)).toBe(markdown);
  });

  it("leaves ordinary text as it is", () => {
    const said = "Meeting on 2027-03-15, 14.00 (Lima) – call +51 1 555 0101; “yes”! 50% & more - really.";
    expect(richText([said], mattermost)).toBe(said);
  });

  it.each(HOSTILE)("shows %j as it is", (said) => {
    const { shown, found } = readCommonMark(richText([said], mattermost));
    expect(squeezed(shown)).toBe(squeezed(said));
    expect([...found].filter((name) => !["p", "br", "a"].includes(name))).toEqual([]);
  });

  it("shows any text of any style, and nothing but what was meant", () => {
    const inline: fc.Arbitrary<Inline> = fc.oneof(
      hostile,
      fc.record({ kind: fc.constantFrom("strong" as const, "em" as const, "code" as const), text: hostile }),
      fc.record({ kind: fc.constant("link" as const), text: hostile, href: fc.oneof(fc.webUrl(), hostile) }),
      fc.record({ kind: fc.constant("person" as const), id: fc.constantFrom("p1", "p2"), name: hostile }),
    );
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 6 }), (body) => {
        const { shown, found } = readCommonMark(richText(body, mattermost).trim());
        expect([...found].filter((name) => !["p", "br", "a", "strong", "em", "code"].includes(name))).toEqual([]);
        const left = squeezed(shown);
        let from = 0;
        for (const one of body.map((i) => squeezed(textual(i)))) {
          const at = left.indexOf(one, from);
          expect([one, at]).not.toEqual([one, -1]);
          from = at + one.length;
        }
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);

  it("says all of any view in pages, and means nothing else", () => {
    fc.assert(
      fc.property(anyView, fc.constantFrom(4_000, 16_383), (view, max) => {
        const pages = toFrames(view, "en", mattermost, { characters: max, frames: 20 });
        const texts = pages.map((page) => [page.text, ...page.frames.map((frame) => frame.text)]);
        const read = texts.flat().map(readCommonMark);
        for (const on of texts) expect(on.join("").length).toBeLessThanOrEqual(max);
        expect(read.flatMap(({ found }) => [...found]).filter((name) => !MEANT.has(name))).toEqual([]);
        const left = squeezed(read.map(({ shown }) => shown).join(""));
        const led = (a: Action) => (a.kind === "open" ? [a.label] : []);
        for (const one of textsOf(view, textual, led).map(squeezed))
          if (!left.includes(one)) throw new Error(`lost: ${one.slice(0, 200)}`);
        const buttons = pages.flatMap((page) => page.frames.flatMap((frame) => frame.buttons));
        expect(buttons.map(({ action }) => action)).toEqual(actionsIn(view).filter((a) => a.kind !== "open"));
        expect(pages.flatMap((page) => page.files)).toEqual(filesIn(view));
      }),
      { numRuns: 50 },
    );
  }, 120_000);

  it("shows what is written as Markdown", () => {
    const view: View = {
      title: "A",
      blocks: [text(strong("b"), " ", link("c", "https://c.org/")), { kind: "divider" }, text("d")],
    };
    const [page] = toFrames(view, "en", mattermost, { characters: 1_000, frames: 1 });
    const { found, links } = readCommonMark(page?.text ?? "");
    expect([...found].sort()).toEqual(["a", "h4", "hr", "p", "strong"]);
    expect(links).toEqual(["https://c.org/"]);
  });
});
