import { commandLine } from "../../../kernel/values/command-line.ts";
import { problem, refuse } from "../../../kernel/errors/errors.ts";
import { byThing } from "../../../services/review/proposing/by-thing.ts";
import { proposeAnew, proposedIn } from "../../../services/review/proposing/proposals.ts";
import type { ReviewSubject, Revision } from "../../../services/review/subject.ts";
import { type ReviewWords, suggestionWords } from "../../../services/review/words.ts";
import { asCommunity } from "../../../services/store/store.ts";
import { changeContact } from "../changing/change-contact.ts";
import { contactReview } from "../reports/review-contact.ts";
import { undoChange } from "../undoing/undo-change.ts";
import { differingTexts, PROPOSED, PROPOSED_FIELDS, type ProposedField, readableTexts, withTexts } from "./contact-texts.ts"; // biome-ignore format: one line
import { CONTACT_EDIT, contactOfEdit, proposedContact } from "./proposed-contact.ts";

declare module "../../../services/review/subject.ts" {
  interface ReviewKinds {
    /** Changes of a contact that somebody proposes who may not make them. */
    "contact-edit": true;
  }
}

const words: ReviewWords = {
  ...suggestionWords,
  approved: (t, title) => t("contact.proposal.approved", { title }),
  rejected: (t, title) => t("contact.proposal.rejected", { title }),
  toldReopened: (contact) => problem("contact.proposal.told.reopened", { contact }),
  told(outcome, contact) {
    if (outcome.decision === "approved") return problem("contact.proposal.told", { contact });
    const { reason } = outcome;
    if (outcome.decision === "changes") return problem("contact.proposal.told.ask", { contact, reason });
    return problem("contact.proposal.told.rejected", { contact, reason });
  },
};

const revision: Revision = {
  command: "contact propose",
  by: "proposal",
  fields: PROPOSED_FIELDS,
  optional: ["agency", "city", "zone", "hours", "topics"],
  async read(at, id) {
    const found = await proposedContact(at, id);
    return found && { ...found.now, ...found.said };
  },
  called: ({ t }, field) => t(PROPOSED[field as ProposedField]),
  shown: readableTexts,
  async write(whole, id, said) {
    const found = await proposedContact(whole, id);
    if (found) await proposeAnew(whole, CONTACT_EDIT, id, differingTexts(found.now, said));
  },
};

/** How changes of contacts that members propose go through the review queue: nothing of the contact changes until one is approved. */
export const contactEditReview: ReviewSubject = {
  label: "contact.proposal.kind",
  about: "contact-proposal",
  words,
  cannot: { merge: "review.merge.not" },
  reasons: ["right", "uncheckable", "old"],
  revision,
  async before(looking, id) {
    const found = await proposedContact(looking, id);
    return found && Object.fromEntries(Object.keys(found.said).map((field) => [field, found.now[field] ?? ""]));
  },
  async describe({ db, community, t, format }, ids) {
    const contacts = await db.contact.findMany({
      where: { communityId: community.id, id: { in: ids.map(contactOfEdit) } },
      select: { id: true, name: true, country: true },
    });
    const said = await proposedIn({ db, community }, CONTACT_EDIT, ids);
    return new Map(
      ids.flatMap((id) => {
        const found = contacts.find((one) => one.id === contactOfEdit(id));
        if (!found) return [];
        const fields = PROPOSED_FIELDS.filter((field) => said.get(id)?.[field] !== undefined).map((field) => t(PROPOSED[field])); // biome-ignore format: one line
        const facts = [format.country(found.country), t("contact.proposal.fact", { fields: format.all(fields) })];
        return [[id, { title: found.name, facts, show: { command: "contact show", input: { contact: found.id } } }]];
      }),
    );
  },
  async concerns(looking, ids) {
    const about = await contactReview.concerns?.(looking, [...new Set(ids.map(contactOfEdit))]);
    return byThing(about, ids);
  },
  async approve(whole, id) {
    const { contact, said } = (await proposedContact(whole, id)) ?? refuse("contact.gone");
    const change = await asCommunity(whole, "directory", (at) =>
      changeContact(at, contact, ({ whole: was, fields }) =>
        was.personId === null
          ? { whole: withTexts(was, said), fields }
          : refuse("contact.propose.owned", { name: was.name, command: commandLine("contact wrong", contact) }),
      ),
    );
    whole.audit({ action: "contact.edit", subject: `contact:${contact}`, detail: { changed: Object.keys(said) } });
    return { change: change.id };
  },
  async reject() {
    // What was proposed stands nowhere else.
  },
  async reopen(whole, id, kept) {
    const change = kept?.["change"];
    if (change !== undefined) await asCommunity(whole, "directory", (at) => undoChange(at, contactOfEdit(id), change));
  },
};
