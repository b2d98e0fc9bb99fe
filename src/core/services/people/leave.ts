import { declared } from "../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import { appendAudit } from "../audit/audit.ts";
import type { PlatformName } from "../../kernel/access/target.ts";
import { type CommunityDb, noSql, sql, type Store } from "../store/store.ts";
import type { Seal } from "../../kernel/ports/seal.ts";
import type { Ids } from "../../kernel/values/ids.ts";
import type { DeliveryPlanning } from "../delivery/planning/plan.ts";
import type { Person } from "../store/rows.ts";
import { heldWithAdmins } from "./held-with-admins.ts";
import { tellNobodyAdministers } from "./no-administrator.ts";
import { heldHandle } from "./receive.ts";

/** An account that is gone: from one space, or closed altogether where no space is named. */
export interface Departure {
  readonly platform: PlatformName;
  /** The platform's id of the person. */
  readonly user: string;
  /** The platform's id of the space. */
  readonly space?: string;
  readonly now: Date;
}

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** Ends what of its ends with a person who leaves the community; whoever comes back finds it over. */
    readonly personLeaves?: (
      at: {
        readonly db: CommunityDb;
        readonly community: { readonly id: string };
        readonly now: Date;
        readonly ids: Ids;
      },
      person: string,
    ) => Promise<void>;
  }
}

/** What noting a departure needs. */
export interface Leaving {
  readonly store: Store;
  readonly catalogue: Features;
  readonly ids: Ids;
  readonly seal: Seal;
}

/**
 * Notes that an account left a space, or was closed; returns how many people left a community by that, which is whoever
 * has no other account in it. They stay named where they had a part, are told nothing more, and are back when they return.
 */
export async function leave(leaving: Leaving, departure: Departure): Promise<number> {
  let left = 0;
  for (const community of await communitiesOf(leaving.store, departure))
    left += (await leaveOne(leaving, community, departure)) ? 1 : 0;
  return left;
}

function leaveOne(
  { store, catalogue, ids, seal }: Leaving,
  community: string,
  { platform, user, space, now }: Departure,
): Promise<boolean> {
  return store.asCommunity(community, "leaving", async (db) => {
    const handle = await heldHandle({ db, community: { id: community } }, { platform, user });
    if (!handle || handle.leftAt) return false;
    // Two accounts of one person that leave at once have waited for each other there, so that the second finds no other left.
    const spaces = space === undefined ? [] : handle.spaces.filter((s) => s !== space);
    const gone = spaces.length === 0;
    await db.handle.update({
      where: { communityId_platform_externalId: { communityId: community, platform, externalId: user } },
      data: { spaces, ...(gone ? { leftAt: now } : {}) },
    });
    if (
      !gone ||
      (await db.handle.count({ where: { communityId: community, personId: handle.personId, leftAt: null } })) > 0
    )
      return false;
    return personLeft({ db, community: { id: community }, now, ids }, handle.personId, {
      ...{ catalogue, seal, platform },
      ...(space === undefined ? {} : { space }),
    });
  });
}

/** Whose last account it was leaves with it; returns whether they were there by then. */
async function personLeft(
  at: DeliveryPlanning,
  person: string,
  { catalogue, seal, platform, space }: Pick<Leaving, "catalogue" | "seal"> & Pick<Departure, "platform" | "space">,
): Promise<boolean> {
  const { db, community, now } = at;
  const sole = await soleAdministrator(db, community.id, person);
  const { count } = await db.person.updateMany({
    where: { communityId: community.id, id: person, leftAt: null },
    data: { leftAt: now },
  });
  for (const end of declared(catalogue, "personLeaves")) await end(at, person);
  if (count === 0) return false;
  if (sole) await tellNobodyAdministers(at, sole.name, { platform, ...(space === undefined ? {} : { space }) });
  await appendAudit({ db, seal }, community.id, undefined, now, [
    { action: "person.leave", subject: `person:${person}`, detail: { platform } },
  ]);
  return true;
}

/** The person, where nobody would administer the community without them. */
async function soleAdministrator(db: CommunityDb, community: string, id: string): Promise<Person | undefined> {
  const person = await db.person.findFirst({ where: { communityId: community, id, role: "admin", leftAt: null } });
  if (!person) return undefined;
  const held = await heldWithAdmins(db, community, [id]);
  const now = held.find(id);
  return now && held.isLastAdmin(now) ? now : undefined;
}

/** The communities in which an account has a handle: all of them, or the one that the space belongs to. */
export async function communitiesOf(
  store: Store,
  { platform, user, space }: Pick<Departure, "platform" | "user" | "space">,
): Promise<string[]> {
  const inSpace =
    space === undefined
      ? noSql
      : sql`and community_id = (select s.community_id from space s where s.platform = ${platform} and s.external_id = ${space})`;
  const rows = await store.statement<{ community: string }>(
    sql`select community_id as community from handle where platform = ${platform} and external_id = ${user} and left_at is null ${inSpace} order by 1`,
  );
  return rows.map((r) => r.community);
}
