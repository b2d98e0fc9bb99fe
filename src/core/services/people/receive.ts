import type { AuditEntry } from "../../kernel/ports/audit-entry.ts";
import type { Ids } from "../../kernel/values/ids.ts";
import type { Handle, Person } from "../store/rows.ts";
import { type Db, sql } from "../store/store.ts";
import { byStanding, onReturn } from "./role-by-standing.ts";
import type { Role } from "../../kernel/access/role.ts";
import type { Account, PlatformProfile } from "./platform-profile.ts";

/** Where and when people are received: a transaction of the community. */
export interface Reception {
  readonly db: Db;
  readonly community: { readonly id: string };
  readonly now: Date;
}

/** A person as they are now, and what is to be written into the audit log about it; nothing where nothing of weight changed. */
export interface Received {
  readonly person: Person;
  readonly entries: readonly AuditEntry[];
}

/**
 * Makes the account's owner known to the community, exactly once however many ask at the same time: somebody new becomes
 * a person in the role of their standing (or in `as`, by hand), somebody who had left is back, and what the platform says
 * anew is taken over.
 */
export async function receive(
  { ids, ...at }: Reception & { readonly ids: Ids },
  account: Account,
  says: PlatformProfile,
  as?: Role,
): Promise<Received> {
  const handle = await heldHandle(at, account);
  if (handle) return learn(at, handle, says, { space: account.space, now: at.now }, as);
  const { db, community, now } = at;
  const { platform, user, space } = account;
  const { name = user, standing = "guest", language = null, zone = null } = says;
  const role = as ?? standing;
  const person = await db.person.create({
    data: {
      communityId: community.id,
      id: ids.next(),
      name,
      role,
      roleByHand: as !== undefined,
      language,
      zone,
      createdAt: now,
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
      cameAt: now,
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

/** Takes over what a platform says of somebody whose handle is held. With `seen`, they were in that space just now: who had left is back. */
export async function learn(
  { db, community }: Omit<Reception, "now">,
  handle: Handle,
  says: PlatformProfile,
  seen?: { readonly space: string; readonly now: Date },
  as?: Role,
): Promise<Received> {
  const key = { communityId: community.id, id: handle.personId };
  await db.handle.update({
    where: {
      communityId_platform_externalId: {
        communityId: community.id,
        platform: handle.platform,
        externalId: handle.externalId,
      },
    },
    data: {
      ...says,
      ...(seen
        ? { leftAt: null, spaces: [...handle.spaces.filter((s) => s !== seen.space), seen.space], cameAt: seen.now }
        : {}),
    },
  });
  const before = await db.person.findUniqueOrThrow({ where: { communityId_id: key } });
  const standing = await standingOf(db, key);
  const back = seen !== undefined && before.leftAt !== null;
  const role =
    as === undefined
      ? back
        ? onReturn(before, standing)
        : byStanding(before, standing)
      : { role: as, roleByHand: true };
  const person = await db.person.update({
    where: { communityId_id: key },
    data: { ...role, ...(back ? { leftAt: null } : {}), ...news(before, handle, says) },
  });
  const subject = `person:${person.id}`;
  const entries: AuditEntry[] = [];
  if (back)
    entries.push({ action: "person.return", subject, detail: { platform: handle.platform, role: person.role } });
  else if (person.role !== before.role)
    entries.push({ action: "person.role", subject, detail: { from: before.role, to: person.role, by: "standing" } });
  return { person, entries };
}

/** The best standing that any of the person's accounts has, since one is enough to be let in; undefined where no platform said anything. */
async function standingOf(
  db: Db,
  { communityId, id }: { communityId: string; id: string },
): Promise<"member" | "guest" | undefined> {
  const said = await db.handle.findMany({
    where: { communityId, personId: id, leftAt: null, standing: { not: null } },
    select: { standing: true },
  });
  return said.length === 0 ? undefined : said.some((h) => h.standing === "member") ? "member" : "guest";
}

/** What changes of the person. Language and zone follow the platform only where the person had not chosen others than it said. */
function news(
  person: Person,
  handle: Handle,
  says: PlatformProfile,
): Partial<Pick<Person, "name" | "language" | "zone">> {
  return {
    ...(says.name !== undefined && says.name !== handle.name ? { name: says.name } : {}),
    ...(says.language !== undefined && person.language === handle.language ? { language: says.language } : {}),
    ...(says.zone !== undefined && person.zone === handle.zone ? { zone: says.zone } : {}),
  };
}
