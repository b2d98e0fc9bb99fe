import { appendAudit } from "../audit/audit.ts";
import type { Community } from "../../kernel/access/caller.ts";
import type { Identity, Unconnected } from "../../kernel/dispatch/identity.ts";
import type { Seal } from "../../kernel/ports/seal.ts";
import type { Ids } from "../../kernel/values/ids.ts";
import { atLeast } from "../../kernel/access/role.ts";
import { readLanguage } from "../../kernel/language/language.ts";
import type { Invocation } from "../../kernel/commands/platform.ts";
import type { Store } from "../store/store.ts";
import { channelNamed, noteChannel } from "../communities/note-channel.ts";
import { noteSeen } from "../people/note-seen.ts";
import { receive } from "../people/receive.ts";
import { type PlatformProfile, profileIn } from "../people/platform-profile.ts";
import { callerOf, type KnownPerson, personIn } from "./caller-of.ts";
import { receivePicked } from "./receive-picked.ts";
import type { FoundInvocation } from "./find-all.ts";
import type { Recognise } from "./recognise.ts";
import { DAY_MS } from "../../kernel/time/units.ts";

/** What identifying needs. */
interface Identifying {
  readonly store: Store;
  readonly ids: Ids;
  readonly seal: Seal;
  readonly recognise: Recognise;
}

/**
 * Recognises the caller and notes the invocation as begun. Where the platform says something new of them, a transaction takes
 * that over first: whoever is new is received, whoever had left is back.
 */
export async function identify(
  { store, ids, seal, recognise }: Identifying,
  invocation: Invocation,
  now: Date,
): Promise<Identity | Unconnected> {
  const { repeated, sent, waitMs, found: row } = await recognise(invocation, now);
  const isNew = !repeated && !sent;
  if (row.id === null) return { repeated, sent, community: undefined };
  const community: Community = {
    id: row.id,
    slug: row.slug,
    name: row.name,
    language: readLanguage(row.language) ?? "en",
    zone: row.zone,
    demo: row.demo,
  };
  const { channel, channelName } = invocation;
  const called = channelName === undefined ? undefined : channelNamed(channelName);
  if (called !== undefined && row.space_id !== null && called !== row.channel_name && isNew)
    await noteChannel({ store, ids }, { community: community.id, space: row.space_id, channel, name: called });
  const says = profileIn(invocation);
  const person =
    says && isNew && isNews(row, says)
      ? await takeOver({ store, ids, seal }, community.id, invocation, says, now)
      : await here(store, row, isNew, now);
  const caller = callerOf(invocation, community, person, row);
  if (isNew && waitMs === undefined && person && atLeast(caller.role, "member") && !caller.suspended)
    await receivePicked({ store, ids, seal }, { community, by: person.id }, invocation, now);
  return {
    repeated,
    sent,
    community,
    taxonomyVersion: row.taxonomy_version,
    ...(waitMs === undefined ? {} : { waitMs }),
    caller,
  };
}

/** The person as they are known; that they are here is noted, once a day. */
async function here(store: Store, row: FoundInvocation, isNew: boolean, now: Date): Promise<KnownPerson | undefined> {
  const person = personIn(row);
  if (person && isNew && now.getTime() - (row.seen_at?.getTime() ?? 0) >= DAY_MS) await noteSeen(store, row, now);
  return person;
}

/** Whether something of the caller is not known yet: what the platform says, or that they use another space than before. */
function isNews(row: FoundInvocation, says: PlatformProfile): boolean {
  const differs = (said: string | undefined, last: string | null) => said !== undefined && said !== last;
  return (
    row.person_id === null ||
    row.gone ||
    row.came_here !== true ||
    differs(says.name, row.said_name) ||
    differs(says.standing, row.said_standing) ||
    differs(says.language, row.said_language) ||
    differs(says.zone, row.said_zone)
  );
}

function takeOver(
  { store, ids, seal }: Omit<Identifying, "recognise">,
  community: string,
  account: Pick<Invocation, "platform" | "space" | "user">,
  says: PlatformProfile,
  now: Date,
): Promise<KnownPerson> {
  return store.asCommunity(community, "receiving", async (db) => {
    const { person, entries } = await receive({ db, community: { id: community }, now, ids }, account, says);
    await appendAudit({ db, seal }, community, person.id, now, entries);
    return person;
  });
}
