import { ButtonStyle, ComponentType, SelectMenuDefaultValueType, TextInputStyle } from "discord.js";
import { describe, expect, it } from "vitest";
import { discordHtml } from "../../../../src/adapters/web/looks/discord-html.ts";
import { discordMarkdown } from "../../../../src/adapters/web/looks/discord-markdown.ts";
import { READER } from "./reader.ts";

const shown = (content: string) => discordMarkdown(content, READER);

describe("Discord's markdown as HTML", () => {
  it("shows what looks like HTML as text", () =>
    expect(shown("<script>&")).toBe('<div class="line">&lt;script&gt;&amp;</div>'));
  it("keeps what a backslash keeps", () => expect(shown("\\*\\*not bold\\*\\*")).toContain(">**not bold**<"));
  it("styles headings, small lines and entries", () => {
    expect(shown("## Reunião")).toBe('<div class="heading h2">Reunião</div>');
    expect(shown("-# TLP:GREEN")).toBe('<div class="small">TLP:GREEN</div>');
    expect(shown("- um\n  mais")).toBe('<div class="item">um</div><div class="more">mais</div>');
  });
  it("styles in styles", () => expect(shown("**a *b* c**")).toContain("<b>a <i>b</i> c</b>"));
  it("words moments in the reader's zone and language", () => {
    expect(shown("<t:1795629600:F>")).toContain("quarta-feira, 25 de novembro de 2026 às 15:00");
    expect(shown("<t:1795629600:R>")).toContain("amanhã");
  });
  it("names people, and commands without their ids", () => {
    expect(shown("<@42> </meeting add:7>")).toContain("@Lucía &lt;b&gt;</span>");
    expect(shown("<@42> </meeting add:7>")).toContain(">/meeting add<");
  });
  it("shows a link's words, and a bare address", () => {
    expect(shown("[Lei](<https://example.org/>)")).toContain('<a href="https://example.org/">Lei</a>');
    expect(shown("<https://example.org/>")).toContain('<a href="https://example.org/">https://example.org/</a>');
    expect(shown("[Lei](<javascript:alert(1)>)")).toContain("<a>Lei</a>");
  });
  it("leaves a block of code as it is", () => expect(shown("a\n```\n**b**\n```")).toContain("<pre>**b**</pre>"));
});

describe("Discord's components as HTML", () => {
  const button = {
    type: ComponentType.Button,
    style: ButtonStyle.Danger,
    label: "Cancel <it>",
    custom_id: "x",
  } as const;
  const words = { type: ComponentType.TextDisplay, content: "**Call**" } as const;

  it("puts a section's button beside its text", () =>
    expect(discordHtml([{ type: ComponentType.Section, components: [words], accessory: button }], READER)).toBe(
      '<div class="section"><div><div class="text"><div class="line"><b>Call</b></div></div></div>' +
        '<div class="accessory"><button type="button" class="button danger">Cancel &lt;it&gt;</button></div></div>',
    ));
  it("gives a container its accent", () =>
    expect(
      discordHtml([{ type: ComponentType.Container, accent_color: 0x00ff01, components: [words] }], READER),
    ).toContain("border-left-color:#00ff01"));
  it("shows what is chosen, else the invitation", () => {
    const options = [{ label: "Sim", value: "yes" }];
    const menu = { type: ComponentType.StringSelect, custom_id: "x", placeholder: "Escolher" } as const;
    const row = (option: { label: string; value: string; default?: boolean }) =>
      discordHtml([{ type: ComponentType.ActionRow, components: [{ ...menu, options: [option] }] }], READER);
    expect(row(options[0]!)).toContain("Escolher");
    expect(row({ ...options[0]!, default: true })).toMatch(/>Sim<(?!.*Escolher)/);
  });
  it("has a menu's options as buttons in a message, and none in a form", () => {
    const options = [{ label: "Sim <b>", value: "yes" }];
    const menu = { type: ComponentType.StringSelect, custom_id: "x", options } as const;
    expect(discordHtml([{ type: ComponentType.ActionRow, components: [menu] }], READER)).toContain(
      '<button type="button" class="option">Sim &lt;b&gt;</button>',
    );
    expect(discordHtml([{ type: ComponentType.Label, label: "Vem?", component: menu }], READER)).not.toContain(
      "<button",
    );
  });
  it("names whom a menu of people begins with", () =>
    expect(
      discordHtml(
        [
          {
            type: ComponentType.ActionRow,
            components: [
              {
                type: ComponentType.UserSelect,
                custom_id: "x",
                default_values: [{ id: "42", type: SelectMenuDefaultValueType.User }],
              },
            ],
          },
        ],
        READER,
      ),
    ).toContain("Lucía &lt;b&gt;"));
  it("marks a field that must be filled in", () => {
    const field = (required: boolean) =>
      discordHtml(
        [
          {
            type: ComponentType.Label,
            label: "Título",
            component: {
              type: ComponentType.TextInput,
              custom_id: "x",
              style: TextInputStyle.Short,
              required,
              value: "A & B",
            },
          },
        ],
        READER,
      );
    expect(field(true)).toContain('class="must"');
    expect(field(false)).not.toContain('class="must"');
    expect(field(false)).toContain("A &amp; B");
  });
});
