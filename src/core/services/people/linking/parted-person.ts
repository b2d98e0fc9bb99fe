import { atLeast } from "../../../kernel/access/role.ts";
import { skeleton } from "../../../kernel/text/skeleton.ts";
import type { DeliveryPlanning } from "../../delivery/planning/plan.ts";
import type { Link, Person } from "../../store/rows.ts";
import { called } from "../names/called.ts";
import { type InRole, known, onReturn } from "../role-by-standing.ts";
import { beforeSchema, canBeUndone } from "./link.ts";

type New = Omit<Person, "topics" | "preferences" | "leftAt" | "country" | "eraseAt"> &
  Partial<Pick<Person, "topics" | "country">> & { preferences?: Record<string, never> };

/**
 * Who is parted from a person, as they are made anew: whom they were before the link, while that is kept; else somebody in the role
 * of their accounts' standing. Never above what moderators lowered the two to meanwhile.
 */
export async function partedFrom(at: DeliveryPlanning, link: Link, remaining: Person): Promise<New> {
  const communityId = at.community.id;
  if (canBeUndone(link, at.now)) {
    const { joined, remaining: other } = beforeSchema.parse(link.before);
    const { createdAt, namedAt, preferences, ...was } = joined;
    return {
      communityId,
      ...was,
      looks: skeleton(was.name),
      namedAt: namedAt === null ? null : new Date(namedAt),
      preferences: preferences as Record<string, never>,
      createdAt: new Date(createdAt),
      admittedAt: null,
      ...standing(remaining),
      ...loweredBy(remaining, other.became, joined),
    };
  }
  const handles = await at.db.handle.findMany({ where: { communityId, linkId: link.id, personId: remaining.id } });
  const says = handles.some((h) => h.standing === "member") ? "member" : "guest";
  return {
    communityId,
    id: at.ids.next(),
    ...called(handles.find((h) => h.name !== null)?.name ?? remaining.name, at.now),
    ...onReturn(remaining, says),
    language: remaining.language,
    zone: remaining.zone,
    createdAt: at.now,
    admittedAt: null,
    ...standing(remaining),
  };
}

/** What holds of both: whoever is suspended is not free by parting. */
const standing = ({ seenAt, suspendedAt }: Person) => ({ seenAt, suspendedAt });

/** The role of before, or the lower one that somebody gave the person since. */
function loweredBy(now: InRole, became: InRole, had: InRole): InRole {
  const changed = now.role !== became.role || now.roleByHand !== became.roleByHand;
  const lowered = changed && now.roleByHand && !atLeast(known(now.role), known(had.role));
  return lowered ? { role: now.role, roleByHand: true } : { role: had.role, roleByHand: had.roleByHand };
}
