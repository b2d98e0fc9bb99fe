import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mattermost } from "../../../examples/mattermost/platform.ts";
import type { Connection } from "../../../src/adapters/kit/platform.ts";
import { assemble, type Rapporteur } from "../../../src/app/assemble.ts";
import { readLanguage } from "../../../src/core/kernel/language/language.ts";
import { type TokenStore, tokenStoreIn } from "../../../src/core/services/tokens/token-store.ts";
import type { Person } from "../../contract/driver.ts";
import { type FakeMattermost, startFakeMattermost } from "../../support/mattermost/fake-mattermost.ts";
import type { World } from "../../support/world.ts";

/** The people of the console, who are also on the server. */
export const PEOPLE = ["guest", "member", "moderator", "admin"] as const;
type Users = Readonly<Record<(typeof PEOPLE)[number], string>>;

/** A Mattermost server of the world's community, on which the bot listens. */
export interface Place {
  readonly world: World;
  readonly fake: FakeMattermost;
  readonly bot: Connection;
  readonly product: Rapporteur;
  /** #general. */
  readonly channel: string;
  readonly users: Users;
  readonly tokens: TokenStore;
  /** What the adapter could not say. */
  readonly failed: readonly object[];
  readonly idOf: (person: Person) => string;
  readonly close: () => Promise<void>;
}

/** Puts a Mattermost server in front of a product: each person of the console has an account there. */
export async function mattermostPlace(world: World): Promise<Place> {
  const fake = await startFakeMattermost({ now: () => world.clock.now().getTime() });
  const named = await world.db((db) =>
    db.handle.findMany({ where: { platform: "console" }, include: { person: true } }),
  );
  // Known there by the names that the community has for them.
  const account = (p: (typeof PEOPLE)[number]) => {
    const name = named.find((h) => h.externalId === p)?.person.name ?? p;
    return fake.addUser({ username: p, name, roles: p === "guest" ? "system_guest" : "system_user" });
  };
  const users = Object.fromEntries(PEOPLE.map((p) => [p, account(p)])) as Users;
  const channel = fake.addChannel({ name: "general", members: Object.values(users) });
  await connectedAs(world, fake, users);

  const failed: object[] = [];
  const note = (level: string) => (facts: object, sentence: string) => {
    world.logged.push({ level, facts, sentence });
    // What the core reports may be meant; that the adapter could not say something never is.
    if ("platform" in facts) failed.push({ sentence, ...facts });
  };
  const server = createServer((request, response) => bot.requests?.(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const parts = {
    ...{ store: world.store, catalogue: world.catalogue, seal: world.seal, ids: world.ids, clock: world.clock },
    log: { info: () => undefined, warn: note("warn"), error: note("error") },
    worker: "mattermost-test",
  };
  const { settings } = mattermost.read({
    MATTERMOST_URL: fake.url,
    MATTERMOST_TOKEN: fake.token,
    MATTERMOST_COMMAND_TOKEN: fake.commandToken,
    PUBLIC_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });
  if (!settings) throw new Error("the settings are not read");
  const bot = await mattermost.connect(parts, settings);
  fake.command(`${settings.hook}/slash`);
  const product = assemble({
    ...parts,
    limitSettings: "off",
    catalogue: world.product.catalogue,
    transports: [bot.transport],
  });
  bot.listen(product.dispatch, product.catalogue.commands);
  return {
    ...{ world, fake, bot, product, channel, users, failed },
    tokens: tokenStoreIn(world),
    idOf: ({ as }) => users[PEOPLE.find((p) => p === as) ?? "guest"],
    async close() {
      await bot.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await fake.close();
    },
  };
}

/** The team belongs to the community, and the accounts to its people. */
async function connectedAs(world: World, fake: FakeMattermost, users: Users): Promise<void> {
  const { community: communityId } = world;
  await world.store.system(async (db) => {
    const platform = "mattermost";
    await db.space.create({ data: { communityId, id: "mmspace", platform, externalId: fake.team } });
    const known = await db.handle.findMany({ where: { communityId, platform: "console" } });
    await db.handle.createMany({
      data: known.flatMap(({ externalId, personId }) => {
        const account = PEOPLE.find((p) => p === externalId);
        const handle = account && { externalId: users[account], personId, spaces: [fake.team] };
        return handle ? [{ communityId, platform, ...handle }] : [];
      }),
    });
  });
}

/** Lets somebody read as a conversation says: in their account's language, and as they chose in the community; else as they chose before. */
export async function readingAs({ world, fake, idOf }: Place): Promise<(person: Person) => Promise<void>> {
  const own = await world.db((db) => db.handle.findMany({ where: { platform: "console" }, include: { person: true } }));
  return async (person) => {
    const account = fake.state.user(idOf(person));
    account.locale = readLanguage(person.locale) ?? "en";
    const chosen = own.find((h) => h.externalId === person.as)?.person;
    if (!chosen) return;
    const where = { communityId_id: { communityId: world.community, id: chosen.id } };
    const data = { language: readLanguage(person.locale) ?? chosen.language, zone: person.zone ?? chosen.zone };
    await world.db((db) => db.person.update({ where, data }));
  };
}
