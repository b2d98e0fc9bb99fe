import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import { help } from "../../../../src/commands/help/help.ts";
import { LINE_MAX } from "../../../../src/core/kernel/commands/resolve-command.ts";
import type { Action, View } from "../../../../src/core/kernel/views/model.ts";
import { audited } from "../../../support/audited.ts";
import { FIXTURES } from "../../../support/fixture-commands.ts";
import { withOnly } from "../../../support/catalogue.ts";
import { type World, world } from "../../../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world({ catalogue: withOnly([...FIXTURES, help]) });
});
afterAll(() => w.close());

const buttons = (view: View | undefined): Action[] => actionsIn(view ?? { blocks: [] });

describe("an invocation", () => {
  it("runs for who may, and tells the audience before", async () => {
    const said = await w.say("fixture post hello", { as: "moderator" });
    expect(said.plan).toMatchObject({ kind: "work", audience: "channel", place: "new" });
    expect(said.text).toBe("hello");
  });
  it("is refused privately to who may not, before anything is deferred", async () => {
    const said = await w.say("fixture post hello", { as: "member" });
    expect(said.plan.kind).toBe("answer");
    expect([said.refusal, said.text]).toEqual([
      "role.least",
      "That needs the role “moderator” in this community. A moderator can tell you more.",
    ]);
  });
  it("treats who is unknown as a guest", async () => {
    expect((await w.say("help", { as: "nobody" })).text).toContain("Your role here is “guest”");
  });
  it("is ignored the second time, whatever became of the first", async () => {
    await w.say("fixture pages", { id: "same" });
    expect((await w.say("fixture pages", { id: "same" })).plan).toEqual({ kind: "ignore" });
  });
  it("from a place that is not connected gets that answer and no data", async () => {
    const said = await w.say("help", { space: "elsewhere", locale: "es" });
    expect([said.refusal, said.text]).toEqual([
      "space.unknown",
      "Este lugar todavía no está conectado a una comunidad, así que no tengo nada que mostrar aquí.\nQuien administra este espacio puede conectarlo con /setup: a una comunidad nueva, o a una que ya existe y le dio un código.",
    ]);
  });
  it("asks for what is missing, keeping what was given", async () => {
    const { plan, form } = await w.say("fixture echo count:5");
    expect(plan.kind).toBe("form");
    expect(form?.fields.find((f) => f.name === "count")?.value).toBe("5");
    expect(form?.fields.find((f) => f.name === "title")).toMatchObject({ required: true });
    expect(form?.fields.map((f) => f.name)).not.toContain("secret");
  });
  it("asks again about what is wrong, keeping what was typed and what a button filled in", async () => {
    const { plan, form } = await w.send({
      kind: "values",
      path: "fixture echo",
      values: { title: "T", country: "Narnia", count: "many", secret: "s" },
    });
    expect(plan).toMatchObject({
      kind: "form",
      errors: { country: { problem: { code: "option.country" } }, count: { problem: { code: "option.integer" } } },
    });
    expect(form?.fields.find((f) => f.name === "country")?.value).toBe("Narnia");
    expect(form?.known).toEqual({ secret: "s" });
  });
  it("opens the form when asked to, even when nothing is missing", async () => {
    const said = await w.send({ kind: "values", path: "fixture echo", values: { title: "T" }, mode: "ask" });
    expect([said.plan.kind, said.form?.fields[0]?.value]).toEqual(["form", "T"]);
  });
});

describe("what goes wrong", () => {
  it("is worded for the person, and undoes what the command had written", async () => {
    const written = () => w.db((db) => db.conclusion.count());
    const before = await written();
    const audits = await w.db((db) => db.audit.count());
    const said = await w.say("fixture trouble refuse", { locale: "pt" });
    expect([said.plan.kind, said.refusal, said.text]).toEqual([
      "work",
      "option.reference.none",
      "Não encontro nada chamado “x” que você possa ver. Escreva uma parte do nome.",
    ]);
    expect(await written()).toBe(before);
    expect(await w.db((db) => db.audit.count())).toBe(audits);
  });
  it("as a bug is logged with the invocation's id, which the person is told", async () => {
    const said = await w.say("fixture trouble bug", { id: "inv-7" });
    expect(said.text).toContain("inv-7");
    expect(w.logged.at(-1)).toMatchObject({ level: "error", facts: { invocation: "inv-7" } });
  });
  it("is audited with the write it belongs to", async () => {
    await w.say("fixture trouble write", { as: "admin" });
    expect((await audited(w)).at(-1)).toMatchObject({
      action: "fixture.write",
      actorId: "c1admin",
    });
  });
  it.each([
    [
      "fixture echo T contry:PY",
      "line.near",
      "There is no option “contry”. Did you mean “country”? To write it literally, put it in quotes.",
    ],
    ["fixture echo title:a title:b", "line.twice", "“title” is given twice. Keep one of them."],
    ["fixture pages extra", "line.nothing", "Nothing follows this command. Leave “extra” out."],
  ])("%s", async (line, code, sentence) => {
    const said = await w.say(line);
    expect([said.plan.kind, said.refusal, said.text]).toEqual(["answer", code, sentence]);
  });
  it.each([
    ["nonsense", "command.unknown", "I don't know “nonsense”. Type /help to see what I can do."],
    ["hlep", "command.near", "I don't know “hlep”. Did you mean /help? Type /help to see everything."],
    ["fixture frobnicate", "command.family", "I don't know “fixture frobnicate”. This is what there is:"],
  ])("%s, which help answers", async (line, code, sentence) => {
    const said = await w.say(line);
    expect([said.plan.kind, said.refusal, said.text.split("\n")[0]]).toEqual(["work", code, sentence]);
  });
  it("a line of 10,000 characters is refused with its length", async () => {
    const said = await w.say(`fixture echo ${"x".repeat(10_000)}`);
    expect(said.refusal).toBe("option.long");
    expect(said.text).toContain("10,013 characters");
    expect((await w.say(`fixture view ${"x".repeat(LINE_MAX - 13)}`)).plan.kind).toBe("form");
  });
  it("an empty line gets help", async () => {
    expect((await w.say("  ")).text).toContain("What I can do");
  });
});

describe("buttons", () => {
  it("turn pages in place", async () => {
    const first = await w.say("fixture pages");
    expect(first.text).toContain("entry 5");
    expect(first.text).not.toContain("entry 6");
    const [more] = buttons(first.view);
    const second = await w.press(more!);
    expect(second.plan).toMatchObject({ place: "here" });
    expect(second.text).toContain("entry 6");
    expect(buttons(second.view).map((b) => b.label)).toEqual(["Back", "More"]);
    const third = await w.press(buttons(second.view)[1]!);
    const last = await w.press(buttons(third.view)[1]!);
    expect([last.text.includes("entry 20"), buttons(last.view).map((b) => b.label)]).toEqual([true, ["Back"]]);
  });
  it("are authorised again when pressed", async () => {
    const press = { kind: "run", label: "x", command: "fixture post", input: { words: "w" } } as const;
    expect((await w.press(press, { as: "guest" })).refusal).toBe("role.least");
  });
});

describe("completion", () => {
  const complete = async (line: string, as = "member") => {
    const { plan } = await w.send({ kind: "complete", line }, { as });
    return plan.kind === "suggest" ? plan.choices : [];
  };
  it("offers the commands the role may use", async () => {
    expect((await complete("/fix")).map((c) => c.value)).toEqual([
      "fixture echo ",
      "fixture view ",
      "fixture parts ",
      "fixture trouble ",
      "fixture pages ",
    ]);
    expect((await complete("fixture p", "moderator")).map((c) => c.value)).toContain("fixture post ");
  });
  it("offers options, and values once an option is begun", async () => {
    expect((await complete("fixture echo T co")).map((c) => c.value)).toEqual([
      "fixture echo T count:",
      "fixture echo T colour:",
      "fixture echo T country:",
    ]);
    expect((await complete("fixture echo T country:par"))[0]).toEqual({
      value: "fixture echo T country:PY ",
      label: "Paraguay (PY)",
    });
    expect((await complete("fixture echo T topic:trac"))[0]).toEqual({
      value: "fixture echo T topic:tracing ",
      label: "Tracing",
    });
    expect((await complete("fixture echo T colour:")).map((c) => c.label)).toEqual(["Yes", "No"]);
  });
  it("tells nothing of what the role may not use", async () => {
    expect(await complete("fixture post words:", "guest")).toEqual([]);
    const { plan } = await w.send(
      { kind: "suggest", path: "fixture post", option: "words", text: "", values: {} },
      { as: "guest" },
    );
    expect(plan).toEqual({ kind: "suggest", choices: [] });
  });
});
