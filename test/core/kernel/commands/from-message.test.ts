import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { conclusionAdd } from "../../../../src/commands/conclusions/conclusion-add.ts";
import { resourceAdd } from "../../../../src/commands/resources/resource-add.ts";
import type { Command } from "../../../../src/core/kernel/commands/command.ts";
import { conclusionFromMessage } from "../../../../src/core/features/conclusions/from-message.ts";
import { optionsOf } from "../../../../src/core/kernel/options/options.ts";
import { resourceFromMessage } from "../../../../src/core/features/resources/adding/from-message.ts";
import { lengthOf } from "../../../../src/core/kernel/text/text.ts";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import { truncate } from "../../../../src/core/kernel/text/truncate.ts";
import { stores, type World, world } from "../../../support/world.ts";

const permalink = "https://example.slack.com/archives/C1/p1700000000000100";
const said = (text: string, links: readonly string[] = []) => ({ text, permalink, links });

describe("a text that is too long", () => {
  it.each([
    ["one two three", 13, "one two three"],
    ["one two three", 12, "one two…"],
    ["one two three", 8, "one two…"],
    ["one two three", 7, "one…"],
    ["onetwothree", 5, "onet…"],
    ["😀😀 😀😀", 4, "😀😀…"],
  ])("%s, %i", (text, max, cut) => {
    expect(truncate(text, max, { at: "word" })).toBe(cut);
  });
  it("is never longer than asked, and a beginning of what it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 40 }), (text, max) => {
        const cut = truncate(text, max, { at: "word" });
        expect(lengthOf(cut)).toBeLessThanOrEqual(max);
        if (cut !== text) expect(text.startsWith(cut.slice(0, -1)) && cut.endsWith("…")).toBe(true);
      }),
    );
  });
});

describe("a message as a form", () => {
  it("of a conclusion has its text and where it was said", () => {
    expect(conclusionFromMessage(said(" We share data within 48 hours.\nAll of us. "))).toEqual({
      text: "We share data within 48 hours.\nAll of us.",
      source: permalink,
    });
    expect(conclusionFromMessage(said(""))).toEqual({ source: permalink });
    // More than a conclusion holds, which its form says, as far as forms give it back.
    expect(conclusionFromMessage(said("word ".repeat(500))).text).toBe("word ".repeat(500).trim());
    expect(conclusionFromMessage(said("word ".repeat(1_000))).text).toBe(`${"word ".repeat(600).trim()}…`);
  });
  const un = "https://www.un.org/disarmament/";
  it.each([
    [
      "Arms Trade Treaty: https://www.un.org/disarmament/\nIn force since 2014.",
      [un],
      { title: "Arms Trade Treaty", url: un, told: true, summary: "In force since 2014." },
    ],
    ["https://www.un.org/disarmament/", [un], { url: un, told: true }],
    ["https://www.un.org/disarmament/\nArms Trade Treaty", [un], { title: "Arms Trade Treaty", url: un, told: true }],
    ["\n\nLook at this", [], { title: "Look at this" }],
    ["See", ["mailto:a@example.org", un, "https://other.example/"], { title: "See", url: un, told: true }],
    ["", [], {}],
  ])("of a resource: %j", (text, links, values) => {
    expect(resourceFromMessage(said(text, links))).toEqual(values);
  });
  it.each<[string, Command, (text: string) => Record<string, unknown>]>([
    ["conclusion add", conclusionAdd, (text) => conclusionFromMessage(said(text))],
    ["resource add", resourceAdd, (text) => resourceFromMessage(said(text, ["https://example.org/"]))],
  ])("has the options of %s, and what their forms give back, whatever was said", (_path, command, make) => {
    const options = optionsOf(command.input);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 4_000 }), (text) => {
        for (const [name, value] of Object.entries(make(text))) {
          const option = options.find((o) => o.name === name);
          expect(option, name).toBeDefined();
          if (option?.hidden) continue;
          expect(String(value).length).toBeLessThanOrEqual(3_000);
        }
      }),
    );
  });
});

describe.each(stores)("a conclusion recorded from a message (%s)", (kind) => {
  let w: World;
  beforeAll(async () => {
    w = await world({ kind });
  });
  afterAll(() => w.close());

  it("keeps the message's address, and shows it as a link on the card and in lists, to which digests lead", async () => {
    await w.say("digest schedule daily at:9:00", { as: "moderator" });
    const values = conclusionFromMessage(said("Photographs go along."));
    const form = await w.send({ kind: "values", path: "conclusion add", values, mode: "ask" });
    expect(Object.fromEntries(form.form?.fields.map((f) => [f.name, f.value]) ?? [])).toMatchObject(values);
    const added = await w.send({ kind: "values", path: "conclusion add", values });
    expect(added.text).toContain(`Source: where it was said (${permalink})`);
    expect((await w.say("conclusion list")).text).toContain(
      `- Photographs go along.\n  Proposed · The member · source (${permalink})`,
    );
    expect((await w.say("conclusion list", { locale: "es" })).text).toContain(`fuente (${permalink})`);
    const { id } = await w.db((db) => db.conclusion.findFirstOrThrow());
    // A hit is two lines; where it was said is on the card that its button opens.
    const hit = await w.say("find photographs");
    expect(hit.text).toContain(
      `Photographs go along.\n24 November 2026 · Proposed\n[Show] /conclusion show conclusion:${id}`,
    );
    const show = actionsIn(hit.view ?? { blocks: [] }).find((a) => a.label === "Show");
    expect((await w.press(show!)).text).toContain(`Source: where it was said (${permalink})`);
    expect((await w.say(`conclusion show ${id}`)).text).toContain(`Source: where it was said (${permalink})`);
    w.clock.forward(24 * 3_600_000);
    const [post] = await w.tick().then((posts) => posts.filter((p) => p.caller === undefined));
    const leads = actionsIn(post?.view ?? { blocks: [] }).find((a) => a.label === "Show");
    expect((await w.press(leads!)).text).toContain(`Source: where it was said (${permalink})`);
  });
  it("of one that is too long is asked for with all of it, and with a sentence that says so", async () => {
    const long = "word ".repeat(500).trim();
    const { form, plan } = await w.send({
      ...({ kind: "values", path: "conclusion add", mode: "ask" } as const),
      values: conclusionFromMessage(said(long)),
    });
    expect(form?.fields.find(({ name }) => name === "text")?.value).toBe(long);
    expect(plan).toMatchObject({
      errors: { text: { problem: { code: "option.long", params: { length: long.length, max: 2_000 } } } },
    });
  });
  it("without one looks as ever, and nothing but a web address is one", async () => {
    await w.say("conclusion add Nothing else.");
    expect((await w.say("conclusion list")).text).toContain("- Nothing else.\n  Proposed · The member\n");
    expect((await w.say("conclusion add Sly. source:javascript:alert(1)")).plan).toMatchObject({
      kind: "form",
      errors: { source: { problem: { code: "option.link" } } },
    });
  });
});
