import { afterAll, beforeAll, expect, it } from "vitest";
import type { Message } from "../../../../src/core/kernel/commands/transport.ts";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import { button } from "../../services/communities/newcomers.ts";
import { confirmed, connect, linkCode, listening, pair } from "../../services/people/linking.ts";
import { type Who, type World, world } from "../../../support/world.ts";

const DAY = 86_400_000;
const MODERATOR: Who = { as: "moderator" };

let w: World;
const heard: Message[] = [];
beforeAll(async () => {
  w = await world({ transports: [listening("slack", heard), listening("discord", heard)] });
  await connect(w, [
    { platform: "slack", externalId: "T1" },
    { platform: "discord", externalId: "G1" },
  ]);
});
afterAll(() => w.close());

/** Who has a digest by now, or is reminded; `passes`: so much time before that. */
async function told(passes = DAY): Promise<string[]> {
  w.clock.forward(passes);
  heard.length = 0;
  await w.product.deliverDue();
  return heard.flatMap(({ to, view }) => (/^Your digest/u.test(view.title ?? "") ? [to.recipient] : [])).sort();
}

it("two who become one have their digests once, and each their own when they are parted again", async () => {
  const p = pair(w, "a");
  await p.meet();
  await w.db((db) =>
    db.person.updateMany({ where: { role: "guest", id: { not: "c1guest" } }, data: { role: "member" } }),
  );
  for (const who of [p.slack, p.discord])
    await w.say("digest schedule daily to:me sections:conclusions", { ...who, direct: true });
  const record = (name: string) => w.say(`conclusion add "Item ${name}."`, MODERATOR);
  await record("one");
  expect(await told()).toEqual(["Da", "T1:Sa"]);
  await record("two");
  await confirmed(w, await linkCode(w, p.slack), p.discord);
  expect(await told()).toEqual(["T1:Sa"]);
  expect(heard.map(({ view }) => view.title)).toContain("Your digest: 1 new conclusion");
  await record("three");
  expect(await told()).toEqual(["T1:Sa"]);
  await record("four");
  const look = await w.press(button(await w.say("me unlink", p.slack), "Show"), p.slack);
  await w.press(actionsIn(look.view!)[0]!, p.slack);
  expect(await told()).toEqual(["Da", "T1:Sa"]);
  expect(await w.db((db) => db.digest.count({ where: { pausedAt: null, stoppedAt: null } }))).toBe(2);
});

it("what either of two who become one had answered for what both are to do is their answer", async () => {
  const p = pair(w, "b");
  await p.meet();
  const { slack, discord } = await p.persons();
  await w.db((db) => db.person.updateMany({ where: { id: { in: [slack!, discord!] } }, data: { role: "member" } }));
  const both = `person:${slack},person:${discord}`;
  const add = (text: string) =>
    w.send({ kind: "values", path: "conclusion add", values: { text, kind: "action", owner: both } }, MODERATOR);
  const answer = async (text: string, path: string, who: Who, more = {}) => {
    const { id } = await w.db((db) => db.conclusion.findFirstOrThrow({ where: { text } }));
    w.clock.forward(60_000);
    await w.send({ kind: "values", path: `conclusion ${path}`, values: { conclusion: id, ...more } }, who);
  };
  for (const text of ["Lists are sent.", "Marks are read."]) await add(text);
  await answer("Lists are sent.", "accept", p.discord);
  await answer("Marks are read.", "return", p.discord, { why: "Not mine" });
  await answer("Marks are read.", "accept", p.slack);
  await confirmed(w, await linkCode(w, p.slack), p.discord);
  const owners = await w.db((db) => db.conclusionOwner.findMany({ where: { personId: slack! }, orderBy: { conclusionId: "asc" } })); // biome-ignore format: one line
  expect(owners.map(({ answered, why }) => [answered, why])).toEqual([
    ["accepted", null],
    ["accepted", null],
  ]);
});
