import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WebClient } from "@slack/web-api";
import { namesSaid } from "../../../src/adapters/slack/inbound/mentioned.ts";
import type { Profiles } from "../../../src/adapters/slack/user-profiles.ts";
import { plainOf, readMentions } from "../../../src/adapters/slack/mentions.ts";
import { lineOf } from "../../../src/adapters/slack/manifest/slash.ts";
import { readLine } from "../../../src/core/kernel/lines/line.ts";
import { mention } from "../../../src/core/kernel/text/mention.ts";
import { withoutControls } from "../../../src/core/kernel/text/text.ts";
import { anyText } from "../../support/arbitrary-view.ts";

const ana = mention({ name: "@ana", id: "T1:U2" });
const general = mention({ name: "#general", id: "C3" });
const read = (text: string, more: { bot?: string; names?: ReadonlyMap<string, string> } = {}) =>
  readMentions(text, { team: "T1", ...more });

describe("text typed on Slack", () => {
  it.each([
    ["who:<@U2|ana>", `who:${ana}`],
    ["<#C3|general> now", `${general} now`],
    ["<#C3|>", mention({ name: "#…", id: "C3" })],
    ["<@U2>", mention({ name: "@…", id: "T1:U2" })],
    ["link:<https://unodc.org/a?b=1&amp;c=2>", "link:https://unodc.org/a?b=1&c=2"],
    ["link:<http://unodc.org|unodc.org>", "link:http://unodc.org"],
    ["link:<https://unodc.org/x|the law>", "link:https://unodc.org/x"],
    ["see <https://unodc.org/x|the law> now", "see the law https://unodc.org/x now"],
    ["<mailto:ana@example.org|ana@example.org>", "ana@example.org"],
    ["<tel:+59521|+59521>", "+59521"],
    ["<!here> and <!subteam^S1|@board> and <!channel|channel>", "@here and @board and channel"],
    ["Tom &amp; Jerry &lt;3 &gt; 2", "Tom & Jerry <3 > 2"],
    ["&amp;lt; stays an escape", "&lt; stays an escape"],
    ["contact\u00a0find tracing", "contact find tracing"],
    ["“Board call” when:tomorrow", "“Board call” when:tomorrow"],
    ["title:”Board call” when:tomorrow", "title:“Board call” when:tomorrow"],
    ["„Board call“ tomorrow", "“Board call” tomorrow"],
    ["  spaced  ", "spaced"],
    ["5 < 6 <unfinished", "5 < 6 <unfinished"],
    [`${ana} typed by hand`, "@anaT1:U2 typed by hand"],
  ])("%s becomes a line", (text, line) => {
    expect(read(text)).toBe(line);
  });

  it("does not mention the bot itself", () => {
    expect(read("<@U9> who is in <@U2|ana>’s team?", { bot: "U9" })).toBe(`who is in ${ana}’s team?`);
    expect(read("<@U9|bot>: help", { bot: "U9" })).toBe("help");
    expect(read("hey <@U9>, help", { bot: "U9" })).toBe("hey help");
    expect(read("<@U9>", { bot: "U9" })).toBe("");
  });

  it("names people and channels that Slack leaves unnamed, where the names are known", () => {
    expect(
      read("<@U2> <#C3>", {
        names: new Map([
          ["U2", "Ana Pérez"],
          ["C3", "general"],
        ]),
      }),
    ).toBe(`${mention({ name: "@Ana Pérez", id: "T1:U2" })} ${general}`);
  });

  it("reads as the core's grammar has it, with names of several words and quotes as phones type them", () => {
    const options = [
      { name: "title", kind: "text" as const, required: true },
      { name: "who", kind: "person" as const, required: false },
      { name: "room", kind: "channel" as const, required: false },
    ];
    const names = new Map([["U2", "Ana Pérez"]]);
    const person = mention({ name: "@Ana Pérez", id: "T1:U2" });
    expect(readLine(read("“Board call” who:<@U2> room:<#C3|general>", { names }), options)).toEqual({
      title: "Board call",
      who: person,
      room: general,
    });
    expect(readLine(read("”Board call” room:<#C3|general>"), options)).toEqual({ title: "Board call", room: general });
    const { title } = readLine(read("ask <@U2> about it", { names }), options);
    expect(withoutControls(String(title))).toBe("ask @Ana Pérez about it");
  });

  it("stays what it is where nothing was escaped", () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const clean = typed.replace(/[\ufff9-\ufffb“”„]/g, "").trim();
        // As Slack escapes it.
        const escaped = clean.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
        expect(read(escaped)).toBe(clean.replace(/[\u00a0\u2007\u202f]/g, " ").trim());
        const unstyled = clean.replace(/[*_~`>]/g, "");
        expect(plainOf(unstyled.replaceAll("&", "&amp;").replaceAll("<", "&lt;")).text).toBe(unstyled);
      }),
    );
  });
});

describe("a slash command", () => {
  it("is the line that its words and its text make", () => {
    expect(lineOf("/rapporteur", "contact find tracing", "rapporteur", { team: "T1" })).toBe("contact find tracing");
    expect(lineOf("/contact", "find tracing", "rapporteur", { team: "T1" })).toBe("contact find tracing");
    expect(lineOf("/help", "", "rapporteur", { team: "T1" })).toBe("help");
    expect(lineOf("/rapporteur", "", "rapporteur", { team: "T1" })).toBe("");
    expect(lineOf("/conclusion", "add <@U2|ana> writes", "rapporteur", { team: "T1" })).toBe(
      `conclusion add ${ana} writes`,
    );
  });
});

describe("a message on Slack", () => {
  it("names people and channels as the workspace does, and has the words of what is styled", () => {
    const names = new Map([
      ["U2", "Ana Pérez"],
      ["C3", "general"],
    ]);
    expect(plainOf("<@U2|ana.p> tells <#C3|>, <@U9> and <!subteam^S1>", names).text).toBe(
      "@Ana Pérez tells #general, @… and @…",
    );
    for (const [styled, words] of [
      ["*Agreed*: _every_ ~last~ request", "Agreed: every last request"],
      ["*_both_*, and *a* *b*", "both, and a b"],
      ["2*3*4 and snake_case_name and `*code*`", "2*3*4 and snake_case_name and *code*"],
      ["```\n*as it is*\n```", "*as it is*"],
      ["&gt; said before\nand now", "said before\nand now"],
      ["* not a style * and *\nneither*", "* not a style * and *\nneither*"],
      ["<https://a.example/_x_/*y*>", "https://a.example/_x_/*y*"],
    ])
      expect(plainOf(styled ?? "").text).toBe(words);
    expect(readMentions("conclusion add *Trace* <@U2|ana.p>", { team: "T1", names }, true)).toBe(
      `conclusion add Trace ${mention({ name: "@Ana Pérez", id: "T1:U2" })}`,
    );
  });

  it("is text as people read it, with its addresses apart", () => {
    expect(
      plainOf(
        "<@U2|ana> see <https://a.example/x?1&amp;2|the law>, <https://b.example> and <http://c.example|c.example> &lt;3 <!here> <#C3|general> <mailto:a@b.example|a@b.example>",
      ),
    ).toEqual({
      text: "@ana see the law (https://a.example/x?1&2), https://b.example and http://c.example <3 @here #general a@b.example",
      links: ["https://a.example/x?1&2", "https://b.example", "http://c.example"],
    });
  });

  it("calls whom it mentions by their names, which are text", () => {
    const names = new Map([
      ["U2", "Ana & <b>Co</b>"],
      ["C3", "general"],
    ]);
    expect(plainOf("<@U2> and <@U4> in <#C3>, <#C3|> and <#C5>", names).text).toBe(
      "@Ana & <b>Co</b> and @… in #general, #general and #…",
    );
  });
});

describe("whom a message mentions by their ids alone", () => {
  const profiles: Profiles = {
    of: async (_client, _where, user) => ({
      handle: `T1:${user}`,
      gone: false,
      ...(user === "U2" ? { profile: { name: "Ana", standing: "member", admin: false } } : {}),
    }),
    learn: () => expect.fail("nobody is to be learned of"),
  };
  const asked: string[] = [];
  const client = {
    conversations: {
      info: async ({ channel }: { readonly channel: string }) => {
        asked.push(channel);
        if (channel === "C9") throw new Error("channel_not_found");
        return { channel: { name: `about-${channel}`, is_private: channel !== "C3" } };
      },
    },
  } as unknown as WebClient;

  it("is asked of Slack, each once; of channels only those that are nobody's secret", async () => {
    const said = "<@U2> <@U2> <@U4> <@U5|eve> <#C3> <#C3|> <#C8> <#C9> <#C6|named>";
    expect(Object.fromEntries(await namesSaid(profiles, client, { team: "T1" }, said))).toEqual({
      U2: "Ana",
      C3: "about-C3",
    });
    expect(asked).toEqual(["C3", "C8", "C9"]);
  });
});
