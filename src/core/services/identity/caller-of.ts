import type { Caller, Community } from "../../kernel/access/caller.ts";
import { readLanguage } from "../../kernel/language/language.ts";
import type { Invocation } from "../../kernel/commands/platform.ts";
import { ceilingOf, clearanceOf } from "../../kernel/access/sharing.ts";
import { isZone } from "../../kernel/time/zones.ts";
import { type Acting, actingRole, atMostMember } from "../people/acting-role.ts";
import { calledBy } from "../../kernel/text/made-id.ts";
import type { FoundInvocation } from "./find-all.ts";

/** The part of a person that decides how they are answered. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly roleByHand: boolean;
  readonly language: string | null;
  readonly zone: string | null;
}

/** The person as the store knows them; undefined for somebody unknown, or who has left. */
export function personIn(row: FoundInvocation): KnownPerson | undefined {
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
  { moderator_role: id, moderator_role_name: name, limited }: FoundInvocation,
  person: KnownPerson | undefined,
  roles: readonly string[] | undefined,
): Acting {
  if (!person) return { role: "guest" };
  if (limited === true) return { role: atMostMember(person.role) };
  return actingRole(person, id === null ? undefined : { id, name: calledBy(name, id) }, roles);
}

/** How their account came to them, where that was by a link. */
const linkedBy = ({ limited, link_id: link }: FoundInvocation): Pick<Caller, "limited" | "link"> => ({
  ...(limited === true ? { limited: true as const } : {}),
  ...(link === null ? {} : { link }),
});

/** Who is asking, as the store and the platform know them, and where. */
export function callerOf(
  invocation: Invocation,
  community: Community,
  person: KnownPerson | undefined,
  row: FoundInvocation,
): Caller {
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
    ...(person ? linkedBy(row) : {}),
    ...(row.suspended === true ? { suspended: true as const } : {}),
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
