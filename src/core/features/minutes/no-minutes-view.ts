import type { Context } from "../../kernel/commands/command.ts";
import { truncate } from "../../kernel/text/truncate.ts";
import { commandLine } from "../../kernel/values/command-line.ts";
import { actions, ask, run, text } from "../../kernel/views/build.ts";
import type { Action, Rich, View } from "../../kernel/views/model.ts";
import { getMeeting } from "../meetings/feature.ts";
import { latestSessions, type NamedMinutes } from "./session-named.ts";
import { type MinutesSession, timeOf } from "./session.ts";

const LATEST = 3;
const LABEL = 40;

/** What to say where there are no minutes to show that the caller may see: which there are, those of that meeting where it has some, and how they come about. */
export async function noMinutesView(context: Context, { meeting, time }: NamedMinutes): Promise<View> {
  const { t, format, db, community } = context;
  const command = commandLine("minutes open");
  if (meeting === undefined)
    return refusal(context, "minutes.none.here", t.rich("minutes.none.here", { command }), {
      heading: t("minutes.none.latest"),
      sessions: await latestSessions(context, LATEST),
      also: [ask(t("minutes.none.which"), "minutes show", {})],
    });
  const sessions = await latestSessions(context, LATEST, meeting);
  const [newest] = sessions;
  if (newest && time !== undefined) {
    const { start, title } = timeOf({ meeting: newest.meeting, occurrence: time });
    const when = format.inZone(start, newest.meeting.zone);
    return refusal(context, "minutes.none.then", [t("minutes.none.then", { title, when })], {
      heading: t("minutes.none.times"),
      sessions,
    });
  }
  const { title } = await getMeeting(db, community.id, meeting);
  return refusal(context, "minutes.none.yet", t.rich("minutes.none.yet", { title, command }), {
    heading: t("minutes.none.others"),
    sessions: await latestSessions(context, LATEST),
  });
}

interface Instead {
  readonly heading: string;
  readonly sessions: readonly MinutesSession[];
  readonly also?: readonly Action[];
}

/** That there are none, and a button for each of those that there are. */
function refusal(
  { format }: Pick<Context, "format">,
  refused: string,
  said: Rich,
  { heading, sessions, also = [] }: Instead,
): View {
  const buttons = sessions.map((session) => {
    const { title, start } = timeOf(session);
    const label = `${truncate(title, LABEL, { at: "word" })} (${format.short(start, session.meeting.zone)})`;
    return run(label, "minutes show", { session: session.id });
  });
  return {
    tone: "warning",
    refusal: refused,
    blocks: [
      text(...said),
      ...(buttons.length > 0 ? [text(heading)] : []),
      ...(buttons.length + also.length > 0 ? [actions(...buttons, ...also)] : []),
    ],
  };
}
