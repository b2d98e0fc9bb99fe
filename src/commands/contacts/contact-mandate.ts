import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { clearable, opt } from "../../core/kernel/options/options.ts";
import { changeContact } from "../../core/features/contacts/changing/change-contact.ts";
import { mayRecord } from "../../core/features/contacts/mandates/may-record.ts";
import { changedView } from "../../core/features/contacts/changing/changed-view.ts";
import { withMandate, withoutMandate } from "../../core/features/contacts/changing/name-mandate.ts";
import { tellHandovers } from "../../core/features/contacts/telling/tell-handovers.ts";
import { asCommunity } from "../../core/services/store/store.ts";
import { topicOption } from "../../core/services/taxonomy/term-option.ts";

/** Records that a contact is the single point of contact of its country for a topic, or is no longer; who had it is kept, and those whom it concerns are told. Moderators do so, and the country's national correspondent. */
export const contactMandate = command({
  path: "contact mandate",
  summary: "contact.mandate.summary",
  title: "title.contact.mandate",
  submit: "submit.save",
  examples: [
    'contact mandate Ramona topic:tracing since:2026-11-01 by:"Ministry of the Interior"',
    "contact mandate Ramona topic:tracing end:true",
  ],
  input: z.object({
    contact: opt.reference("contact.item", "contact"),
    topic: topicOption("contact.topic"),
    since: opt.day("contact.mandate.since.option", "back").optional(),
    until: clearable(opt.day("contact.mandate.until.option", "ahead"), "none").optional(),
    by: opt.text("contact.mandate.by.option", 120).optional(),
    deputy: clearable(opt.reference("contact.mandate.deputy.option", "contact"), "none").optional(),
    note: clearable(opt.text("contact.note", 300), "none").optional(),
    end: opt.flag("contact.mandate.end.option").optional(),
  }),
  audience: "caller",
  allow: "member",
  // Of members, only national correspondents record any: their questions lead here.
  listedFor: "moderator",
  budgets: ["private"],
  async run(context, { contact: id, end, ...given }) {
    const { t, format } = context;
    const may = await mayRecord(context);
    if (given.deputy === id) return refuse("contact.mandate.self");
    const change = await asCommunity(context, "directory", (at) =>
      changeContact(at, id, (before) => {
        const { country } = before.whole;
        if (!may(country)) return refuse("contact.mandate.not-yours", { country: format.country(country) });
        return end === true
          ? (withoutMandate(before, given.topic) ?? refuse("contact.mandate.none"))
          : withMandate(before, given, context);
      }),
    );
    await asCommunity(context, "planning", (at) => tellHandovers(at, change.over));
    context.audit({
      action: end === true ? "contact.mandate.end" : "contact.mandate",
      subject: `contact:${id}`,
      detail: { topic: given.topic },
    });
    return changedView(context, id, change, t(end === true ? "contact.mandate.done.end" : "contact.mandate.done"));
  },
});
