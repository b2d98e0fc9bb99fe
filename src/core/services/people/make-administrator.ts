import { type Problem, problem } from "../../kernel/errors/errors.ts";
import type { AuditEntry } from "../../kernel/ports/audit-entry.ts";
import { truncate } from "../../kernel/text/truncate.ts";
import { run } from "../../kernel/views/build.ts";
import { plainly } from "../delivery/describing.ts";
import { planNotice } from "../delivery/notices/notice.ts";
import type { NoticeAbout } from "../delivery/notices/notice-about.ts";
import type { DeliveryPlanning } from "../delivery/planning/plan.ts";
import { heldWithAdmins } from "./held-with-admins.ts";
import { moderatorIds } from "./moderators.ts";
import { admittedAt, known } from "./role-by-standing.ts";

const TOLD = 60;

/**
 * Makes somebody an administrator on an operator's word: where nobody administers a community, nobody in it can. Whom, is said by id
 * or account (its platform’s short name, a colon and the platform’s id). Everybody who moderates is told, so that none is made in secret. Returns their name and what is to be
 * audited, or why it cannot be.
 */
export async function makeAdministrator(
  at: DeliveryPlanning,
  typed: string,
): Promise<{ readonly name: string; readonly entry: AuditEntry } | Problem> {
  const { db, community, now } = at;
  const id = (await personOfAccount(at, typed)) ?? typed;
  const person = (await heldWithAdmins(db, community.id, [id])).find(id);
  if (!person || person.leftAt) return problem("person.administrator.nobody", { typed: truncate(typed, TOLD) });
  const { name } = person;
  if (person.suspendedAt) return problem("person.administrator.suspended", { name });
  const from = known(person.role);
  if (from === "admin") return problem("person.administrator.already", { name });
  await db.person.update({
    where: { communityId_id: { communityId: community.id, id } },
    data: { role: "admin", roleByHand: true, ...admittedAt(from, "admin", now) },
  });
  for (const one of await moderatorIds(at))
    await planNotice(at, {
      ...{ person: one, about: "administrator-made", subjectId: id, occurrence: now.toISOString() },
      near: { platform: "", space: "" },
      problem: problem("person.administrator.made", { name }),
    });
  return {
    name,
    entry: { action: "person.role", subject: `person:${id}`, detail: { from, to: "admin", by: "operator" } },
  };
}

/** Whose account that is, written as platform and id, parted by the first colon. */
async function personOfAccount({ db, community }: DeliveryPlanning, typed: string): Promise<string | undefined> {
  const [platform = "", ...rest] = typed.split(":");
  const where = { communityId: community.id, platform, externalId: rest.join(":"), leftAt: null };
  return (await db.handle.findFirst({ where, select: { personId: true } }))?.personId;
}

/** Notices that an operator made somebody an administrator; their subject is that person. */
export const madeAdministratorNotices = {
  describe: plainly("deliveries.what.notice.administrator-made"),
  lead: (_person, t) => run(t("title.members"), "members", {}),
} satisfies NoticeAbout;
