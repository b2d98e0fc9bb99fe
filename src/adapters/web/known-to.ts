import { atLeast, type Role, ROLES } from "../../core/kernel/access/role.ts";
import { ceilingOf, clearanceOf, sharingRank } from "../../core/kernel/access/sharing.ts";

/** Who knows that there is a channel: everybody; but of one that is cleared for more than members may see, as moderators' are, only who moderates. */
export function knownTo(clearance: string): readonly Role[] {
  const open = sharingRank(clearanceOf(clearance)) <= sharingRank(ceilingOf("member"));
  return open ? ROLES : ROLES.filter((role) => atLeast(role, "moderator"));
}
