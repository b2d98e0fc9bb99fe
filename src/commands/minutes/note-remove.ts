import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { removeNote } from "../../core/features/minutes/notes.ts";
import { ID_MAX } from "../../core/features/minutes/session-named.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { say } from "../../core/kernel/views/build.ts";

/** Takes a note or a link out of minutes. */
export const noteRemove = command({
  path: "note remove",
  summary: "minutes.remove.summary",
  examples: [],
  input: z.object({ note: opt.text("minutes.note", ID_MAX) }),
  audience: "channel",
  allow: "member",
  hidden: true,
  async run(context, { note }) {
    const session = await removeNote(context, note);
    context.audit({ action: "minutes.remove", subject: `meeting:${session.meetingId}`, detail: { note } });
    // What it said is not repeated: there was a reason to take it out.
    return say(context.t("minutes.removed"), "good");
  },
});
