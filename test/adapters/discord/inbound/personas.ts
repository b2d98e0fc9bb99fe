import type { FakeDiscord } from "../../../support/discord/fake-discord.ts";
import type { World } from "../../../support/world.ts";

/** The people of the community who are also on the server. */
export const PERSONAS = ["guest", "member", "moderator", "admin"] as const;
export type Persona = (typeof PERSONAS)[number];

/** What they may do there, and that the guest has not passed the screening. */
const RIGHTS: Record<Persona, NonNullable<Parameters<FakeDiscord["join"]>[2]>> = {
  guest: { pending: true },
  member: {},
  moderator: { permissions: ["MODERATE_MEMBERS"] },
  admin: { permissions: ["MANAGE_GUILD", "MODERATE_MEMBERS"] },
};

/** They come to the server; returns Discord's ids of them. */
export function settle(fake: FakeDiscord, guild: string): Record<Persona, string> {
  const come = (persona: Persona) => {
    const user = fake.addUser({ name: persona, globalName: `The ${persona}` });
    fake.join(user, guild, RIGHTS[persona]);
    return [persona, user] as const;
  };
  return Object.fromEntries(PERSONAS.map(come)) as Record<Persona, string>;
}

/** Makes the server a space of the community, and its people those of the console. */
export async function connect(
  { store, community }: World,
  guild: string,
  users: Record<Persona, string>,
): Promise<void> {
  await store.system(async (db) => {
    await db.space.create({
      data: { communityId: community, id: "discordspace", platform: "discord", externalId: guild },
    });
    const handles = await db.handle.findMany({ where: { communityId: community, platform: "console" } });
    await db.handle.createMany({
      data: handles.flatMap(({ externalId, personId }) => {
        const known = PERSONAS.find((p) => p === externalId);
        return known
          ? [{ communityId: community, platform: "discord", externalId: users[known], personId, spaces: [guild] }]
          : [];
      }),
    });
  });
}
