import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { page as pageOption } from "../../core/kernel/options/options.ts";
import { actions, items, text } from "../../core/kernel/views/build.ts";
import { pageOf } from "../../core/kernel/views/page.ts";
import { blockedBy, listRequests } from "../../core/features/contacts/requests/list-requests.ts";
import { blockedEntry, requestEntry } from "../../core/features/contacts/requests/list-view.ts";

/** Shows the requests that wait for the caller, what they asked for lately, and whom they do not let ask. */
export const contactAsked = command({
  path: "contact asked",
  summary: "contact.asked.summary",
  title: "title.contact.asked",
  submit: "submit.show",
  examples: ["contact asked"],
  input: z.object({ page: pageOption() }),
  audience: "caller",
  allow: "member",
  async run(context, { page: at }) {
    const { caller, t } = context;
    const own = caller.personId ?? "";
    const entries = [
      ...(await listRequests(context, own)).map((one) => requestEntry(one, context)),
      ...(await blockedBy(context, own)).map((one) => blockedEntry(one, context)),
    ];
    const title = t("title.contact.asked");
    if (entries.length === 0) return { title, blocks: [text(t("contact.asked.none"))] };
    const page = pageOf(entries, at, "contact asked", {}, t);
    return {
      title,
      blocks: [items(...page.shown), ...page.where, ...(page.turns.length > 0 ? [actions(...page.turns)] : [])],
    };
  },
});
