import { z } from "zod";
import { answerClaim } from "../../../core/features/contacts/joining/claim.ts";
import { loadCard } from "../../../core/features/contacts/select-contacts.ts";
import { command } from "../../../core/kernel/commands/command.ts";
import { refuse } from "../../../core/kernel/errors/errors.ts";
import { opt } from "../../../core/kernel/options/options.ts";
import { fields, text } from "../../../core/kernel/views/build.ts";
import { asCommunity } from "../../../core/services/store/store.ts";

const ANSWER_MAX = 500;

/** Answers a moderator who asks about a contact of which the caller says that it is theirs: it awaits a decision again. */
export const contactAnswer = command({
  path: "contact answer",
  summary: "contact.answer.summary",
  title: "title.contact.answer",
  submit: "submit.send",
  examples: [],
  hidden: true,
  input: z.object({
    contact: opt.reference("contact.item", "contact"),
    what: opt.long("contact.answer.what", ANSWER_MAX),
  }),
  audience: "caller",
  allow: "member",
  subjectOptions: ["contact"],
  async run(context, { contact, what }) {
    const { t } = context;
    const found = (await loadCard(context, contact)) ?? refuse("contact.gone");
    await asCommunity(context, "reporting", (at) => answerClaim(at, contact, what));
    context.audit({ action: "contact.claim.answer", subject: `contact:${contact}` });
    return {
      tone: "good",
      blocks: [text(t("contact.claim.done", { name: found.name })), fields([t("contact.answer.what"), what])],
    };
  },
});
