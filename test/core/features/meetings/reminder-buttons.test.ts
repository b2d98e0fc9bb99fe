import { afterEach, beforeEach, expect, test } from "vitest";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import type { Action } from "../../../../src/core/kernel/views/model.ts";
import { type World, world } from "../../../support/world.ts";
import { answer, call, goTo, MINUTE, START } from "./reminded.ts";

let w: World;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterEach(() => w.close());

const paths = new Set(CATALOGUE.commands.map((c) => c.path));

/** Lets everybody be reminded of a time of a series two days ahead, and returns the buttons of the message to one of them. */
async function buttonsFor(who: string): Promise<Action[]> {
  const meeting = await call(w, {
    rule: "FREQ=WEEKLY",
    leads: [28 * 60],
    link: "https://example.org/call",
    organiserId: "c1moderator",
  });
  await answer(w, meeting, "member", "maybe");
  goTo(w, new Date(START.getTime() - 28 * 60 * MINUTE));
  const post = (await w.tick()).find((p) => p.to.recipient === who);
  return actionsIn(post!.view);
}

const LATER = ["Again in 10 minutes", "Again in 1 hour", "Again tomorrow at 09:00", "Stop reminding me of this"];

test.each([
  ["the channel", "general", "moderator", ["Yes", "Maybe", "No", "Join", "Show", "Manage", "Ask for a point"]],
  ["whoever has answered", "member", "member", ["Join", "Yes", "No", ...LATER, "Show"]],
  ["whoever is asked", "admin", "admin", ["Join", "Yes", "Maybe", "No", ...LATER, "Show"]],
])("every button of a reminder to %s leads to a command that is there and does it", async (_, to, as, labels) => {
  const buttons = await buttonsFor(to);
  expect(buttons.map((b) => b.label)).toEqual(labels);
  // An answer "no" is the last: after it there is nothing to be reminded of.
  const order = [...buttons].sort((a, b) => Number(a.label === "No") - Number(b.label === "No"));
  for (const button of order) {
    if (button.kind === "open") continue;
    expect(paths).toContain(button.command);
    const said = await w.press(button, { as });
    expect([button.label, said.plan.kind, said.refusal, said.view?.tone === "warning"]).toEqual([
      button.label,
      button.kind === "ask" ? "form" : "work",
      undefined,
      false,
    ]);
    // What takes the reminders away is taken back before the next is pressed.
    if (button.label === "Stop reminding me of this") {
      expect(await w.db((db) => db.mute.count())).toBe(1);
      expect((await w.say("reminder unmute Call", { as })).refusal).toBeUndefined();
    }
  }
  expect(await w.db((db) => db.delivery.count({ where: { occurrence: { contains: " snooze " } } }))).toBe(
    labels.includes("Again in 1 hour") ? 3 : 0,
  );
});
