import { z } from "zod";
import { command } from "../core/command.ts";
import { removeNote } from "../core/minutes/remove-note.ts";
import { ID_MAX } from "../core/minutes/session-named.ts";
import { opt } from "../core/options/options.ts";
import { say } from "../core/view/build.ts";

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
