import { expect, it } from "vitest";
import { manifestOf } from "../../../src/adapters/slack/manifest/manifest.ts";
import { CATALOGUE } from "../../../src/features.ts";
import { town as discordTown } from "../../adapters/discord/inbound/harness.ts";
import { town as slackTown } from "../../adapters/slack/inbound/harness.ts";
import type { World } from "../../support/world.ts";
import { CHANNEL, dialled, directory, leaksIn, LOOKERS, type Looker, type Target } from "./directory.ts";

const ROLES = ["guest", "member", "moderator", "admin"] as const;
const DAY_MS = 24 * 3_600_000;

/** What came of asking on a platform. */
interface Heard {
  readonly all: readonly Target[];
  readonly leaks: unknown[];
  /** What was told to whom may read it: so the test can fail. */
  readonly told: Set<string>;
}

const lookerFor = (role: string): Looker => {
  const found = LOOKERS.find((one) => one.role === role);
  if (!found) throw new Error(`nobody looks as ${role}`);
  return found;
};
/** One contact of each label, and of each visibility. */
const some = (all: readonly Target[]): readonly Target[] => all.filter((_, n) => n % 5 === 0);

/** Notes what somebody was shown that is not for them; of what asks by a field that they may not read, the name is not for them either. */
function hear(
  { all, leaks, told }: Heard,
  looker: Looker,
  shown: unknown,
  asked: { way: string; typed?: string },
): void {
  const answer = JSON.stringify(shown);
  const found = leaksIn(answer, looker, all, asked.typed);
  if (found.length > 0) leaks.push([looker.role, asked, found]);
  for (const one of all)
    if (looker.mayRead(one) && dialled(answer).includes(one.secrets.phones)) told.add(`${looker.role} ${asked.way}`);
}

/** How one asks for a contact: by its name, or by something that may not be for the asker. */
const askings = ({ name, secrets }: Target) => [
  { way: "by name", typed: name },
  { way: "by e-mail", typed: secrets.emails, by: "emails" as const },
  { way: "by note", typed: secrets.note, by: "note" as const },
];

/** Nothing of it is in what was logged. */
const logged = (w: Pick<World, "logged">, all: readonly Target[]) =>
  all.flatMap(({ secrets }) => Object.values(secrets)).filter((one) => dialled(JSON.stringify(w.logged)).includes(one));

it("on Slack Home, workflow steps, the board, direct messages and digests tell nobody of a private field that is not theirs", async () => {
  const manifest = manifestOf(CATALOGUE.commands, { root: "rapporteur", socket: true, steps: true });
  const place = await slackTown({ fake: { manifest: manifest as never } });
  const { fake, users, channel, product, world: w } = place;
  const all = await directory(w);
  const heard: Heard = { all, leaks: [], told: new Set() };
  await fake.invite(channel);
  await place.settled();
  await place.type(users.moderator, "settings board on:yes");
  await place.type(users.moderator, "digest schedule weekly at:9:00");
  for (const role of ROLES) {
    const [user, looker] = [users[role], lookerFor(role)];
    await fake.openHome(user);
    await place.settled();
    hear(heard, looker, fake.home(user)?.definition, { way: "home" });
    for (const target of some(all))
      for (const { way, typed, by } of askings(target)) {
        const shown = await place.watch(user, () => fake.runStep(user, "contact_find", { words: typed }));
        hear(heard, looker, shown, { way: `step ${way}`, typed });
        if (by && !looker.mayRead(target, by) && JSON.stringify(shown).includes(target.name))
          heard.leaks.push([role, way, target.label, target.visibility, "the name"]);
      }
  }
  // What was answered there has been heard.
  const answered = ROLES.map((role) => fake.direct(users[role]).length);
  await product.keepBoards();
  const board = fake.state.channel(channel).canvas?.markdown ?? "";
  const names = some(all).map(({ name }) => board.includes(name));
  expect([names, leaksIn(board, CHANNEL, all)]).toEqual([[true, true, false, false], []]);
  w.clock.forward(8 * DAY_MS);
  await product.deliverDue();
  await place.settled();
  const posted = fake
    .seenBy(users.member, channel)
    .filter(({ ephemeral, user }) => !ephemeral && user !== users.member);
  expect(posted.length).toBeGreaterThan(0);
  expect(leaksIn(JSON.stringify(posted), CHANNEL, all)).toEqual([]);
  for (const [n, role] of ROLES.entries())
    hear(heard, lookerFor(role), fake.direct(users[role]).slice(answered[n]), { way: "told" });
  expect(heard.leaks).toEqual([]);
  expect([...heard.told]).toEqual(expect.arrayContaining(["member step by name", "moderator step by name"]));
  expect([...heard.told].filter((one) => one.startsWith("guest") || one.includes("home"))).toEqual([]);
  expect(logged(place, all)).toEqual([]);
});

it("on Discord who asks anywhere, what is completed, direct messages and a forum’s posts tell nobody of one either", async () => {
  const place = await discordTown({ settings: { userInstall: true, forums: true } });
  const { fake, users, product, world: w } = place;
  const all = await directory(w);
  const heard: Heard = { all, leaks: [], told: new Set() };
  const elsewhere = fake.addGuild({ name: "Elsewhere", bot: false });
  const lounge = fake.addChannel(elsewhere, { name: "lounge" });
  const forum = fake.addForum(place.guild, { name: "digests" });
  await w.say("digest schedule weekly at:9:00", {
    ...{ as: users.moderator, platform: "discord", space: place.guild, channel: forum },
  });
  for (const role of ROLES) {
    const [user, looker] = [users[role], lookerFor(role)];
    fake.join(user, elsewhere);
    fake.installForUser(user);
    for (const target of some(all)) {
      for (const { way, typed, by } of askings(target)) {
        const shown = await place.slash(user, "contact find", { words: typed }, lounge);
        expect(shown.map(({ ephemeralTo }) => ephemeralTo)).toEqual(shown.map(() => user));
        hear(heard, looker, shown, { way: `anywhere ${way}`, typed });
        if (by && !looker.mayRead(target, by) && JSON.stringify(shown).includes(target.name))
          heard.leaks.push([role, way, target.label, target.visibility, "the name"]);
      }
      for (const text of [target.name.slice(0, 6), target.secrets.emails]) {
        const offered = await fake.autocomplete(user, lounge, "contact show", { focused: "contact", text, others: {} });
        hear(heard, looker, offered, { way: "completed", typed: text });
      }
    }
  }
  w.clock.forward(8 * DAY_MS);
  await product.deliverDue();
  await place.settled();
  const posts = [...fake.state.channels.values()].filter(({ parent }) => parent === forum);
  expect(posts.length).toBeGreaterThan(0);
  for (const { id, name } of posts)
    expect(leaksIn(JSON.stringify([name, fake.seenBy(users.member, id)]), CHANNEL, all)).toEqual([]);
  for (const role of ROLES) hear(heard, lookerFor(role), fake.direct(users[role]), { way: "told" });
  expect(heard.leaks).toEqual([]);
  expect([...heard.told]).toEqual(expect.arrayContaining(["member anywhere by name", "moderator anywhere by name"]));
  expect([...heard.told].filter((one) => one.startsWith("guest") || one.includes("completed"))).toEqual([]);
  expect(logged(place, all)).toEqual([]);
});
