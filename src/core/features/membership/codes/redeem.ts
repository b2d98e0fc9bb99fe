import { atLeast, type Role } from "../../../kernel/access/role.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { type Problem, problem } from "../../../kernel/errors/errors.ts";
import { codeHash } from "../../../services/codes/code.ts";
import { heldPerson, raiseRole } from "../../../services/people/admit.ts";
import { known } from "../../../services/people/role-by-standing.ts";
import type { Person } from "../../../services/store/rows.ts";
import { sql, type Whole } from "../../../services/store/store.ts";
import { endRequests } from "../requests/end-requests.ts";
import type { WorkingCode } from "./code.ts";
import { tellMaker } from "./tell-maker.ts";

/**
 * Lets the caller in by a code, and returns the role that they have by it; else why not: one answer for a code that is unknown, used up,
 * expired, revoked, or whose maker could not give the role any more. It is answered and not thrown, so that the try stays counted. Nobody
 * is lowered by a code, and whom a moderator made a guest stays one.
 */
export async function redeemCode(context: Whole<Context>, typed: string): Promise<Role | Problem> {
  const { caller, t } = context;
  if (caller.personId === undefined) return problem("membership.unknown");
  if (caller.limited) return problem("membership.limited");
  const person = await heldPerson(context, caller.personId);
  if (!person || person.suspendedAt) return problem("membership.join.wrong");
  const own = known(person.role);
  if (own === "guest" && person.roleByHand) return problem("membership.join.shut-out");
  const code = await workingCode(context, typed);
  if (!code) return problem("membership.join.wrong");
  if (atLeast(own, code.role)) return problem("membership.join.already", { role: t(`role.${own}`) });
  if (!(await useOnce(context, code.id))) return problem("membership.join.wrong");
  await letIn(context, person, code);
  return code.role;
}

/** The code, where it lets in now: its maker is here, and may give its role still. */
async function workingCode({ db, community, now }: Whole<Context>, typed: string): Promise<WorkingCode | undefined> {
  const [found] = await db.$queryRaw<WorkingCode[]>(sql`
    select c.id, c.role, c.country, c.created_by_id as maker from invitation_code c
    join person m on m.community_id = c.community_id and m.id = c.created_by_id
    where c.community_id = ${community.id} and c.hash = ${codeHash(typed)} and c.uses_left > 0 and c.revoked_at is null and c.expires_at > ${now}
      and m.left_at is null and m.suspended_at is null and (m.role = 'admin' or (m.role = 'moderator' and c.role = 'member'))`);
  return found;
}

/** Takes one of a code's uses; false where none is left by now, or it was taken back. */
async function useOnce({ db, community }: Whole<Context>, id: string): Promise<boolean> {
  const { count } = await db.invitationCode.updateMany({
    where: { communityId: community.id, id, usesLeft: { gt: 0 }, revokedAt: null },
    data: { usesLeft: { decrement: 1 } },
  });
  return count > 0;
}

async function letIn(context: Whole<Context>, person: Person, code: WorkingCode): Promise<void> {
  await raiseRole(context, person, code.role, code.country);
  await endRequests(context, person.id);
  const subject = `person:${person.id}`;
  const detail = { from: known(person.role), to: code.role, by: "code" };
  context.audit({ action: "person.role", subject, detail });
  context.audit({ action: "membership.join", subject: `invitation:${code.id}`, detail: { person: subject } });
  await tellMaker(context, person, code);
}
