import type { Context } from "../../../kernel/commands/command.ts";
import { problem, refuse } from "../../../kernel/errors/errors.ts";
import type { MessageId } from "../../../kernel/language/message-ids.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import { heldPerson, makeGuestAgain, raiseRole } from "../../../services/people/admit.ts";
import { known } from "../../../services/people/role-by-standing.ts";
import type { ReviewSubject } from "../../../services/review/subject.ts";
import type { ReviewWords } from "../../../services/review/words.ts";
import type { MembershipRequest, Person } from "../../../services/store/rows.ts";
import type { Whole } from "../../../services/store/store.ts";
import { cardForMember } from "../../contacts/feature.ts";
import { requestById } from "./request.ts";

declare module "../../../services/review/subject.ts" {
  interface ReviewKinds {
    membership: true;
  }
}

/** What somebody is told of whom a moderator asks to change their request. */
export const ASKS_YOU = "membership.asks-you" satisfies MessageId;

const words: ReviewWords = {
  approved: (t, name) => t("membership.approved", { name }),
  rejected: (t, name) => t("membership.rejected", { name }),
  reopened: (t, name) => t("membership.reopened", { name }),
  asked: (t, name) => t("membership.asked-for-changes", { name }),
  told(decision) {
    if (decision.decision === "approved") return problem("membership.told.approved");
    const { reason } = decision;
    return decision.decision === "changes" ? problem(ASKS_YOU, { reason }) : problem("membership.told.rejected", { reason }); // biome-ignore format: one line
  },
  toldAgain: (name) => problem("membership.told.again", { name }),
  toldReopened: () => problem("membership.told.reopened"),
};

/** How those who ask to become members go through the review queue. */
export const requestReview: ReviewSubject = {
  label: "audit.kind.membership",
  about: "membership",
  words,
  shownElsewhere: true,
  answers: true,
  cannot: { merge: "review.merge.not" },
  reasons: ["unconfirmed", "outside"],
  async concerns({ db, community }, ids) {
    const rows = await db.membershipRequest.findMany({ where: { communityId: community.id, id: { in: [...ids] } } });
    return new Map(rows.map(({ id, country }) => [id, { countries: [country], topics: [] }]));
  },
  async describe({ db, community, t, format }, ids) {
    const rows = await db.membershipRequest.findMany({ where: { communityId: community.id, id: { in: [...ids] } } });
    return new Map(
      rows.map(({ id, name, agency, country, listed }) => [
        id,
        {
          title: name,
          facts: [agency, format.country(country), ...(listed ? [t("membership.listed")] : [])],
          asks: t("membership.asks"),
          show: { command: "membership show", input: { request: id } },
        },
      ]),
    );
  },
  async approve(context, id) {
    const { request, person } = await held(context, id);
    if (person.suspendedAt) refuse("membership.suspended", { name: person.name });
    const raised = await raiseRole(context, person, "member");
    if (!raised) return;
    await noteBefore(context, request.id, person.roleByHand);
    auditRole(context, person, "guest", "member");
  },
  async next(context, id) {
    const { personId, name, agency, country } = (await requestById(context, id)) ?? refuse("person.role.gone");
    return cardForMember(context, { person: personId, name, organisation: agency, country });
  },
  async reject() {
    // They stay what they are.
  },
  async reopen(context, id) {
    const { request, person } = await held(context, id);
    if (request.byHandBefore === null) return;
    const role = known(person.role);
    if (role !== "guest" && !(await makeGuestAgain(context, person, request.byHandBefore))) {
      const command = commandLine("person role");
      refuse("membership.reopen.higher", { name: person.name, role: context.t(`role.${role}`), command });
    }
    await noteBefore(context, request.id, null);
    if (role !== "guest") auditRole(context, person, role, "guest");
  },
};

/** A request and whoever asked, who is held until the end of the transaction. Throws UserError where they have left. */
async function held(
  context: Whole<Context>,
  id: string,
): Promise<{ readonly request: MembershipRequest; readonly person: Person }> {
  const request = await requestById(context, id);
  const person = request && (await heldPerson(context, request.personId));
  return request && person ? { request, person } : refuse("person.role.gone");
}

async function noteBefore({ db, community }: Whole<Context>, id: string, byHandBefore: boolean | null): Promise<void> {
  await db.membershipRequest.update({
    where: { communityId_id: { communityId: community.id, id } },
    data: { byHandBefore },
  });
}

const auditRole = (context: Whole<Context>, { id }: Person, from: string, to: string): void =>
  context.audit({ action: "person.role", subject: `person:${id}`, detail: { from, to, by: "request" } });
