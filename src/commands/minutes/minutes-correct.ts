import { z } from "zod";
import { CORRECTION_MAX, noteCorrection } from "../../core/features/minutes/correcting/corrections.ts";
import { demandHost } from "../../core/features/minutes/open-minutes.ts";
import { isPosted } from "../../core/features/minutes/session.ts";
import { ID_MAX, sessionNamed } from "../../core/features/minutes/session-named.ts";
import { shownMinutes } from "../../core/features/minutes/shown-minutes.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";

/** Says in posted minutes what was wrong in them. */
export const minutesCorrect = command({
  path: "minutes correct",
  summary: "minutes.correct.summary",
  submit: "submit.save",
  examples: [],
  input: z.object({
    session: opt.text("minutes.session", ID_MAX),
    text: opt.long("minutes.correct.text", CORRECTION_MAX),
  }),
  audience: "caller",
  budgets: ["aloud"],
  allow: "member",
  hidden: true,
  async run(context, { session: id, text }) {
    const session = await sessionNamed(context, id);
    demandHost(context.caller, session.meeting);
    if (!isPosted(session)) return refuse("minutes.correct.unposted", { title: session.meeting.title });
    await noteCorrection(context, session, "said", text);
    context.audit({ action: "minutes.correct", subject: `meeting:${session.meetingId}`, detail: { session: id } });
    return shownMinutes(context, session, { remark: context.t("minutes.correct.done") });
  },
});
