import { z } from "zod";
import { withdrawConclusion } from "../../core/features/conclusions/feature.ts";
import { minutesOf } from "../../core/features/minutes/minutes.ts";
import { addNote, minutesHere } from "../../core/features/minutes/notes.ts";
import { notedIn } from "../../core/features/minutes/noted-in.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { muted, text } from "../../core/kernel/views/build.ts";

/** Makes a note of what was taken for a decision or an action, in the minutes that are being taken here. */
export const minutesPlain = command({
  path: "minutes plain",
  summary: "minutes.plain.summary",
  examples: [],
  input: z.object({ conclusion: opt.reference("conclusion.item", "conclusion") }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { conclusion }) {
    const { db, community, caller, now } = context;
    const session = await minutesHere(context);
    // A button of other minutes, of this channel too, makes no note of these.
    const { conclusions } = await minutesOf(db, community.id, session);
    if (!conclusions.some(({ id }) => id === conclusion)) return refuse("minutes.adopt.gone");
    const said = await withdrawConclusion(db, community.id, caller, conclusion, now);
    const id = await addNote(context, session, { kind: "note", text: said });
    context.audit({ action: "conclusion.withdraw", subject: `conclusion:${conclusion}` });
    context.audit({ action: "minutes.note", subject: `meeting:${session.meetingId}`, detail: { note: id } });
    return { tone: "good", blocks: [text(said), muted(notedIn(context, session))] };
  },
});
