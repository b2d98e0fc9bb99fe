import { afterEach, beforeEach, expect, test } from "vitest";
import { earlierState } from "../../../support/earlier-state.ts";
import { type World, world } from "../../../support/world.ts";
import { answer, call, goTo, heads, HOUR, MINUTE, plain, START } from "./reminded.ts";

let w: World;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await w.product.noteOrigin();
});
afterEach(() => w.close());

const remindedAt = new Date(START.getTime() - HOUR);

/** Reminds of a call, in the channel and a member, and then has the ledger forget it. */
async function remindedAndForgotten(): Promise<void> {
  const meeting = await call(w, { organiserId: "c1moderator" });
  await answer(w, meeting, "member", "yes");
  const goBack = await earlierState(w.store, "delivery", "card", "card_change");
  goTo(w, remindedAt);
  expect(heads(await w.tick())).toEqual(
    expect.arrayContaining(["#general: Reminder: Call", "@member: Reminder: Call"]),
  );
  await goBack();
}

test("reminders that were said are neither said again nor reported as missed once it is over", async () => {
  await remindedAndForgotten();
  goTo(w, new Date(START.getTime() + 5 * HOUR));
  await w.product.noteOrigin();
  expect(heads(await w.tick())).toEqual([]);
});

test("the reminder in the channel is true again, and is not called late", async () => {
  await remindedAndForgotten();
  goTo(w, new Date(remindedAt.getTime() + 20 * MINUTE));
  await w.product.noteOrigin();
  expect(heads(await w.tick())).toEqual([]);
  const [written] = await w.refresh();
  expect(plain(written!)).toContain("Call");
  expect(plain(written!)).not.toContain("late");
  await w.say("meeting cancel meeting:Call", { as: "moderator" });
  const [cancelled] = await w.refresh();
  expect(cancelled?.view.title).toBe("Cancelled: Call");
});

test("what was not said is reported as missed", async () => {
  await call(w, { organiserId: "c1moderator" });
  const goBack = await earlierState(w.store, "delivery");
  goTo(w, new Date(START.getTime() + 5 * HOUR));
  await goBack();
  await w.product.noteOrigin();
  const posts = await w.tick();
  expect(posts).toHaveLength(1);
  expect(heads(posts)[0]).toMatch(/^@moderator: /);
});
