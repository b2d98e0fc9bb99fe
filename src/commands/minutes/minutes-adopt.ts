import { z } from "zod";
import { adoptIn } from "../../core/features/minutes/draft/adopt.ts";
import { shownSince } from "../../core/features/minutes/draft/shown-since.ts";
import { demandHost } from "../../core/features/minutes/open-minutes.ts";
import { ID_MAX, sessionNamed } from "../../core/features/minutes/session-named.ts";
import { shownMinutes } from "../../core/features/minutes/shown-minutes.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";

/** Adopts what was proposed in minutes, one thing or all, and shows what they hold then; first, where that is something else than was shown. */
export const minutesAdopt = command({
  path: "minutes adopt",
  summary: "minutes.adopt.summary",
  examples: [],
  input: z.object({
    session: opt.text("minutes.session", ID_MAX),
    conclusion: opt.reference("conclusion.item", "conclusion").optional(),
    shown: hidden(opt.text("minutes.adopt", ID_MAX)).optional(),
  }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { session: id, conclusion, shown }) {
    const session = await sessionNamed(context, id);
    demandHost(context.caller, session.meeting);
    const since = await shownSince(context, session, shown);
    if (since) return since;
    const adopted = await adoptIn(context, session, conclusion);
    for (const one of adopted) context.audit({ action: "minutes.adopt", subject: `conclusion:${one.id}` });
    return shownMinutes(context, session, { remark: context.t("minutes.adopted", { count: adopted.length }) });
  },
});
