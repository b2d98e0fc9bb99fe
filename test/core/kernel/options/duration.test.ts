import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { command } from "../../../../src/core/kernel/commands/command.ts";
import { opt } from "../../../../src/core/kernel/options/options.ts";
import { text } from "../../../../src/core/kernel/views/build.ts";
import { withOnly } from "../../../support/catalogue.ts";
import { type World, world } from "../../../support/world.ts";

const length = command({
  path: "fixture length",
  summary: "help.summary",
  examples: [],
  audience: "caller",
  allow: "guest",
  input: z.object({
    title: opt.text("help.command", 40),
    length: opt.duration("help.command", 600, [15, 90]).optional(),
  }),
  run: async (_context, { length: minutes }) => ({ title: "Length", blocks: [text(String(minutes))] }),
});

let w: World;
beforeAll(async () => {
  w = await world({ catalogue: withOnly([length]) });
});
afterAll(() => w.close());

const send = (values: Record<string, unknown>, who = {}) =>
  w.send({ kind: "values", path: "fixture length", values }, who);
const suggest = async (typed: string, who = {}) => {
  const input = { kind: "suggest", path: "fixture length", option: "length", text: typed, values: {} } as const;
  const { plan } = await w.send(input, who);
  return plan.kind === "suggest" ? plan.choices : [];
};
const fieldOf = async (values: Record<string, unknown>, who = {}) => {
  const { plan } = await send(values, who);
  return plan.kind === "form" ? plan.form.fields.find((f) => f.name === "length") : undefined;
};

describe("an option that says how long something is", () => {
  it("offers what is usual, in the reader's words", async () => {
    expect(await suggest("", { locale: "es" })).toEqual([
      { value: "15", label: "15 minutos" },
      { value: "90", label: "1 hora y 30 minutos" },
    ]);
    const form = await fieldOf({}, { locale: "fr" });
    expect(form).toMatchObject({ others: true, offers: [{ label: "15 minutes" }, { value: "90" }] });
  });

  it("suggests what is typed, also where it is not usual", async () => {
    expect((await suggest("50 min"))[0]).toEqual({ value: "50", label: "50 minutes" });
    expect((await suggest("9")).map(({ value }) => value)).toEqual(["9", "90"]);
    expect((await suggest("a while")).map(({ value }) => value)).toEqual(["15", "90"]);
    expect((await suggest("2 days")).map(({ value }) => value)).toEqual(["15", "90"]);
    for (const { value } of await suggest("50 min"))
      expect((await send({ title: "T", length: value })).text).toContain(value);
  });

  it("is shown as what it is, and picked where it is usual", async () => {
    expect(await fieldOf({ length: "1h30" })).toMatchObject({ value: "90", shown: "1 hour, 30 minutes" });
    expect(await fieldOf({ length: 50 })).toMatchObject({ value: 50, shown: "50 minutes" });
    expect(await fieldOf({ length: "a while" })).toMatchObject({ value: "a while" });
  });
});
