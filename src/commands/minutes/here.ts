import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { meetingOption, recordAttendance } from "../../core/features/meetings/feature.ts";
import { type MeetingAt, meetingsHere } from "../../core/features/minutes/nearest-occurrence.ts";
import { sessionIn } from "../../core/features/minutes/session.ts";
import { hidden } from "../../core/kernel/options/options.ts";
import { truncate } from "../../core/kernel/text/truncate.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";

const LABEL = 40;

/** Says that the caller is at the meeting whose minutes are being taken here, or that is under way. */
export const here = command({
  path: "here",
  summary: "minutes.here.summary",
  title: "title.here",
  submit: "submit.here",
  examples: ["here"],
  input: z.object({ meeting: hidden(meetingOption()).optional() }),
  audience: "caller",
  allow: "member",
  ofChannel: true,
  async run(context, { meeting: id }) {
    const { caller, t } = context;
    if (caller.personId === undefined) throw new Error("whoever may be at a meeting is a person of the community");
    const found = await atHand(context, id);
    if ("blocks" in found) return found;
    const { meeting, key } = found;
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

interface AtHand {
  readonly meeting: { readonly id: string; readonly title: string };
  readonly key: string;
}

/** The meeting that somebody in a channel is at; where it is not clear which, what to say instead. */
async function atHand(context: Context, id: string | undefined): Promise<AtHand | View> {
  const session = await sessionIn(context.db, context.community.id, context.caller.here);
  if (session && (id === undefined || session.meeting.id === id))
    return { meeting: session.meeting, key: session.occurrence };
  const { underWay, next } = await meetingsHere(context);
  const named = id === undefined ? underWay : underWay.filter(({ meeting }) => meeting.id === id);
  const [only, another] = named;
  if (another) return whichOne(context, named);
  return only ? { meeting: only.meeting, key: only.occurrence.key } : noneUnderWay(context, next);
}

const whichOne = ({ t }: Context, underWay: readonly MeetingAt[]): View => ({
  tone: "warning",
  refusal: "minutes.here.several",
  blocks: [
    text(t("minutes.here.several")),
    actions(
      ...underWay.map(({ meeting, occurrence }) =>
        run(truncate(occurrence.title, LABEL, { at: "word" }), "here", { meeting: meeting.id }, { place: "here" }),
      ),
    ),
  ],
});

/** What comes next in the channel, and where all meetings are. */
function noneUnderWay({ t, format }: Context, next: MeetingAt | undefined): View {
  const said = next
    ? t("minutes.here.next", {
        title: next.occurrence.title,
        when: format.inZone(next.occurrence.start, next.meeting.zone),
      })
    : t("minutes.here.none");
  const offered = next
    ? [run(t("minutes.meeting"), "meeting show", { meeting: next.meeting.id })]
    : [run(t("minutes.here.list"), "meeting list", {})];
  return { tone: "warning", refusal: "minutes.here.none", blocks: [text(said), actions(...offered)] };
}
