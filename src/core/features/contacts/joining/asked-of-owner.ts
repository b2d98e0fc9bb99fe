import type { Context } from "../../../kernel/commands/command.ts";
import { actions, ask, run, strong, text } from "../../../kernel/views/build.ts";
import type { Block, Part } from "../../../kernel/views/model.ts";
import { reviewOf } from "../../../services/review/entries.ts";
import { thingOf } from "../../../services/review/proposing/by-thing.ts";
import { askedOf, submittersOf } from "../../../services/review/submitting/own-entries.ts";

/** What a moderator asks the caller of the card that they added as their own, or of which they say that it is theirs, with the form in which they change it or answer; nothing where nothing is asked. */
export const askedOfOwner = async (context: Context, contact: string): Promise<Block[]> => [
  ...(await askedOfAdder(context, contact)),
  ...(await askedOfClaimant(context, contact)),
];

async function askedOfClaimant(context: Context, contact: string): Promise<Block[]> {
  const all = await askedOf(context, "contact-claim", context.caller.personId ?? "");
  const asked = all.find(({ subject }) => thingOf(subject) === contact);
  return asked ? answering(context, contact, asked.reason) : [];
}

/** What somebody is asked about a contact of which they say that it is theirs, with the form in which they answer. */
export const answering = ({ t }: Pick<Context, "t">, contact: string, reason: string): Part[] => [
  text(strong(t("review.asked.you", { reason }))),
  actions(
    ask(t("contact.claim.answer"), "contact answer", { contact }, { weight: "primary" }),
    run(t("contact.claim.withdraw"), "contact claim", { contact, end: true }, { place: "here" }),
  ),
];

async function askedOfAdder(context: Context, contact: string): Promise<Block[]> {
  const { caller, t } = context;
  const review = await reviewOf(context, "contact-joined", contact);
  if (review?.decision !== "changes") return [];
  const by = (await submittersOf(context, "contact-joined", [contact])).get(contact);
  if (by?.id !== caller.personId) return [];
  return [
    text(strong(t("review.asked.you", { reason: review.reason ?? "" }))),
    actions(ask(t("review.resubmit"), "contact me", {}, { weight: "primary" })),
  ];
}
