import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { concludeIn, readNoted } from "../../core/features/minutes/conclude.ts";
import { concludedView } from "../../core/features/minutes/concluded-view.ts";
import { addNote, minutesHere, NOTE_MAX } from "../../core/features/minutes/notes.ts";
import { notedIn } from "../../core/features/minutes/noted-in.ts";
import type { MinutesSession } from "../../core/features/minutes/session.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, muted, run, text } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";

/** Writes something down in the minutes that are being taken here; what says that it is a decision, a recommendation or an action is recorded as that. */
export const note = command({
  path: "note",
  summary: "minutes.note.summary",
  title: "title.note",
  submit: "submit.note",
  examples: [{ says: "example.note" }, { says: "example.note.action" }],
  input: z.object({ text: opt.long("minutes.note.text", NOTE_MAX) }),
  audience: "channel",
  allow: "member",
  ofChannel: true,
  async run(context, { text: said }) {
    const session = await minutesHere(context);
    const { kind, ...line } = await readNoted(context, said);
    if (kind === undefined) return noted(context, session, said);
    const id = await concludeIn(context, session, { kind, ...line });
    context.audit({ action: "minutes.conclude", subject: `conclusion:${id}`, detail: { kind } });
    return concludedView(context, session, { kind, ...line }, id);
  },
});

async function noted(context: Context, session: MinutesSession, said: string): Promise<View> {
  const id = await addNote(context, session, { kind: "note", text: said });
  context.audit({ action: "minutes.note", subject: `meeting:${session.meetingId}`, detail: { note: id } });
  return {
    tone: "good",
    blocks: [
      text(said),
      muted(notedIn(context, session)),
      actions(run(context.t("minutes.correct"), "minutes show", { session: session.id })),
    ],
  };
}
