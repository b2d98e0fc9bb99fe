import { REST } from "discord.js";
import type { Command } from "../../src/core/kernel/commands/command.ts";
import { type TokenStore, tokenStoreIn } from "../../src/core/services/tokens/token-store.ts";
import { readLanguage } from "../../src/core/kernel/language/language.ts";
import { type FakeDiscord, startFakeDiscord } from "../support/discord/fake-discord.ts";
import type { World } from "../support/world.ts";
import type { Person } from "./driver.ts";

/** The people of the console, who are also on the server. */
export const PEOPLE = ["guest", "member", "moderator", "admin"] as const;
export type Users = Readonly<Record<(typeof PEOPLE)[number], string>>;

/** A server with the community's people in it. */
export interface Place {
  readonly world: World;
  readonly fake: FakeDiscord;
  readonly guild: string;
  /** #general. */
  readonly channel: string;
  /** The channel that somebody is in. */
  readonly room: string;
  readonly users: Users;
  readonly catalogue: readonly Command[];
  readonly tokens: TokenStore;
  /** Discord as the bot itself asks it. */
  readonly rest: REST;
}

const HOUR_MS = 3_600_000;
// What Discord lets people do on a server whose roles are the community's: staff commands show to those who moderate.
const GIVEN = {
  guest: { pending: true },
  member: {},
  moderator: { permissions: ["MODERATE_MEMBERS"] },
  admin: { permissions: ["MANAGE_GUILD"] },
} as const;

/** A Discord with one server, which belongs to the world's community: each person of the console has an account there. */
export async function discordPlace(world: World): Promise<Place> {
  const fake = await startFakeDiscord();
  const guild = fake.addGuild({ name: "Experts" });
  const channel = fake.addChannel(guild, { name: "general" });
  // Known on Discord by the names that the community has for them.
  const named = await world.db((db) =>
    db.handle.findMany({ where: { platform: "console" }, include: { person: true } }),
  );
  const nameOf = (p: string) => named.find((h) => h.externalId === p)?.person.name ?? p;
  const users = Object.fromEntries(PEOPLE.map((p) => [p, fake.addUser({ name: p, globalName: nameOf(p) })])) as Users;
  for (const p of PEOPLE) fake.join(users[p], guild, GIVEN[p]);
  // The server has had the bot for a while: it greets nobody.
  fake.advance(HOUR_MS);
  await world.store.system(async (db) => {
    await db.space.create({
      data: { communityId: world.community, id: "discordspace", platform: "discord", externalId: guild },
    });
    await db.handle.createMany({
      data: named.flatMap(({ externalId, personId }) => {
        const known = PEOPLE.find((p) => p === externalId);
        return known
          ? [{ communityId: world.community, platform: "discord", externalId: users[known], personId, spaces: [guild] }]
          : [];
      }),
    });
  });
  const rest = new REST({ version: "10", api: fake.apiUrl, retries: 0 }).setToken(fake.token);
  return {
    world,
    fake,
    guild,
    channel,
    room: channel,
    users,
    catalogue: world.product.catalogue.commands,
    tokens: tokenStoreIn(world),
    rest,
  };
}

const LOCALES: Record<string, string> = { en: "en-US", es: "es-ES", pt: "pt-BR", fr: "fr" };

/** Lets somebody read as a conversation says: their client's language, and the language and zone that they chose in the community; without any, as they chose before. */
export async function readingAs({ world, fake }: Place): Promise<(person: Person, user: string) => Promise<void>> {
  const own = await world.db((db) => db.handle.findMany({ where: { platform: "console" }, include: { person: true } }));
  return async ({ as, locale, zone }, user) => {
    fake.state.user(user).locale = LOCALES[readLanguage(locale) ?? "en"] ?? "en-US";
    const chosen = own.find((h) => h.externalId === as)?.person;
    if (!chosen) return;
    const where = { communityId_id: { communityId: world.community, id: chosen.id } };
    await world.db((db) =>
      db.person.update({
        where,
        data: { language: readLanguage(locale) ?? chosen.language, zone: zone ?? chosen.zone },
      }),
    );
  };
}

/** Values as Discord's people give them: its own ids for persons and channels. */
export function onDiscord(
  { users, channel }: Place,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value !== "object" || value === null) return [name, value];
      if ("user" in value) return [name, { user: users[value.user as keyof Users] }];
      return [name, "id" in value ? { id: channel, name: "general" } : value];
    }),
  );
}
