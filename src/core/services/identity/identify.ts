import { appendAudit } from "../audit/audit.ts";
import type { Caller, Community } from "../../kernel/access/caller.ts";
import type { Identity, Unconnected } from "../../kernel/dispatch/identity.ts";
import type { Ids } from "../../kernel/values/ids.ts";
import { readLanguage } from "../../kernel/language/language.ts";
import type { Invocation } from "../../kernel/commands/platform.ts";
import { ceilingOf, clearanceOf } from "../../kernel/access/sharing.ts";
import type { Store } from "../store/store.ts";
import { isZone } from "../../kernel/time/zones.ts";
import { noteChannel } from "../communities/note-channel.ts";
import { withoutControls } from "../../kernel/text/text.ts";
import { truncate } from "../../kernel/text/truncate.ts";
import { type Acting, actingRole } from "../people/acting-role.ts";
import { receive } from "../people/receive.ts";
import { type PlatformProfile, profileIn } from "../people/platform-profile.ts";
import { type Row, look } from "./recognise.ts";

/** Longest name of a channel that is kept, in characters: as long as the longest of the platforms'. */
const NAME_MAX = 100;

/** The part of a person that decides how they are answered. */
interface Known {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly roleByHand: boolean;
  readonly language: string | null;
  readonly zone: string | null;
}

/**
 * Recognises the caller and notes the invocation as begun, in one statement. Where the platform says something new of
 * them, a transaction takes that over first: whoever is new is received, whoever had left is back.
 */
export async function identify(
  { store, ids }: { readonly store: Store; readonly ids: Ids },
  invocation: Invocation,
  now: Date,
): Promise<Identity | Unconnected> {
  const row = await look(store, invocation, now);
  const repeated = row.first === 0;
  const sent = !repeated && row.first_sent === 0;
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
  const { channel, channelName: called } = invocation;
  if (called !== undefined && row.space_id !== null && called !== row.channel_name && isNew)
    await noteChannel(
      { store, ids },
      { community: community.id, space: row.space_id, channel, name: truncate(withoutControls(called), NAME_MAX) },
    );
  const says = profileIn(invocation);
  const person =
    says && isNew && isNews(row, says)
      ? await takeOver({ store, ids }, community.id, invocation, says, now)
      : personIn(row);
  return {
    repeated,
    sent,
    community,
    taxonomyVersion: row.taxonomy_version,
    caller: callerOf(invocation, community, person, row),
  };
}

/** Whether something of the caller is not known yet: what the platform says, or that they use another space than before. */
function isNews(row: Row, says: PlatformProfile): boolean {
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
  { store, ids }: { readonly store: Store; readonly ids: Ids },
  community: string,
  account: Pick<Invocation, "platform" | "space" | "user">,
  says: PlatformProfile,
  now: Date,
): Promise<Known> {
  return store.asCommunity(community, "receiving", async (db) => {
    const { person, entries } = await receive({ db, community: { id: community }, now, ids }, account, says);
    await appendAudit(db, community, person.id, now, entries);
    return person;
  });
}

/** The person as the store knows them; undefined for somebody unknown, or who has left. */
function personIn(row: Row): Known | undefined {
  if (row.person_id === null || row.gone) return undefined;
  const {
    person_id: id,
    person_name: name,
    role,
    role_by_hand: roleByHand,
    person_language: language,
    person_zone: zone,
  } = row;
  return { id, name: name ?? "", role: role ?? "guest", roleByHand: roleByHand === true, language, zone };
}

/** In which role they act here; whoever is no person of the community is a guest. */
function actingIn(
  { moderator_role: id, moderator_role_name: name }: Row,
  person: Known | undefined,
  roles: readonly string[] | undefined,
): Acting {
  return person ? actingRole(person, id === null ? undefined : { id, name: name ?? id }, roles) : { role: "guest" };
}

function callerOf(invocation: Invocation, community: Community, person: Known | undefined, row: Row): Caller {
  const { platform, space, user, channel, profile } = invocation;
  const acting = actingIn(row, person, profile?.roles);
  const own = { language: readLanguage(person?.language), zone: person?.zone ?? undefined };
  const said = {
    language: readLanguage(invocation.locale),
    zone: invocation.zone !== undefined && isZone(invocation.zone) ? invocation.zone : undefined,
  };
  const [strong, weak] = invocation.insist ? [said, own] : [own, said];
  return {
    ...(person ? { personId: person.id } : {}),
    name: person?.name ?? user,
    ...acting,
    ...(profile?.roles === undefined ? {} : { roles: profile.roles }),
    language: strong.language ?? weak.language ?? community.language,
    zone: strong.zone ?? weak.zone ?? community.zone,
    user,
    here: { platform, space, address: "channel", recipient: channel },
    ceiling: ceilingOf(acting.role),
    clearance: clearanceOf(invocation.direct ? ceilingOf(acting.role) : row.clearance, invocation.clearance),
    ...(invocation.clearance === undefined ? {} : { limit: invocation.clearance }),
    ...(invocation.direct ? { direct: true } : {}),
  };
}
