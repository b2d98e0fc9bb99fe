import type { KnownBlock } from "@slack/types";
import { describe, expect, it } from "vitest";
import { slackHtml } from "../../../../src/adapters/web/looks/slack-html.ts";
import { READER } from "./reader.ts";

/** The words of a page, without its marks. */
const words = (blocks: readonly KnownBlock[]) => slackHtml(blocks, READER).replace(/<[^>]*>/g, "");
const plain = (text: string) => ({ type: "plain_text", text }) as const;

describe("Slack's blocks as HTML", () => {
  it("shows what looks like HTML as text", () =>
    expect(words([{ type: "header", text: plain("Call <script>") }])).toBe("Call &lt;script&gt;"));
  it("shows a section with its button", () => {
    const accessory = { type: "button", text: plain("Ver"), action_id: "x" } as const;
    expect(words([{ type: "section", text: plain("Ramona"), accessory }])).toBe("RamonaVer");
  });
  it("reads Slack's signs in a section, also where it finds no addresses by itself", () => {
    const text = {
      type: "mrkdwn",
      verbatim: true,
      text: "*Call* <!date^1795629600^{time}|?> &amp; <https://example.org/|law>",
    };
    expect(words([{ type: "section", text } as KnownBlock]).replaceAll(/\s/gu, " ")).toBe("Call 15:00 &amp; law");
  });
  it("words moments in the reader's zone and language, and names people", () => {
    const date = { type: "date", timestamp: 1795629600, format: "{date_long}, {time}", fallback: "?" } as const;
    const elements = [date, { type: "text", text: " " } as const, { type: "user", user_id: "U1" } as const];
    const rich: KnownBlock = { type: "rich_text", elements: [{ type: "rich_text_section", elements }] };
    expect(words([rich])).toBe("quarta-feira, 25 de novembro de 2026, 15:00 @Lucía &lt;b&gt;");
  });
  it("shows what a menu begins with, else the invitation", () => {
    const yes = { text: plain("Sim"), value: "yes" };
    const menu = { type: "static_select" as const, action_id: "x", placeholder: plain("Escolher"), options: [yes] };
    const shown = (one: object) =>
      /<summary[^>]*>(.*?)<\/summary>/u.exec(
        slackHtml([{ type: "actions", elements: [{ ...menu, ...one }] }], READER),
      )?.[1];
    expect(shown({})).toContain("Escolher");
    expect(shown({ initial_option: yes })).toMatch(/>Sim<(?!.*Escolher)/u);
  });
  it("has a menu's options as buttons, between what stands before and after it", () => {
    const options = [plain("Sim"), plain("Não <b>")].map((text, i) => ({ text, value: String(i) }));
    const menu = { type: "static_select" as const, action_id: "x", options };
    const text = (words: string): KnownBlock => ({ type: "section", text: plain(words) });
    const html = slackHtml([text("Antes"), { type: "actions", elements: [menu] }, text("Depois")], READER);
    expect(html).toMatch(/Antes[^]*<details[^]*class="option">Sim<[^]*class="option">Não &lt;b&gt;<[^]*Depois/u);
  });
  it("shows a data table as a table", () => {
    const cell = (text: string) => ({ type: "raw_text", text }) as const;
    const rows = [[cell("Onde")], [cell("Sala 4")]];
    expect(words([{ type: "data_table", caption: "Reuniões", rows }])).toContain("Sala 4");
  });
  it("names a block that it cannot draw", () =>
    expect(words([{ type: "context_actions", elements: [] }])).toBe("[context_actions]"));
});
