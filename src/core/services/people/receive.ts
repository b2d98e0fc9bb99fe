import type { Ids } from "../../kernel/values/ids.ts";
import type { Handle } from "../store/rows.ts";
import { sql } from "../store/store.ts";
import type { Role } from "../../kernel/access/role.ts";
import type { Account, PlatformProfile } from "./platform-profile.ts";
import { learn } from "./learn.ts";
import { called } from "./names/called.ts";
import type { Received, Reception } from "./reception.ts";

/**
 * Makes the account's owner known to the community, exactly once however many ask at the same time: somebody new becomes
 * a person in the role of their standing (or in `as`, by hand), somebody who had left is back, and what the platform says
 * anew is taken over. Who is `absent` did nothing themselves: the platform only says that they are there.
 */
export async function receive(
  { ids, ...at }: Reception & { readonly ids: Ids },
  account: Account,
  says: PlatformProfile,
  { as, absent }: { readonly as?: Role; readonly absent?: true } = {},
): Promise<Received> {
  const handle = await heldHandle(at, account);
  if (handle) return learn(at, handle, says, { space: account.space, as, absent });
  const { db, community, now } = at;
  const { platform, user, space } = account;
  const { name = user, standing = "guest", language = null, zone = null } = says;
  const role = as ?? standing;
  const person = await db.person.create({
    data: {
      communityId: community.id,
      id: ids.next(),
      ...called(name, now),
      role,
      roleByHand: as !== undefined,
      language,
      zone,
      createdAt: now,
      seenAt: absent ? null : now,
    },
  });
  await db.handle.create({
    data: {
      communityId: community.id,
      platform,
      externalId: user,
      personId: person.id,
      name,
      standing,
      language,
      zone,
      spaces: [space],
      cameAt: absent ? null : now,
    },
  });
  return { person, entries: [{ action: "person.join", subject: `person:${person.id}`, detail: { platform, role } }] };
}

/**
 * The account's handle, held together with its person until the end of the transaction, even where there is none yet. An
 * account that became another person's meanwhile is found with that one.
 */
export async function heldHandle(
  { db, community }: Omit<Reception, "now">,
  { platform, user }: Omit<Account, "space">,
): Promise<Handle | null> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`handle ${community.id} ${platform} ${user}`}, 0))`;
  const where = { communityId_platform_externalId: { communityId: community.id, platform, externalId: user } };
  let handle = await db.handle.findUnique({ where });
  for (;;) {
    if (!handle) return null;
    await holdPersons({ db, community }, [handle.personId]);
    const now = await db.handle.findUnique({ where });
    if (now?.personId === handle.personId) return now;
    handle = now;
  }
}

/** Holds persons until the end of the transaction, in one order for everybody; who is gone is left out. */
export async function holdPersons({ db, community }: Omit<Reception, "now">, ids: readonly string[]): Promise<void> {
  await db.$queryRaw(
    sql`select id from person where community_id = ${community.id} and id = any(${[...ids]}::text[]) order by id for update`,
  );
}
