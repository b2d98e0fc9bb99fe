import type { Db } from "../../core/services/store/store.ts";
import { readLanguage } from "../../core/kernel/language/language.ts";
import { type Role, ROLES } from "../../core/kernel/access/role.ts";
import { CONSOLE } from "../../core/services/posts/posts.ts";
import type { PlaygroundContext } from "./playground-context.ts";
import { knownTo } from "./known-to.ts";
import type { Persona, State } from "./wire.ts";

/** Who and where the page can be: the console's handles, its channels and its newest post. */
export type Users = Pick<State, "community" | "channels" | "personas" | "seq">;

/** Reads the community's console side. #general comes first among the channels; those that only posts know come last. */
export async function readUsers({ product, community }: PlaygroundContext): Promise<Users> {
  const { posts, store } = product;
  // What is posted while the rest is read comes by the feed, from there on.
  const seq = await posts.newest(community.id);
  const used = await posts.channels(community.id);
  return store.asCommunity(community.id, "playground", async (db) => {
    const { slug, name, language, zone } = await db.community.findUniqueOrThrow({ where: { id: community.id } });
    const home = { slug, name, language: readLanguage(language) ?? "en", zone };
    return { community: home, channels: await channelsOf(db, slug, used), personas: await personasOf(db, home), seq };
  });
}

/** The person, display name and role of a console handle, and whether the community has that channel, as far as they know; undefined where nobody has the handle. */
export async function findPresence(
  { product, community }: PlaygroundContext,
  user: string,
  channel: string,
): Promise<{ person: string; name: string; role: Role; channel: boolean } | undefined> {
  const used = await product.posts.channels(community.id);
  return product.store.asCommunity(community.id, "playground", async (db) => {
    const handle = await db.handle.findFirst({
      where: { communityId: community.id, platform: CONSOLE, externalId: user, person: { leftAt: null } },
      include: { person: true },
    });
    if (!handle) return undefined;
    const { id: person, name } = handle.person;
    const role = readRole(handle.person.role);
    const found = await db.channel.findFirst({
      where: { communityId: community.id, externalId: channel, space: { platform: CONSOLE } },
    });
    return { person, name, role, channel: found ? knownTo(found.clearance).includes(role) : used.includes(channel) };
  });
}

/** The role of a console handle, a guest's where nobody has it; and whether its person is suspended. */
export async function standingIn(
  db: Db,
  community: string,
  user: string,
): Promise<{ readonly role: Role; readonly suspended: boolean }> {
  const handle = await db.handle.findFirst({
    where: { communityId: community, platform: CONSOLE, externalId: user, person: { leftAt: null } },
    include: { person: true },
  });
  return { role: readRole(handle?.person.role), suspended: handle != null && handle.person.suspendedAt !== null };
}

const readRole = (role: string | undefined): Role => ROLES.find((r) => r === role) ?? "guest";

async function channelsOf(db: Db, slug: string, used: readonly string[]): Promise<State["channels"]> {
  const known = await db.channel.findMany({ where: { space: { platform: CONSOLE, externalId: slug } } });
  const channels = known
    .map((c) => ({ id: c.externalId, name: c.name, knownTo: knownTo(c.clearance) }))
    .sort((a, b) => Number(b.id === "general") - Number(a.id === "general") || a.name.localeCompare(b.name));
  const others = used
    .filter((id) => !id.startsWith("@") && !channels.some((c) => c.id === id))
    .map((id) => ({ id, name: id, knownTo: ROLES }));
  return [...channels, ...others];
}

async function personasOf(db: Db, home: State["community"]): Promise<Persona[]> {
  const handles = await db.handle.findMany({
    where: { platform: CONSOLE, person: { leftAt: null } },
    include: { person: true },
  });
  const personas = handles.map(
    ({ externalId, person }): Persona => ({
      user: externalId,
      person: person.id,
      name: person.name,
      role: readRole(person.role),
      language: readLanguage(person.language) ?? home.language,
      zone: person.zone ?? home.zone,
    }),
  );
  return personas.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.user.localeCompare(b.user));
}
