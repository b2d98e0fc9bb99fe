import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { literal } from "../../../../src/adapters/discord/rendering/markdown.ts";
import { plainOf, readMentions } from "../../../../src/adapters/discord/inbound/mentions.ts";
import { mention, roleMention } from "../../../../src/core/kernel/text/mention.ts";

const known = {
  botId: "99",
  users: new Map([["1", { name: "Ana" }]]),
  channels: new Map([["2", { name: "general" }]]),
  roles: new Map([["3", { name: "Mods" }]]),
};

describe("what was said to the bot on Discord", () => {
  it.each([
    ["<@99> help", "help"],
    ["hey <@!99>, who knows tracing?", "hey who knows tracing?"],
    ["<@99>", ""],
    ["person role person:<@1> role:member", `person role person:${mention({ name: "@Ana", id: "1" })} role:member`],
    ["<@!5>", mention({ name: "@5", id: "5" })],
    ["digest schedule channel:<#2>", `digest schedule channel:${mention({ name: "#general", id: "2" })}`],
    ["settings role:<@&3>", `settings role:${roleMention({ name: "@Mods", id: "3" })}`],
    ["resource add url:<https://example.org/a_b>", "resource add url:https://example.org/a_b"],
    ["resource add url:[the law](https://example.org/)", "resource add url:https://example.org/"],
    ["see [the law](<https://example.org/>)", "see the law https://example.org/"],
    ["\\*not bold\\* \\<@1>", "*not bold* <@1>"],
    ["`a \\* b` stays", "`a \\* b` stays"],
    ["</contact find:123> <:flag:123> <a:wave:1>", "/contact find :flag: :wave:"],
    ["meeting add when:<t:1805122800:F>", "meeting add when:2027-03-15 15:00 UTC"],
    ["a\u00a0b „quoted“ ”so”", "a b “quoted“".replace("“quoted“", "“quoted”") + " “so”"],
    ["\ufff9@Eve\ufffa1\ufffb", "@Eve1"],
    ["1 < 2 > 0 <unknown thing>", "1 < 2 > 0 <unknown thing>"],
  ])("%j is the line %j", (content, line) => {
    expect(readMentions(content, known)).toBe(line);
  });

  it("is what was typed, where backslashes took the signs' meaning", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab*_~|`<>[]#-\\:@1 ".split("")), maxLength: 30 }), (text) => {
        fc.pre(!text.includes("``"));
        expect(readMentions(literal(text), known)).toBe(text.trim());
      }),
    );
  });
});

describe("a message's text", () => {
  it.each([
    ["plain", "plain", []],
    [
      "<@1> in <#2> for <@&3>: https://example.org/a, and <https://example.org/b>.",
      "@Ana in #general for @Mods: https://example.org/a, and https://example.org/b.",
      ["https://example.org/a", "https://example.org/b"],
    ],
    [
      "[the law](https://example.org/a) https://example.org/a",
      "the law (https://example.org/a) https://example.org/a",
      ["https://example.org/a"],
    ],
    ["\\*a\\* at <t:1805122800>", "*a* at 2027-03-15 15:00 UTC", []],
  ])("of %j is %j", (content, text, links) => {
    expect(plainOf(content, known)).toEqual({ text, links });
  });

  it("names who is not known by their id", () => {
    expect(plainOf("<@1> <#2> <@&3>").text).toBe("@1 #2 @3");
  });
});
