import { channelFacts, channelVoice } from "../../../services/delivery/channel.ts";
import { type Composer, each } from "../../../services/delivery/composer.ts";
import { tryOtherAccount } from "../../../services/delivery/planning/other-account.ts";
import { tellFailure } from "../../../services/delivery/failure.ts";
import { type DropReason, targetOf } from "../../../services/delivery/ledger.ts";
import { problem } from "../../../kernel/errors/errors.ts";
import { clearanceOf } from "../../../kernel/access/sharing.ts";
import { type Attendee, attendeesOf, attendingKey } from "../participants/audience.ts";
import { changeSchema } from "./change.ts";
import { mayBeSaid, standingOf, wherever } from "./change-card.ts";
import { changeView, sameKnown } from "./change-view.ts";
import { type KnownAttendance, knownOf, timeBy, wasMoved } from "../facts/known.ts";
import { channelOf, findMeeting } from "../meeting.ts";
import { MINUTE_MS } from "../../../kernel/time/units.ts";

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
    if (sameKnown(is, was)) return { kind: "drop", reason: "nothing" };
    const starts = [was.start, is.start].flatMap((s) => (s === null ? [] : [Date.parse(s)]));
    if (starts.length === 0 || starts.every((s) => s + is.minutes * MINUTE_MS < now.getTime()))
      return { kind: "drop", reason: "late" };
    if (row.personId === null) {
      const { clearance: described } = await channelFacts(context, targetOf(row));
      const readers = clearanceOf(described, due.clearance);
      if (!(await mayBeSaid(about, found.data.readable, readers, context))) return { kind: "drop", reason: "withheld" };
      const { language, zone } = await channelVoice(context, targetOf(row));
      const time = timeBy(about, key, now);
      const { there } = standingOf(about, time, was, now);
      const view = changeView({ meeting: about, key, was, is, there, language, zone });
      const card = {
        ...{ subject: about.id, time: time?.key ?? key },
        ...(about.namesSince === null ? {} : { tells: true as const }),
      };
      return { kind: "say", view, language, zone, detail: { said: is }, card };
    }
    const attending = { meeting: about, key, personId: row.personId };
    const person = (await attendeesOf(context, [attending])).get(attendingKey(attending));
    if (!person) return { kind: "drop", reason: "withheld" };
    const unwanted = isUnwanted(person, was, is);
    if (unwanted) return { kind: "drop", reason: unwanted };
    const { language, zone } = person.preferences;
    return {
      kind: "say",
      view: changeView({ meeting: about, key, was, is, language, zone, answered: person.answered }),
      language,
      zone,
      ...byWhen(person, starts),
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

/** Why somebody needs not be told of it by now: they declined since, or what was moved is cancelled; or they muted it, which who comes is told all the same. */
function isUnwanted({ answered, muted }: Attendee, was: KnownAttendance, is: KnownAttendance): DropReason | undefined {
  const declined = answered?.answer === "no";
  if (declined && !wasMoved(was, is)) return "declined";
  return muted && (!answered || declined) ? "muted" : undefined;
}

/** Whoever counts on a meeting hears of a change before it begins, as it was and as it is. */
const byWhen = ({ answered }: Attendee, starts: readonly number[]): { readonly by?: Date } =>
  answered !== undefined && answered.answer !== "no" ? { by: new Date(Math.min(...starts)) } : {};
