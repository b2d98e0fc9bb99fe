import { expect, it, onTestFinished } from "vitest";
import { presence } from "../../../../src/core/features/contacts/freshness/presence-chore.ts";
import { allWell, type Town, town } from "./harness.ts";
import { quick } from "./quick.ts";

const SWITCHED_ON = { settings: { members: true }, fake: { privilegedIntents: ["GuildMembers"] } } as const;
const leftAt = async ({ world }: Town, user: string) =>
  (await world.db((db) => db.handle.findFirst({ where: { platform: "discord", externalId: user } })))?.leftAt ?? null;
const departures = ({ world }: Town) =>
  world.db((db) => db.audit.findMany({ where: { action: "person.leave" }, select: { detail: true } }));

/** Somebody of the server alone, whom the bot has met. */
async function met(place: Town, name = "leaver"): Promise<string> {
  const { fake, guild } = place;
  const user = fake.addUser({ name });
  fake.join(user, guild);
  await place.slash(user, "help");
  return user;
}

it("notices at once who leaves a server, where that is switched on here and for the application", async () => {
  const place = await town(SWITCHED_ON);
  const user = await met(place);
  expect(await leftAt(place, user)).toBeNull();
  place.fake.leave(user, place.guild);
  await place.settled();
  expect(await leftAt(place, user)).toBeInstanceOf(Date);
  expect(await departures(place)).toEqual([{ detail: { platform: "discord" } }]);
  // Whoever comes back is there again with the first thing that they do.
  place.fake.join(user, place.guild);
  await place.slash(user, "help");
  expect(await leftAt(place, user)).toBeNull();
  allWell(place);
});

it("keeps in the community whoever leaves only one of its places, and does not mind who it never met", async () => {
  const place = await town(SWITCHED_ON);
  const { fake, guild, users, world } = place;
  const stranger = fake.addUser({ name: "stranger" });
  fake.join(stranger, guild);
  fake.leave(stranger, guild);
  // The member has an account on the console as well.
  fake.leave(users.member, guild);
  await place.settled();
  expect(await leftAt(place, users.member)).toBeInstanceOf(Date);
  expect(await departures(place)).toEqual([]);
  expect(await world.db((db) => db.handle.count({ where: { externalId: stranger } }))).toBe(0);
  allWell(place);
});

it("is told nothing of it otherwise, and asks before it tells somebody something", async () => {
  const place = await town();
  const user = await met(place);
  place.fake.leave(user, place.guild);
  await place.settled();
  expect(await leftAt(place, user)).toBeNull();
});

it("asks once a week after those who answer for a country, mandates first, and after nobody else", async () => {
  const place = await town();
  const { fake, guild, world } = place;
  const [holder, other] = [await met(place, "holder"), await met(place, "other")];
  const personOf = async (user: string) =>
    (await world.db((db) => db.handle.findFirstOrThrow({ where: { platform: "discord", externalId: user } }))).personId;
  await world.say(
    `contact add "Hana Holder" organisation:Police post:Head country:PY languages:es person:${await personOf(holder)}`,
    { as: "moderator" },
  );
  await world.say('contact mandate "Hana Holder" topic:tracing', { as: "moderator" });
  for (const user of [holder, other]) fake.leave(user, guild);
  const week = async () => {
    for (let day = 0; day < 7; day += 1) {
      world.clock.forward(86_400_000);
      await presence.run({ ...world, transports: [place.bot.transport] });
    }
  };
  const asked = () => fake.requests.filter(({ method, path }) => method === "GET" && /\/members\//.test(path));
  const before = asked().length;
  await week();
  expect(await leftAt(place, holder)).toBeInstanceOf(Date);
  expect(await leftAt(place, other)).toBeNull();
  expect(asked().length - before).toBe(1);
  const told = await world.db((db) =>
    db.delivery.count({ where: { kind: "notice", detail: { path: ["code"], equals: "contact.left.mandates" } } }),
  );
  expect(told).toBeGreaterThan(0);
  // Who has left is looked for no more; and a Discord that is away ends nothing.
  await week();
  expect(asked().length - before).toBe(1);
  await world.say(`contact correspondent UY person:${await personOf(other)}`, { as: "moderator" });
  fake.fail("GET /guilds/:guild/members/:user", { status: 503, every: 1 });
  await week();
  expect(await leftAt(place, other)).toBeNull();
});

it("goes on with no session that was begun with the other setting", async () => {
  const place = await town(quick({ fake: { privilegedIntents: ["GuildMembers"] } }));
  const user = await met(place);
  await place.bot.close();
  const listening = place.another("with members", { members: true });
  onTestFinished(() => listening.close());
  place.listen(listening);
  await place.fake.until(() => place.fake.connections > 0);
  expect(place.fake.identifies).toHaveLength(2);
  place.fake.leave(user, place.guild);
  await place.fake.settled();
  await listening.settled();
  expect(await leftAt(place, user)).toBeInstanceOf(Date);
  // With the same setting it is gone on with.
  await listening.close();
  const next = place.another("with members, too", { members: true });
  onTestFinished(() => next.close());
  place.listen(next);
  await place.fake.until(() => place.fake.connections > 0);
  expect(place.fake.identifies).toHaveLength(2);
});

it("says what to switch on where it is on here and not for the application", async () => {
  const place = await town(quick());
  await place.bot.close();
  const bot = place.another("with members", { members: true });
  onTestFinished(() => bot.close());
  place.listen(bot);
  await place.fake.until(() => place.logged.some(({ sentence }) => sentence.includes("DISCORD_MEMBERS is on")));
});
