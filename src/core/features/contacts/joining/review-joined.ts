import type { Context } from "../../../kernel/commands/command.ts";
import { problem, refuse } from "../../../kernel/errors/errors.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import { sendAnew } from "../../../services/review/resubmit.ts";
import { decidedOn } from "../../../services/review/record.ts";
import type { ReviewSubject } from "../../../services/review/subject.ts";
import type { Whole } from "../../../services/store/store.ts";
import { changeContact } from "../changing/change-contact.ts";
import { saidOfContact } from "../changing/said-of-contact.ts";
import { sameContacts } from "../queue/same-contacts.ts";
import { ASKS_OWNER } from "./notices.ts";
import { concernOf, describedAs, ofMembers } from "./of-members.ts";

declare module "../../../services/review/subject.ts" {
  interface ReviewKinds {
    /** A contact that somebody added as their own. */
    "contact-joined": true;
  }
}

const KIND = "contact-joined";

/** Has a contact that whoever added it was asked to change, and that was changed, await a decision again. */
export async function sendJoinedAgain(whole: Whole<Context>, contact: string): Promise<void> {
  await sendAnew(whole, KIND, contact, { subject: contact, raised: false, was: {}, became: {} });
}

/** How contacts that people added as their own go through the review queue: a moderator verifies them, or leaves that. */
export const joinedReview: ReviewSubject = {
  label: "contact.joined.kind",
  about: "own-contact",
  shownElsewhere: true,
  answers: true,
  cannot: { merge: "review.merge.not" },
  reasons: ["unconfirmed"],
  words: {
    approved: (t, title) => t("contact.joined.approved", { title }),
    rejected: (t, title) => t("contact.joined.turned-down", { title }),
    reopened: (t, title) => t("review.reopen.done", { title }),
    toldReopened: (title) => problem("contact.own.told.reopened", { title }),
    told(outcome) {
      if (outcome.decision === "approved") return problem("contact.joined.told.approved");
      const { reason } = outcome;
      if (outcome.decision === "changes") return problem(ASKS_OWNER, { reason });
      return problem("contact.joined.told.rejected", { reason, command: commandLine("contact me") });
    },
  },
  duplicates: (context, id) => sameContacts(context, id),
  says: saidOfContact,
  async describe(looking, ids) {
    const found = await ofMembers(looking, KIND, ids);
    const asks = (name: string) => looking.t("contact.joined.asks", { name });
    return new Map([...found].map(([id, one]) => [id, describedAs(one, looking, asks)]));
  },
  async concerns(looking, ids) {
    return new Map([...(await ofMembers(looking, KIND, ids))].map(([id, one]) => [id, concernOf(one)]));
  },
  async approve(whole, id) {
    const { caller, now } = whole;
    const found = (await ofMembers(whole, KIND, [id])).get(id) ?? refuse("contact.gone");
    const verified = { verifiedById: caller.personId ?? null, verifiedAt: now.toISOString() };
    await changeContact(whole, found.id, ({ whole: before, fields }) => ({
      whole: { ...before, ...verified },
      fields,
    }));
  },
  async reject() {
    // It stays, and nobody has verified it.
  },
  async reopen(whole, id) {
    const found = (await ofMembers(whole, KIND, [id])).get(id);
    const decided = (await decidedOn(whole, KIND, [id])).get(id) ?? [];
    const verifiedSo = decided.some(({ at }) => at.getTime() === found?.verifiedAt?.getTime());
    if (found && verifiedSo)
      await changeContact(whole, found.id, ({ whole: before, fields }) => ({
        whole: { ...before, verifiedById: null, verifiedAt: null },
        fields,
      }));
  },
};
