import { channelFacts, channelVoice } from "../../../services/delivery/channel.ts";
import { type Composer, type Due, each, type DeliveryContext } from "../../../services/delivery/composer.ts";
import { tryOtherAccount } from "../../../services/delivery/planning/other-account.ts";
import { tellFailure } from "../../../services/delivery/failure.ts";
import { targetOf } from "../../../services/delivery/ledger.ts";
import { problem } from "../../../kernel/errors/errors.ts";
import { clearanceOf } from "../../../kernel/access/sharing.ts";
import { type Readable } from "./as-it-was.ts";
import { attendeesOf, attendingKey } from "../participants/audience.ts";
import { changeSchema, knownOf } from "./change.ts";
import { changeView } from "./change-view.ts";
import { channelOf, findMeeting, type Meeting } from "../meeting.ts";
import { occurrenceByKey } from "../occurrence.ts";
import { channelMaySee } from "../channel-visibility.ts";
import { channelMayRead } from "../../../services/store/reader-settings.ts";

/** Words what changed about a meeting, between what was known and what is so now: nothing, where it was taken back. */
export const changeComposer: Composer = {
  labels: true,
  compose: each(async (due, context) => {
    const { row } = due;
    const { now, community } = context;
    const meeting = await findMeeting(context.db, community.id, row.subjectId);
    const found = changeSchema.safeParse(row.detail);
    if (!meeting || !found.success) return { kind: "drop", reason: "cancelled" };
    const { was } = found.data;
    const { about, key } = await wherever(meeting, found.data, context);
    const is = knownOf(about, key, now);
    if (JSON.stringify(is) === JSON.stringify(was)) return { kind: "drop", reason: "nothing" };
    const starts = [was.start, is.start].flatMap((s) => (s === null ? [] : [Date.parse(s)]));
    if (starts.length === 0 || starts.every((s) => s + is.minutes * 60_000 < now.getTime()))
      return { kind: "drop", reason: "late" };
    if (row.personId === null) {
      if (!(await mayBeSaid(about, found.data.readable, due, context))) return { kind: "drop", reason: "withheld" };
      const { language, zone } = await channelVoice(context, targetOf(row));
      return { kind: "say", view: changeView({ meeting: about, key, was, is, language, zone }), language, zone };
    }
    const attending = { meeting: about, key, personId: row.personId };
    const person = (await attendeesOf(context, [attending])).get(attendingKey(attending));
    if (!person) return { kind: "drop", reason: "withheld" };
    // They muted it since; who comes is told all the same.
    if (person.muted && (!person.answered || person.answered.answer === "no")) return { kind: "drop", reason: "muted" };
    const { language, zone } = person.preferences;
    return {
      kind: "say",
      view: changeView({ meeting: about, key, was, is, language, zone, answered: person.answered }),
      language,
      zone,
    };
  }),
  follows: (_claim, outcome) => outcome.state === "failed",
  async settled(row, outcome, context) {
    if (outcome.state !== "failed" || (await tryOtherAccount(row, outcome, context)) || row.personId !== null) return;
    const meeting = await findMeeting(context.db, context.community.id, row.subjectId);
    if (!meeting) return;
    const { title, organiserId: person } = meeting;
    const { name: channel } = await channelFacts(context, channelOf(meeting));
    const what = {
      gone: problem("change.gone", { title, channel }),
      failed: problem("change.failed", { title, channel }),
      uncertain: problem("change.uncertain", { title, channel }),
    };
    await tellFailure(context, {
      about: "meeting",
      subjectId: meeting.id,
      near: channelOf(meeting),
      person,
      row,
      reason: outcome.reason,
      what,
    });
  },
};

/** The meeting and key of a time: those of the series that continues its own, where it went on there. */
async function wherever(
  meeting: Meeting,
  { key, continued }: { key: string; continued?: string | undefined },
  { db, community }: DeliveryContext,
) {
  const next =
    continued === undefined || occurrenceByKey(meeting, key)
      ? undefined
      : await findMeeting(db, community.id, continued);
  return next ? { about: next, key: "" } : { about: meeting, key };
}

/** Whether all who read the channel that is told may see the meeting, and could as it was: it is not always the meeting's own by now. */
async function mayBeSaid(
  meeting: Meeting,
  was: Pick<Readable, "sharing" | "openTo"> | undefined,
  { row, clearance }: Due,
  context: DeliveryContext,
): Promise<boolean> {
  const { clearance: described } = await channelFacts(context, targetOf(row));
  const readers = clearanceOf(described, clearance);
  return (was === undefined || channelMayRead(was, readers)) && channelMaySee(context, meeting, readers);
}
