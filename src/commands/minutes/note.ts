import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { addNote, minutesHere, NOTE_MAX } from "../../core/features/minutes/notes.ts";
import { notedIn } from "../../core/features/minutes/noted-in.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, muted, run, text } from "../../core/kernel/views/build.ts";

/** Writes something down in the minutes that are being taken here. */
export const note = command({
  path: "note",
  summary: "minutes.note.summary",
  title: "title.note",
  submit: "submit.note",
  examples: [{ says: "example.note" }],
  input: z.object({ text: opt.long("minutes.note.text", NOTE_MAX) }),
  audience: "channel",
  allow: "member",
  async run(context, { text: said }) {
    const { t } = context;
    const session = await minutesHere(context);
    const id = await addNote(context, session, { kind: "note", text: said });
    context.audit({ action: "minutes.note", subject: `meeting:${session.meetingId}`, detail: { note: id } });
    return {
      tone: "good",
      blocks: [
        text(said),
        muted(notedIn(context, session)),
        actions(run(t("minutes.correct"), "minutes show", { session: session.id })),
      ],
    };
  },
});
