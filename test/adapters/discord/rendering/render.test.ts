import { ButtonStyle, ComponentType } from "discord.js";
import { describe, expect, it } from "vitest";
import { confirmation } from "../../../../src/adapters/discord/forms/confirm.ts";
import { PRESS_MAX, pressId, pressOf, readPressId } from "../../../../src/adapters/discord/rendering/press-ids.ts";
import { LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { decodeButton } from "../../../../src/core/kernel/commands/button-payload.ts";
import {
  actions,
  ask,
  divider,
  fields,
  list,
  muted,
  open,
  run,
  strong,
  text,
} from "../../../../src/core/kernel/views/build.ts";
import type { View } from "../../../../src/core/kernel/views/model.ts";
import { inside, refusals } from "./check-message.ts";
import { rendered } from "./rendering.ts";

const only = async (view: View, language?: (typeof LANGUAGES)[number]) => {
  const messages = await rendered(view, language);
  expect(messages).toHaveLength(1);
  expect(refusals(messages[0]!)).toEqual([]);
  return messages[0]!;
};
const valueIn = (id: string) => {
  const read = readPressId(id);
  return read && "value" in read ? read.value : "";
};
const buttons = async (view: View) =>
  (await only(view)).components.flatMap((c) => inside(c)).filter((c) => c.type === ComponentType.Button);

describe("a view on Discord", () => {
  it("is text with markdown of ours, in one piece", async () => {
    const view: View = {
      title: "Contacts",
      blocks: [
        text(strong("Ana"), " – *Paraguay*"),
        fields(["Phone", "+595 21 000"], ["Languages", ["es, gn"]]),
        list([["one"], ["two\nlines"]]),
        muted("small\nprint"),
        text("Next"),
      ],
    };
    expect((await only(view)).components).toEqual([
      {
        type: ComponentType.TextDisplay,
        content:
          "## Contacts\n**Ana** – \\*Paraguay\\*\n**Phone:** +595 21 000\n**Languages:** es, gn\n- one\n- two\n  lines\n-# small\n-# print\n\nNext",
      },
    ]);
  });

  it("says before the title what the colour says", async () => {
    const [container] = (await only({ title: "Contacts", tone: "good", blocks: [text("x")] })).components;
    expect(container).toMatchObject({
      components: [{ content: "## ✅ Contacts\nx" }],
    });
  });

  it("puts a space before a colon in French", async () => {
    expect((await only({ blocks: [fields(["Pays", "Paraguay"])] }, "fr")).components).toEqual([
      { type: ComponentType.TextDisplay, content: "**Pays\u00a0:** Paraguay" },
    ]);
  });

  it("says by a sign what its colour says", async () => {
    for (const [tone, sign] of [
      ["good", "✅"],
      ["warning", "⚠️"],
      ["danger", "🛑"],
    ] as const) {
      const [container] = (await only({ tone, blocks: [text("x")] })).components;
      expect(container?.type === ComponentType.Container && typeof container.accent_color).toBe("number");
      expect(container).toMatchObject({ components: [{ content: `${sign} x` }] });
    }
    expect(JSON.stringify((await only({ tone: "plain", blocks: [text("x")] })).components)).not.toContain("accent");
  });

  it("divides only what there is", async () => {
    const { components } = await only({ blocks: [divider, text("a"), divider, divider, text("b")] });
    expect(components.map((c) => c.type)).toEqual([
      ComponentType.TextDisplay,
      ComponentType.Separator,
      ComponentType.TextDisplay,
    ]);
    expect(JSON.stringify((await only({ blocks: [divider] })).components)).toContain(translator("en")("discord.empty"));
    expect(JSON.stringify((await only({ blocks: [] })).components)).toContain(translator("en")("discord.empty"));
  });

  it("shows images with their description, and addresses that are none as text", async () => {
    const { components } = await only({
      blocks: [
        { kind: "image", href: "https://example.org/a.png", alt: "A map" },
        { kind: "image", href: "file:///etc/passwd", alt: "No map" },
      ],
    });
    expect(components).toEqual([
      {
        type: ComponentType.MediaGallery,
        items: [{ media: { url: "https://example.org/a.png" }, description: "A map" }],
      },
      { type: ComponentType.TextDisplay, content: "No map (file\\:///etc/passwd)" },
    ]);
  });

  it("attaches files under names that Discord keeps, each once", async () => {
    const file = (name: string) => ({
      kind: "file" as const,
      name,
      mediaType: "text/csv",
      alt: "Minutes",
      token: name,
    });
    const { files, components } = await only({
      blocks: [file("minutes.csv"), file("minutes.csv"), file("Reunião (final).csv"), file("../..//x"), file("")],
    });
    expect(files.map((f) => [f.attachment, f.name, f.description])).toEqual([
      ["minutes.csv", "minutes.csv", "Minutes"],
      ["minutes-2.csv", "minutes.csv", "Minutes"],
      ["Reuniao_final_.csv", "Reunião (final).csv", "Minutes"],
      ["x", "../..//x", "Minutes"],
      ["file", "", "Minutes"],
    ]);
    expect(components[0]).toEqual({ type: ComponentType.TextDisplay, content: "Minutes" });
  });
});

describe("buttons on Discord", () => {
  it("have the core's weight, send what the core reads, and are told apart", async () => {
    const found = await buttons({
      blocks: [
        actions(
          run("Plain", "help", {}),
          run("First", "help", {}, { weight: "primary" }),
          ask("Gone", "community erase", { name: "x" }, { weight: "danger" }),
          open("Site", "https://example.org"),
          run("Plain", "help", {}),
        ),
        actions(run("Plain", "help", {})),
      ],
    });
    expect(found.map((b) => b.style)).toEqual([
      ButtonStyle.Secondary,
      ButtonStyle.Primary,
      ButtonStyle.Danger,
      ButtonStyle.Link,
      ButtonStyle.Secondary,
      ButtonStyle.Secondary,
    ]);
    const ids = found.flatMap((b) => ("custom_id" in b ? [b.custom_id] : []));
    expect(ids.map((id) => readPressId(id)?.kind)).toEqual(["press", "press", "confirm", "press", "press"]);
    expect(ids.map((id) => decodeButton(valueIn(id)))).toMatchObject([
      { command: "help" },
      { command: "help" },
      { command: "community erase", input: { name: "x" }, kind: "ask" },
      { command: "help" },
      { command: "help" },
    ]);
  });

  it.each([
    [1, [1]],
    [5, [5]],
    [6, [3, 3]],
    [11, [4, 4, 3]],
  ])("come in as few rows as hold them, none alone: %i", async (count, rows) => {
    const { components } = await only({
      blocks: [actions(...Array.from({ length: count }, (_, i) => run(`b${i}`, "help", {})))],
    });
    expect(components.map((c) => (c.type === ComponentType.ActionRow ? c.components.length : c.type))).toEqual(rows);
  });

  it("come in rows of five at most, with long labels written out above", async () => {
    const long = "A label that says far more than a button of Discord's can hold, which is eighty characters";
    const { components } = await only({
      blocks: [actions(...Array.from({ length: 7 }, (_, i) => run(i === 0 ? long : `b${i}`, "help", {})))],
    });
    expect(components.map((c) => (c.type === ComponentType.ActionRow ? c.components.length : c.type))).toEqual([
      ComponentType.TextDisplay,
      4,
      3,
    ]);
    expect(components[0]).toMatchObject({ content: `- ${long}` });
  });

  it("lead to no address that Discord does not open: it is written out", async () => {
    const { components } = await only({
      blocks: [actions(open("Mail", "mailto:ana@example.org"), open("", "https://example.org/"))],
    });
    expect(components[0]).toMatchObject({ content: "- Mail (ana@example.org)" });
    expect(components[1]).toMatchObject({
      components: [{ label: "https://example.org/", url: "https://example.org/" }],
    });
  });

  it("have ids that can be read again, as long as there is room", () => {
    const value = "v:".repeat(PRESS_MAX / 2);
    expect(pressId(36 ** 4 - 1, value)).toHaveLength(100);
    expect(pressOf(pressId(36 ** 4 - 1, value))).toBe(value);
    expect(() => pressId(36 ** 4, value)).toThrow(RangeError);
    for (const other of ["", "p1:", "p1:0:", "p2:0:x", "f1:token", "c1:0:x"]) expect(pressOf(other)).toBeUndefined();
    expect(readPressId("c1:0:x\ny")).toEqual({ kind: "confirm", value: "x\ny" });
  });

  it.each(LANGUAGES)("of danger ask first, in %s", (language) => {
    const asked = confirmation("Delete *everything*", "value", { t: translator(language) });
    expect(refusals(asked)).toEqual([]);
    const [words, ...row] = asked.components.flatMap((c) => inside(c));
    expect(words?.type === ComponentType.TextDisplay && words.content).toContain("Delete \\*everything\\*");
    const found = row.filter((c) => c.type === ComponentType.Button);
    expect(found.map((b) => [b.style, readPressId("custom_id" in b ? b.custom_id : "")])).toEqual([
      [ButtonStyle.Danger, { kind: "press", value: "value" }],
      [ButtonStyle.Secondary, { kind: "dismiss" }],
    ]);
  });
});
