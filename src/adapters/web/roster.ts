import type { Db } from "../../core/store/store.ts";
import { readLanguage } from "../../core/language/language.ts";
import { ROLES } from "../../core/people/role.ts";
import { CONSOLE } from "../../core/posts/posts.ts";
import type { Stage } from "./product.ts";
import type { Persona, State } from "./wire.ts";

/** Who and where the page can be: the console's handles, its channels and its newest post. */
export type Roster = Pick<State, "community" | "channels" | "personas" | "seq">;

/** Reads the community's console side. Channels come in the order they were made, then those that only posts know. */
export function readRoster({ product, community }: Stage): Promise<Roster> {
  return product.store.within(community.id, async (db) => {
    const { slug, name, language, zone } = await db.community.findUniqueOrThrow({ where: { id: community.id } });
    const home = { slug, name, language: readLanguage(language) ?? "en", zone };
    const [channels, personas, newest] = [
      await channelsOf(db, slug),
      await personasOf(db, home),
      await db.post.findFirst({ orderBy: { seq: "desc" }, select: { seq: true } }),
    ];
    return { community: home, channels, personas, seq: Number(newest?.seq ?? 0) };
  });
}

async function channelsOf(db: Db, slug: string): Promise<State["channels"]> {
  const known = await db.channel.findMany({ where: { space: { platform: CONSOLE, externalId: slug } } });
  const used = await db.post.findMany({
    where: { address: "channel", NOT: { recipient: { startsWith: "@" } } },
    distinct: ["recipient"],
    select: { recipient: true },
    orderBy: { recipient: "asc" },
  });
  const channels = known
    .map((c) => ({ id: c.externalId, name: c.name }))
    .sort((a, b) => Number(b.id === "general") - Number(a.id === "general") || a.name.localeCompare(b.name));
  const others = used.filter((u) => !channels.some((c) => c.id === u.recipient)).map((u) => ({ id: u.recipient, name: u.recipient }));
  return [...channels, ...others];
}

async function personasOf(db: Db, home: State["community"]): Promise<Persona[]> {
  const handles = await db.handle.findMany({ where: { platform: CONSOLE, person: { leftAt: null } }, include: { person: true } });
  const personas = handles.map(
    ({ externalId, person }): Persona => ({
      user: externalId,
      name: person.name,
      role: ROLES.find((r) => r === person.role) ?? "guest",
      language: readLanguage(person.language) ?? home.language,
      zone: person.zone ?? home.zone,
    }),
  );
  return personas.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.user.localeCompare(b.user));
}
