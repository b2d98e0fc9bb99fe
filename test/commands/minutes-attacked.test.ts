import { afterAll, beforeAll, expect, it } from "vitest";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { Action } from "../../src/core/kernel/views/model.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import { closeAndPost } from "../support/post-minutes.ts";
import { type Said, type Who, type World, world } from "../support/world.ts";

// What people do with minutes that nobody meant them to do.
const MODERATOR: Who = { as: "moderator" };
const WEEK_MS = 7 * 86_400_000;

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:50:00Z" });
  await w.say('meeting add "Call" 2026-11-24 10:00 duration:1h repeat:weekly', MODERATOR);
});
afterAll(() => w.close());

const button = (said: Said, label: string): Action => {
  const found = actionsIn(said.view ?? { blocks: [] }).find((one) => one.label === label);
  if (!found) throw new Error(`no "${label}" in ${said.text}`);
  return found;
};
const send = (path: string, values: Record<string, string>, who: Who = MODERATOR) =>
  w.send({ kind: "values", path, values }, who);

it("say how far they may be passed on by what is in them, not by the meeting alone", async () => {
  await w.say("minutes open Call", MODERATOR);
  w.clock.forward(60_000);
  await w.say("note decision: it stays among us", MODERATOR);
  const { id } = await w.db((db) => db.conclusion.findFirstOrThrow());
  expect((await w.say("minutes show", MODERATOR)).text).toContain("TLP:GREEN");
  await send("conclusion edit", { conclusion: id, sharing: "amber" });
  const shown = (await w.say("minutes show", MODERATOR)).text;
  expect(shown).toContain("it stays among us");
  expect(shown).toContain("TLP:AMBER");
  expect(shown).not.toContain("TLP:GREEN");
  // To a guest’s eyes, or a channel’s, that decision is not there, and neither is its label.
  await closeAndPost(w, MODERATOR);
  const [post] = (await w.tick()).filter(({ view }) => view.title === "Minutes: Call");
  const words = toPlain(post!.view, { format: formatter("en", "UTC"), now: w.clock.now() });
  expect(words).not.toMatch(/among us|TLP:AMBER/);
  expect(words).toContain("TLP:GREEN");
});

it("that are corrected again and again stay one message, which has the latest corrections", async () => {
  const { id: session } = await w.db((db) => db.session.findFirstOrThrow());
  for (let nth = 1; nth <= 30; nth += 1) {
    w.clock.forward(1_000);
    await send("minutes correct", { session, text: `Line ${nth} was wrong: ${"it is otherwise ".repeat(20)}` });
  }
  const [card] = (await w.refresh()).filter(({ view }) => view.title === "Minutes: Call");
  const words = toPlain(card!.view, { format: formatter("en", "UTC"), now: w.clock.now() });
  expect(words).toContain("Line 30 was wrong");
  expect(words).not.toContain("Line 20 was wrong");
  expect(words).toMatch(/2[5-9] earlier corrections: \/minutes file has all of them\./);
  expect(words.length).toBeLessThan(2_500);
});

it("take no note of what was concluded in others: not by an old button either", async () => {
  w.clock.forward(WEEK_MS);
  await w.say("minutes open Call", MODERATOR);
  w.clock.forward(60_000);
  const noted = await w.say("note action: it was said in the second week", MODERATOR);
  const right = await w.press(button(noted, "Put right"), MODERATOR);
  await w.say("minutes close", MODERATOR);
  w.clock.forward(WEEK_MS);
  await w.say("minutes open Call", MODERATOR);
  w.clock.forward(60_000);
  expect((await w.press(button(right, "Only a note"), MODERATOR)).refusal).toBe("minutes.adopt.gone");
  const found = await w.db((db) => db.conclusion.findFirstOrThrow({ where: { text: { contains: "second week" } } }));
  expect(found.withdrawnAt).toBeNull();
  expect(await w.db((db) => db.note.count())).toBe(0);
  const own = await w.say("note action: it was said in the third", MODERATOR);
  const plain = await w.press(button(await w.press(button(own, "Put right"), MODERATOR), "Only a note"), MODERATOR);
  expect(plain.refusal).toBeUndefined();
  expect(await w.db((db) => db.note.count())).toBe(1);
});
