import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import { dropForPerson } from "../../core/services/delivery/planning/drop-for-person.ts";
import { personOption } from "../../core/services/people/person-option.ts";
import { setSuspended } from "../../core/services/people/suspend.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Suspends somebody: nothing works for them here, and nothing is said to them, until a moderator ends it. */
export const personSuspend = command({
  path: "person suspend",
  summary: "person.suspend.summary",
  title: "title.person.suspend",
  submit: "submit.suspend",
  examples: ["person suspend person:Hélène"],
  input: z.object({
    person: personOption("person.person"),
    end: hidden(opt.flag("person.suspend.end")).optional(),
  }),
  audience: "caller",
  allow: "moderator",
  async run(context, { person: id, end = false }) {
    const { t } = context;
    const { name } = await setSuspended(context, id, !end);
    if (!end) await asCommunity(context, "planning", (whole) => dropForPerson(whole, id));
    context.audit({ action: end ? "person.readmit" : "person.suspend", subject: `person:${id}` });
    return {
      tone: "good",
      blocks: [
        text(t(end ? "person.suspend.ended" : "person.suspend.done", { name })),
        actions(
          run(t("undo"), "person suspend", end ? { person: id } : { person: id, end: true }, { place: "here" }),
          run(t("title.members"), "members", {}),
        ),
      ],
    };
  },
});
