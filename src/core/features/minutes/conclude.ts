import type { Context } from "../../kernel/commands/command.ts";
import { SHARING, type Sharing, sharingRank } from "../../kernel/access/sharing.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { detectLanguage } from "../../kernel/language/detect.ts";
import { daysMeant } from "../../kernel/options/kinds/day.ts";
import { readsHere } from "../../services/store/reader.ts";
import { asReader } from "../../services/store/store.ts";
import { hold } from "../../services/store/hold.ts";
import { commandLine } from "../../kernel/values/command-line.ts";
import { addConclusion, type OwnerInput } from "../conclusions/feature.ts";
import { contactsNamed, contactsNamedIn } from "../contacts/feature.ts";
import { type NoteLine, readNoteLine } from "./reading/read-line.ts";
import type { KnownOwners, ActionOwner } from "./reading/owner.ts";
import type { NotedKind } from "./reading/prefix.ts";
import type { MinutesSession } from "./session.ts";

// What a community concludes is for the community (TLP:GREEN) at least.
const LEAST: Sharing = "green";

/** Reads what somebody notes: with the people of the community and of its directory, and days as the caller says them. */
export const readNoted = (context: Context, said: string): Promise<NoteLine> => {
  const { caller, now } = context;
  return readNoteLine(said, {
    people: (text) => peopleNamed(context, text),
    days: (phrase) => daysMeant(phrase, "ahead", { now, zone: caller.zone, caller }),
  });
};

/** Who may be named by a line: members, and contacts that both whoever says it and whoever reads along there may see. */
async function peopleNamed({ db, community, caller }: Context, text: string): Promise<readonly KnownOwners[]> {
  const members = await db.person.findMany({
    where: { communityId: community.id, leftAt: null },
    select: { id: true, name: true },
    orderBy: { id: "asc" },
  });
  const contacts = await contactsNamedIn(db, community.id, text);
  if (contacts.length === 0) return members;
  const ids = contacts.map(({ id }) => id);
  const seen = await asReader({ db }, readsHere(caller), (here) => contactsNamed(here.db, community.id, ids));
  const known = contacts.filter(({ id }) => seen.has(id)).map((one): KnownOwners => ({ ...one, contact: true }));
  return [...members, ...known];
}

/** Whoever is meant without doubt, as an owner. */
export function ownersMeant(owners: readonly ActionOwner[]): OwnerInput[] {
  return owners.flatMap((owner): OwnerInput[] => {
    if (owner.kind === "country") return [{ kind: "country", value: owner.country }];
    if (owner.kind === "agency") return [{ kind: "agency", value: owner.agency }];
    const [first, ...others] = owner.persons;
    return others.length === 0 ? [{ kind: kindOf(first), value: first.id }] : [];
  });
}

/** As what somebody who is known is an owner. */
export const kindOf = ({ contact }: KnownOwners): "contact" | "person" => (contact ? "contact" : "person");

/** Records what was noted as of a kind, in minutes that are being taken, as proposed, and returns its id. Refuses where they were closed meanwhile, and where it may not be said. */
export async function concludeIn(
  context: Context,
  session: MinutesSession,
  line: NoteLine & { readonly kind: NotedKind },
): Promise<string> {
  const { db, community, caller, now, ids } = context;
  if (sharingRank(caller.clearance) < sharingRank(LEAST)) refuse("conclusion.add.clearance");
  await hold(db, "session", session.id, "shared");
  const held = await db.session.findFirst({
    where: { communityId: community.id, id: session.id, openIn: { not: null } },
    select: { id: true },
  });
  if (!held) refuse("minutes.none", { command: commandLine("minutes open") });
  const [day, other] = line.due;
  return addConclusion(db, { community: community.id, now, ids }, caller.personId, {
    ...{ kind: line.kind, status: "proposed", text: line.text, meetingId: session.meetingId },
    owners: ownersMeant(line.owners),
    ...(day === undefined || other !== undefined ? {} : { dueOn: day }),
    language: detectLanguage(line.text) ?? caller.language,
    sharing: labelOf(session.meeting.sharing),
  });
}

/** What is concluded in a meeting is labelled as it, and as a conclusion at least. */
const labelOf = (sharing: string): Sharing => SHARING[Math.max(sharingRank(sharing), sharingRank(LEAST))] ?? "red";
