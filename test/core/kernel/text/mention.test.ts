import { withOnly } from "../../../support/catalogue.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLine } from "../../../../src/core/kernel/lines/line.ts";
import {
  mention,
  withMentionedNames,
  readMention,
  readRoleMention,
  roleMention,
} from "../../../../src/core/kernel/text/mention.ts";
import { channelText, withoutControls } from "../../../../src/core/kernel/text/text.ts";
import { FIXTURES } from "../../../support/fixture-commands.ts";
import { stores, type World, world } from "../../../support/world.ts";

describe("a mention", () => {
  const ana = mention({ name: "@Ana Pérez", id: "T1:U2" });
  it("is read as what it stands for, and is its name in any other text", () => {
    expect(readMention(` ${ana} `)).toEqual({ name: "@Ana Pérez", id: "T1:U2" });
    expect(readMention(`${ana}!`)).toBeUndefined();
    expect(readMention("@Ana")).toBeUndefined();
    expect(readMention(mention({ name: "@x", id: "" }))).toBeUndefined();
    expect(withMentionedNames(`ask ${ana}, then ${ana}`)).toBe("ask @Ana Pérez, then @Ana Pérez");
    expect(withoutControls(`ask ${ana}\ufff9`)).toBe("ask @Ana Pérez");
  });
  it("cannot be broken by the name or the id", () => {
    expect(readMention(mention({ name: "@a\ufffaX\ufffbb\ufff9", id: "1\ufffb2" }))).toEqual({
      name: "@aXb",
      id: "12",
    });
  });
  it("names a channel", () => {
    expect(channelText(mention({ name: "#general", id: "C1" }))).toEqual({ id: "C1", name: "general" });
    expect(channelText(mention({ name: "#", id: "C1" }))).toEqual({ id: "C1", name: "C1" });
    expect(channelText("#general")).toEqual({ id: "general", name: "general" });
  });
  it("of a role is read as one, and as nobody and no channel", () => {
    const mods = roleMention({ name: "@Mods", id: "9" });
    expect(readRoleMention(` ${mods} `)).toEqual({ name: "@Mods", id: "9" });
    expect([
      readMention(mods),
      channelText(mods),
      readRoleMention(ana),
      readRoleMention("@Mods"),
      readRoleMention(roleMention({ name: "@x", id: "" })),
    ]).toEqual(Array(5).fill(undefined));
    expect(withMentionedNames(`ask ${mods}`)).toBe("ask @Mods");
  });
  it("is one word of a line, whatever stands in the name", () => {
    const options = [
      { name: "who", line: { phrase: true } as const, required: true },
      { name: "title", line: { phrase: true } as const, required: true },
    ];
    expect(readLine(`${ana} Board call`, options)).toEqual({ who: ana, title: "Board call" });
    expect(readLine(`title:call ${ana}, who:${ana}`, options)).toEqual({ who: ana, title: `call ${ana},` });
    expect(() => readLine(`who:${ana} title:"x" ${ana}`, options)).toThrow(
      expect.objectContaining({
        problem: { code: "line.left", params: { words: "@Ana Pérez", options: "who, title" } },
      }),
    );
  });
  it("takes no longer than other words when it is never closed", () => {
    expect(
      readLine(`title:${"\ufff9".repeat(4_000)}`, [{ name: "title", line: { phrase: true }, required: true }]),
    ).toEqual({ title: "\ufff9".repeat(4_000) });
  });
});

describe.each(stores)("a mention in a typed line on %s", (kind) => {
  let w: World;
  beforeAll(async () => {
    w = await world({ kind, catalogue: withOnly(FIXTURES) });
  });
  afterAll(() => w.close());

  it("is the person or the channel it stands for, and its name in a text", async () => {
    const said = await w.say(
      `fixture echo Call ${mention({ name: "@Ana Pérez", id: "nobody" })} who:${mention({ name: "@Mem Ber", id: "member" })} room:${mention({ name: "#board", id: "C7" })}`,
    );
    expect(said.text).toContain("title: Call @Ana Pérez\n");
    expect(said.text).toMatch(/who: c1member/);
    expect(said.text).toContain('room: {"id":"C7","name":"board"}');
  });
  it("of somebody the community does not know is refused by name", async () => {
    const said = await w.say(`fixture echo Call who:${mention({ name: "@Ana Pérez", id: "nobody" })}`);
    expect(said.text).toBe("who: I don't know “@Ana Pérez” in this community. Write a part of their name.");
    const picked = await w.send({
      kind: "values",
      path: "fixture echo",
      values: { title: "x", who: { user: "nobody", name: "Ana" } },
    });
    expect(picked.text).toBe("who: I don't know “Ana” in this community. Write a part of their name.");
  });
});
