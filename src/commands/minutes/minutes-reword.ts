import { z } from "zod";
import { ownNote, NOTE_MAX, rewordNote } from "../../core/features/minutes/notes.ts";
import { ID_MAX } from "../../core/features/minutes/session-named.ts";
import { shownMinutes } from "../../core/features/minutes/shown-minutes.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { opt } from "../../core/kernel/options/options.ts";

/** Puts a note of minutes otherwise. */
export const minutesReword = command({
  path: "minutes reword",
  summary: "minutes.reword.summary",
  submit: "submit.save",
  examples: [],
  input: z.object({ note: opt.text("minutes.note", ID_MAX), text: opt.long("minutes.note.text", NOTE_MAX) }),
  subjectOptions: ["note"],
  async prefill(scope, { note }) {
    return note === undefined ? {} : { text: (await ownNote(scope, note)).text };
  },
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { note, text }) {
    const session = await rewordNote(context, note, text);
    context.audit({ action: "minutes.reword", subject: `meeting:${session.meetingId}`, detail: { note } });
    return shownMinutes(context, session, { remark: context.t("minutes.reworded") });
  },
});
