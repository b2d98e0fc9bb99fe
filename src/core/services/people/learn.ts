import type { AuditEntry } from "../../kernel/ports/audit-entry.ts";
import type { Handle, Person } from "../store/rows.ts";
import type { Db } from "../store/store.ts";
import { admittedAt, byStanding, known, onReturn } from "./role-by-standing.ts";
import { atLeast, type Role } from "../../kernel/access/role.ts";
import { keptIn, type SaidByPlatform } from "../preferences/kept.ts";
import { called } from "./names/called.ts";
import type { PlatformProfile } from "./platform-profile.ts";
import type { Received, Reception } from "./reception.ts";

/** Where somebody is just now, and how that is known. */
export interface Whereabouts {
  readonly space?: string;
  /** The role that they are given by hand. */
  readonly as?: Role | undefined;
  /** They did nothing themselves: the platform only says that they are there. */
  readonly absent?: true | undefined;
}

/** Takes over what a platform says of somebody whose handle is held. With `space`, they are in that space: who had left is back. */
export async function learn(
  { db, community, now }: Reception,
  handle: Handle,
  says: PlatformProfile,
  { space, as, absent }: Whereabouts = {},
): Promise<Received> {
  const came = space !== undefined && absent === undefined;
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
      ...(space === undefined ? {} : { leftAt: null, spaces: [...handle.spaces.filter((s) => s !== space), space] }),
      ...(came ? { cameAt: now } : {}),
    },
  });
  const before = await db.person.findUniqueOrThrow({ where: { communityId_id: key } });
  const standing = await standingOf(db, key);
  const back = space !== undefined && before.leftAt !== null;
  const role =
    as === undefined
      ? back
        ? onReturn(before, standing)
        : byStanding(before, standing)
      : { role: as, roleByHand: true };
  const person = await db.person.update({
    where: { communityId_id: key },
    data: {
      ...role,
      ...(role.role === undefined ? {} : admittedAt(before.role, role.role, now)),
      ...(back ? { leftAt: null } : {}),
      ...(came ? { seenAt: now } : {}),
      ...news(before, handle, says, now),
    },
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

/**
 * What changes of the person. Language and zone follow the platform only where the person had not chosen others than it said, or chose
 * just those. Of a moderator nothing follows an account that waits to be confirmed: it may be another's.
 */
function news(
  person: Person,
  handle: Handle,
  says: PlatformProfile,
  now: Date,
): Partial<Pick<Person, "name" | "looks" | "namedAt" | "language" | "zone">> {
  const { name } = says;
  if (handle.limited && atLeast(known(person.role), "moderator")) return {};
  const follows = (what: SaidByPlatform) => person[what] === handle[what] && !keptIn(person.preferences).includes(what);
  const renamed = name !== undefined && name !== handle.name && name !== person.name;
  return {
    ...(renamed ? called(name, now) : {}),
    ...(says.language !== undefined && follows("language") ? { language: says.language } : {}),
    ...(says.zone !== undefined && follows("zone") ? { zone: says.zone } : {}),
  };
}
