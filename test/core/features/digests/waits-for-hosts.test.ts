import { afterAll, beforeAll, expect, it } from "vitest";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import type { View } from "../../../../src/core/kernel/views/model.ts";
import { toPlain } from "../../../../src/core/kernel/views/plain.ts";
import { type Said, type World, world } from "../../../support/world.ts";

const DAY = 86_400_000;
const MODERATOR = { as: "moderator" };
let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:59:00Z" });
  await w.say('meeting add "Call" 2026-11-24 10:00 duration:1h repeat:weekly');
  await w.say("minutes open Call");
  await w.say('conclusion add "Share the table."', MODERATOR);
  await w.say('conclusion add "Name a person."', MODERATOR);
  await w.say("minutes close", MODERATOR);
  const { id } = await w.db((db) => db.conclusion.findFirstOrThrow({ where: { text: "Name a person." } }));
  await w.db(async (db) => {
    const owned = { communityId: w.community, conclusionId: id };
    await db.conclusion.updateMany({
      where: { id },
      data: { status: "adopted", kind: "action", dueOn: new Date("2026-12-10T00:00:00Z") },
    });
    // As a member records it.
    await db.conclusion.updateMany({ where: { text: "Share the table." }, data: { status: "proposed" } });
    await db.conclusionOwner.create({ data: { ...owned, number: 1, personId: "c1moderator" } });
  });
  const values = { conclusion: id, until: "2026-12-20" };
  expect((await w.send({ kind: "values", path: "conclusion more-time", values }, MODERATOR)).refusal).toBeUndefined();
});
afterAll(() => w.close());

const WAITS = [
  "Your drafts of minutes",
  "Call · 24 November 2026 · not posted yet",
  "For you to decide",
  "Name a person. · The moderator asks for time until 20 December 2026",
  "Call · 1 conclusion to adopt",
];
const buttons = (view: View | undefined) =>
  actionsIn(view ?? { blocks: [] }).flatMap((one) =>
    "command" in one && ["minutes show", "conclusion agree", "conclusion list"].includes(one.command) ? [one] : [],
  );
/** What of it waits for whoever runs meetings, in order. */
const waiting = (text: string) =>
  text
    .split("\n")
    .map((line) => line.replace(/ \(\d+\)$/, "").trim())
    .filter((line) => WAITS.includes(line));
const home = (who = {}): Promise<Said> => w.say("home", who);

it("a draft of minutes, conclusions to adopt and a wish for more time stand on the home of whoever runs the meeting", async () => {
  expect(waiting((await home()).text).toSorted()).toEqual(WAITS.toSorted());
  // They are nobody else's, also not of who asks.
  expect(waiting((await home(MODERATOR)).text)).toEqual([]);
  expect(waiting((await home({ as: "admin" })).text)).toEqual([]);
});

it("they stand first in their own digest, and each leads there", async () => {
  await w.say("digest schedule daily at:9:00");
  w.clock.forward(DAY);
  const [own] = (await w.tick()).filter(({ view }) => view.title?.startsWith("Your digest"));
  const text = own ? toPlain(own.view, { format: formatter("en", "America/Mexico_City"), now: w.clock.now() }) : "";
  expect(waiting(text).toSorted()).toEqual(WAITS.toSorted());
  expect(text.indexOf("For you to decide")).toBeLessThan(text.indexOf("New conclusions"));
  for (const press of buttons(own?.view).filter(({ command }) => command !== "conclusion agree"))
    expect((await w.press(press)).refusal).toBeUndefined();
});

it("what was agreed to, adopted and posted waits no more", async () => {
  const { view } = await home();
  const [agree] = buttons(view).filter(({ command }) => command === "conclusion agree");
  expect((await w.press(agree!)).text).toContain("20 December 2026");
  const [draft] = buttons(view).filter(({ command }) => command === "minutes show");
  const { id: session } = await w.db((db) => db.session.findFirstOrThrow());
  expect(draft).toMatchObject({ input: { session } });
  await w.send({ kind: "values", path: "minutes post", values: { session, adopt: true } });
  expect(waiting((await home()).text)).toEqual([]);
});
