import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { InvocationInput } from "../../src/core/kernel/commands/platform.ts";
import { type World, world } from "../support/world.ts";
import { DRIVERS } from "./drivers.ts";

const MEMBER = { as: "member" };
const TEXT = "Share seizure data within 48 hours.";

describe.each(DRIVERS)("what a button fills in, on the platform $name", (driver) => {
  let w: World;
  let platform: Awaited<ReturnType<typeof driver.open>>;
  let meetings: readonly string[];
  beforeAll(async () => {
    w = await world({ now: "2026-11-24T15:00:00Z" });
    for (const day of [1, 2]) await w.say(`meeting add "Tracing call" 2026-12-0${day} 15:00`);
    const found = await w.db((db) => db.meeting.findMany({ orderBy: { startsAt: "asc" }, select: { id: true } }));
    meetings = found.map(({ id }) => id);
    platform = await driver.open(w);
  });
  afterAll(async () => {
    await platform.close();
    await w.close();
  });
  const asked = (values: Record<string, unknown>): InvocationInput => ({
    kind: "values",
    path: "conclusion add",
    values,
    mode: "ask",
  });

  it.each([0, 1])("stands there by its name, and means the same thing when it is left so: meeting %i", async (one) => {
    const meeting = meetings[one] ?? "";
    const form = await platform.send(asked({ meeting, topic: "tracing", country: "PY" }), MEMBER);
    const shown = Object.fromEntries(form.fields.map((f) => [f.name, f.shown ?? f.value]));
    // What a short form leaves for the rest of it is named beside that ("More options"), and kept.
    const asks = (name: string) => form.fields.some((field) => field.name === name);
    expect(driver.name === "discord" || (asks("meeting") && asks("topic"))).toBe(true);
    if (asks("meeting")) expect(shown["meeting"]).toBe("Tracing call");
    if (asks("topic")) expect(shown["topic"]).toBe("Tracing");
    expect(["PY", "Paraguay", "Paraguay (PY)", undefined]).toContain(shown["country"]);
    // Forms of a platform's own bring back what stands in them; what is data brings its values back.
    const left = driver.forms === "native" ? {} : { meeting, topic: "tracing", country: "PY" };
    const text = `${TEXT} (${one})`;
    await platform.send({ kind: "values", path: "conclusion add", values: { ...left, text } }, MEMBER);
    expect(await w.db((db) => db.conclusion.findMany({ where: { text } }))).toMatchObject([
      { meetingId: meeting, topics: ["tracing"], countries: ["PY"] },
    ]);
  });

  it("is another thing where another name is typed or picked", async () => {
    await platform.send(asked({ topic: "tracing" }), MEMBER);
    const values = { text: `${TEXT} (other)`, topic: "marking" };
    await platform.send({ kind: "values", path: "conclusion add", values }, MEMBER);
    expect(await w.db((db) => db.conclusion.findMany({ where: { text: values.text } }))).toMatchObject([
      { topics: ["marking"] },
    ]);
  });

  it("stands there as it was typed where it is nothing's id", async () => {
    const form = await platform.send(asked({ topic: "no such thing" }), MEMBER);
    expect(form.fields.find(({ name }) => name === "topic")).toMatchObject({ value: "no such thing" });
  });
});
