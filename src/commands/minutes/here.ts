import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { recordAttendance } from "../../core/features/meetings/feature.ts";
import { underWayHere } from "../../core/features/minutes/nearest-occurrence.ts";
import { sessionIn } from "../../core/features/minutes/session.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";

/** Says that the caller is at the meeting whose minutes are being taken here, or that is under way. */
export const here = command({
  path: "here",
  summary: "minutes.here.summary",
  title: "title.here",
  submit: "submit.here",
  examples: ["here"],
  input: z.object({}),
  audience: "caller",
  allow: "member",
  async run(context) {
    const { caller, t } = context;
    if (caller.personId === undefined) throw new Error("whoever may be at a meeting is a person of the community");
    const { meeting, key } = await atHand(context);
    const fresh = await recordAttendance(context, { meeting, key }, [caller.personId], "here");
    if (fresh.length > 0) context.audit({ action: "attendance.here", subject: `meeting:${meeting.id}` });
    return {
      tone: "good",
      blocks: [
        text(t(fresh.length > 0 ? "minutes.here.noted" : "minutes.here.already", { title: meeting.title })),
        actions(run(t("undo"), "here undo", { meeting: meeting.id, time: key }, { place: "here" })),
      ],
    };
  },
});

async function atHand(context: Context): Promise<{ meeting: { id: string; title: string }; key: string }> {
  const session = await sessionIn(context.db, context.community.id, context.caller.here);
  if (session) return { meeting: session.meeting, key: session.occurrence };
  const found = await underWayHere(context);
  return found ? { meeting: found.meeting, key: found.occurrence.key } : refuse("minutes.here.none");
}
