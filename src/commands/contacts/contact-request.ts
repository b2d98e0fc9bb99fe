import { z } from "zod";
import { type CommandScope, command } from "../../core/kernel/commands/command.ts";
import { problem, refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";
import { actions, muted, run, text } from "../../core/kernel/views/build.ts";
import { askFor } from "../../core/features/contacts/requests/ask-for.ts";
import { askable } from "../../core/features/contacts/requests/askable.ts";
import { waysOfOwn } from "../../core/features/contacts/requests/own-ways.ts";
import { REASON } from "../../core/features/contacts/requests/request.ts";
import { until } from "../../core/features/contacts/requests/request-views.ts";
import { WANTED_LABELS, WAY_LABELS } from "../../core/features/contacts/requests/wanted-labels.ts";
import { whoAnswers } from "../../core/features/contacts/requests/who-answers.ts";
import { loadCard } from "../../core/features/contacts/select-contacts.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Asks whose contact it is for a private field that is given on request, or for an introduction. They decide; nothing is told before. */
export const contactRequest = command({
  path: "contact request",
  summary: "contact.request.summary",
  title: "title.contact.request",
  submit: "submit.ask",
  examples: ['contact request Ramona reason:"We trace a pistol that was registered in Asunción"'],
  input: z.object({
    contact: opt.reference("contact.item", "contact"),
    reason: opt.long("contact.request.reason", REASON.most),
    field: opt.choice("contact.request.field", WANTED_LABELS).optional(),
    give: opt.choices("contact.request.give", WAY_LABELS).optional(),
  }),
  audience: "caller",
  allow: "member",
  budgets: ["asking"],
  subjectOptions: ["contact"],
  async prefill(scope, { contact }) {
    if (contact === undefined) return {};
    const { can } = await asked(scope, contact);
    return { field: can[0] };
  },
  async choices(scope, { contact, field, give }) {
    if (contact === undefined) return { give: [] };
    const { can } = await asked(scope, contact);
    const gives = (field ?? can[0]) === "introduction" || give !== undefined;
    return { field: can, give: gives ? await waysOfOwn(scope) : [] };
  },
  async confirm(_scope, { reason }) {
    const { least } = REASON;
    return reason.trim().length < least ? { reason: { problem: problem("contact.request.short", { least }) } } : {};
  },
  async run(context, { contact: id, reason, field, give = [] }) {
    const { t, format } = context;
    const { contact, owner, can } = await asked(context, id);
    const wanted = field ?? can[0];
    if (!can.includes(wanted))
      return refuse("contact.request.not", { values: format.any(can.map((one) => t(WANTED_LABELS[one]))) });
    const ways = wanted === "introduction" ? await waysOfOwn(context) : [];
    const gives = give.filter((way) => ways.includes(way));
    const { request, made } = await asCommunity(context, "requests", (at) =>
      askFor(at, { contact: id, owner, wanted, reason, gives }),
    );
    const { name } = contact;
    return {
      tone: made ? "good" : "warning",
      blocks: [
        text(made ? t("contact.request.done", { name, wanted }) : t("contact.request.waits", { name })),
        muted(...until(request, context)),
        ...(made && wanted === "introduction" ? [muted(t("contact.request.may-talk"))] : []),
        actions(
          run(
            t(made ? "undo" : "contact.request.withdraw"),
            "contact withdraw",
            { request: request.id },
            { place: "here" },
          ),
        ),
      ],
    };
  },
});

/** The contact, who answers for it, and what it can be asked for. Throws UserError where that is the caller, or nobody can answer. */
async function asked(scope: CommandScope, id: string) {
  const { caller } = scope;
  const contact = (await loadCard(scope, id)) ?? refuse("contact.gone");
  if (contact.person !== null && contact.person === caller.personId) return refuse("contact.request.own");
  const answers = await asCommunity(scope, "requests", (at) => whoAnswers(at, contact.person));
  if (!answers)
    return refuse("contact.request.nobody", {
      points: commandLine("contact find", `poc:true country:${contact.country}`),
      wrong: commandLine("contact wrong"),
    });
  return { contact, owner: answers.id, can: askable(contact, caller) };
}
