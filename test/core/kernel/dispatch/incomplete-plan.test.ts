import { afterAll, beforeAll, expect, test } from "vitest";
import type { Action, Input } from "../../../../src/core/kernel/views/model.ts";
import { type World, world } from "../../../support/world.ts";

const MODERATOR = { as: "moderator" };
const GONE = "That is not there any more, or not for you to see.";
let w: World;
let closed = "";
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await w.say('meeting add "Alpha" tomorrow at 15:00', MODERATOR);
  closed = (await w.db((db) => db.meeting.findFirstOrThrow())).id;
  await w.say("meeting edit Alpha invite:moderators", MODERATOR);
});
afterAll(() => w.close());

const old = (command: string, input: Input, kind: "run" | "ask" = "run"): Action => ({
  kind,
  label: "",
  command,
  input,
});

test.each([
  ["meeting rsvp", { answer: "yes" }],
  ["meeting show", {}],
  ["meeting manage", {}],
])(
  "an old button opens no form and shows no id, of what was closed as of what was deleted: %s",
  async (command, more) => {
    for (const meeting of [closed, "zzzzzzzzzz"]) {
      const said = await w.press(old(command, { meeting, ...more }));
      expect([said.form, said.refusal, said.text]).toEqual([undefined, "option.reference.gone", GONE]);
    }
  },
);

test("nor does one of a poll that is gone, nor one that would ask", async () => {
  for (const button of [old("poll vote", { poll: "0z0z0z0z0z" }), old("meeting edit", { meeting: closed }, "ask")])
    expect((await w.press(button)).text).toBe(GONE);
});

test("a form that is sent keeps what was written, without the id", async () => {
  const values = { text: "Share seizure data.", meeting: closed };
  const said = await w.send({ kind: "values", path: "conclusion add", values });
  expect(said.text).toBe(`meeting: ${GONE}`);
  expect(said.form?.fields.find((f) => f.name === "text")?.value).toBe("Share seizure data.");
  expect(JSON.stringify(said.form)).not.toContain(closed);
});

test("what was typed comes back as it was typed", async () => {
  for (const typed of ["nonsense", "department"]) {
    const said = await w.send({ kind: "values", path: "meeting show", values: { meeting: typed } });
    expect(said.text).toBe(`meeting: I find nothing called “${typed}” that you may see. Write a part of its name.`);
  }
});
