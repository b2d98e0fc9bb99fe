import type { Context } from "../../../kernel/commands/command.ts";
import { actions, ask, run, text } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import { getMeeting } from "../meeting.ts";
import { meetingFields } from "../meeting-view.ts";
import { currentOccurrence } from "../occurrence.ts";
import { changedLabels } from "./fact-words.ts";
import { editsSince } from "./record.ts";
import { takeSnapshot } from "./snapshot.ts";

/** What is said to somebody whose change came second: nothing of it was done, who changed what meanwhile, and how the meeting is now. */
export async function editConflictView(context: Context, id: string, sequence: number): Promise<View> {
  const { db, community, t, format, now } = context;
  const meeting = await getMeeting(db, community.id, id);
  const edits = await editsSince(context, id, sequence);
  const [first] = edits;
  const labels = first ? changedLabels(first.before, await takeSnapshot(db, community.id, meeting)) : [];
  const people = [...new Set(edits.flatMap((e) => (e.by === undefined ? [] : [e.by])))];
  const what = labels.map((label) => t(label));
  return {
    refusal: "meeting.raced",
    title: t("meeting.raced.title", { title: meeting.title }),
    tone: "warning",
    blocks: [
      text(
        people.length > 0 && what.length > 0
          ? t("meeting.raced.what", { people: format.all(people), what: format.all(what) })
          : t("meeting.raced.unknown"),
      ),
      await meetingFields(context, { meeting, current: currentOccurrence(meeting, now) }),
      actions(ask(t("change"), "meeting edit", { meeting: id }), run(t("show"), "meeting show", { meeting: id })),
    ],
  };
}
