import type { Context } from "../../kernel/commands/command.ts";
import { truncate } from "../../kernel/text/truncate.ts";
import { commandLine } from "../../kernel/values/command-line.ts";
import { actions, ask, run, text } from "../../kernel/views/build.ts";
import type { View } from "../../kernel/views/model.ts";
import { getMeeting } from "../meetings/feature.ts";
import { latestSessions } from "./session-named.ts";
import { timeOf } from "./session.ts";

const LATEST = 3;
const LABEL = 40;

/** What to say where there are no minutes to show that the caller may see: whose there are, and how they come about. */
export async function noMinutesView(context: Context, meeting: string | undefined): Promise<View> {
  const { t, format, db, community } = context;
  const command = commandLine("minutes open");
  const said =
    meeting === undefined
      ? t.rich("minutes.none.here", { command })
      : t.rich("minutes.none.yet", { title: (await getMeeting(db, community.id, meeting)).title, command });
  const others = (await latestSessions(context, LATEST)).map((session) => {
    const { title, start } = timeOf(session);
    const label = `${truncate(title, LABEL, { at: "word" })} (${format.short(start, session.meeting.zone)})`;
    return run(label, "minutes show", { session: session.id });
  });
  const which = meeting === undefined ? [ask(t("minutes.none.which"), "minutes show", {})] : [];
  const buttons = [...others, ...which];
  return {
    tone: "warning",
    refusal: meeting === undefined ? "minutes.none.here" : "minutes.none.yet",
    blocks: [
      text(...said),
      ...(others.length > 0 ? [text(t("minutes.none.latest"))] : []),
      ...(buttons.length > 0 ? [actions(...buttons)] : []),
    ],
  };
}
