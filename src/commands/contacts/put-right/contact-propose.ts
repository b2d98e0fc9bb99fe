import { z } from "zod";
import { DETAILS, NAMING } from "../../../core/features/contacts/changing/contact-options.ts";
import { contactTexts } from "../../../core/features/contacts/proposals/contact-texts.ts";
import { proposeContact } from "../../../core/features/contacts/proposals/proposed-contact.ts";
import { contactEditReview } from "../../../core/features/contacts/proposals/review-edit.ts";
import { storedContacts } from "../../../core/features/contacts/saving/whole-contact.ts";
import { command } from "../../../core/kernel/commands/command.ts";
import { refuse } from "../../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../../core/kernel/options/options.ts";
import { say } from "../../../core/kernel/views/build.ts";
import { revise } from "../../../core/services/review/revise.ts";
import type { SaidByField } from "../../../core/services/review/subject.ts";

const PROPOSAL_MAX = 40;
const { name, organisation, post, languages } = NAMING;
const { agency, city, zone, hours, topics } = DETAILS;

/** Says what a contact of nobody here is to say, for moderators to decide; a moderator puts such a proposal right by the same form. */
export const contactPropose = command({
  path: "contact propose",
  summary: "contact.propose.summary",
  title: "title.contact.propose",
  submit: "submit.send",
  examples: [],
  hidden: true,
  input: z.object({
    contact: opt.reference("contact.item", "contact").optional(),
    ...z.object({ name, organisation, post, languages }).partial().shape,
    ...{ agency, city, zone, hours, topics },
    proposal: hidden(opt.text("contact.proposal", PROPOSAL_MAX)).optional(),
  }),
  audience: "caller",
  allow: "member",
  budgets: ["contact-proposals"],
  subjectOptions: ["contact", "proposal"],
  async prefill(scope, { contact, proposal }) {
    const { db, community } = scope;
    if (proposal !== undefined) return filled(await contactEditReview.revision?.read({ db, community }, proposal));
    const whole = contact === undefined ? undefined : (await storedContacts(db, community.id, [contact])).get(contact);
    // What is somebody's they say themselves.
    return filled(whole?.whole.personId === null ? contactTexts(whole.whole) : undefined);
  },
  async run(context, { contact, proposal, ...given }) {
    const said = saidBy(given);
    if (proposal !== undefined) return revise(context, "contact-edit", proposal, { fields: said, form: false });
    const { t } = context;
    const about = contact ?? refuse("contact.gone");
    const proposed = await proposeContact(context, about, said);
    if (proposed.item === undefined) return say(t("contact.edit.same"));
    context.audit({ action: "contact.propose", subject: `contact:${about}`, detail: { item: proposed.item } });
    return say(t("contact.proposed", { name: proposed.name }), "good");
  },
});

const filled = (said: SaidByField | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(said ?? {}).filter(([, value]) => value !== ""));

/** What is given, as texts; what is taken out is "". */
const saidBy = (given: Readonly<Record<string, string | readonly string[] | null | undefined>>): SaidByField =>
  Object.fromEntries(
    Object.entries(given).flatMap(([field, value]) => (value === undefined ? [] : [[field, asText(value)]])),
  );

const asText = (value: string | readonly string[] | null): string => (value === null ? "" : [value].flat().join(", "));
