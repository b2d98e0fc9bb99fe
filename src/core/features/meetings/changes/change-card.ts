import type { Sharing } from "../../../kernel/access/sharing.ts";
import { clearanceOf } from "../../../kernel/access/sharing.ts";
import type { Card, CardComposer } from "../../../services/cards/card.ts";
import { channelFacts, channelVoice } from "../../../services/delivery/channel.ts";
import type { DeliveryContext } from "../../../services/delivery/composer.ts";
import { channelMayRead } from "../../../services/store/reader-settings.ts";
import { stageOf } from "../cards/card-facts.ts";
import { timeOfCard } from "../cards/card-time.ts";
import { tookPlace } from "../cards/past-times.ts";
import { channelMaySee } from "../channel-visibility.ts";
import { findMeeting, type Meeting } from "../meeting.ts";
import { type Occurrence, occurrenceByKey } from "../occurrence.ts";
import { type ChangeDetail, changeSchema } from "./change.ts";
import { changeView, type There } from "./change-view.ts";
import { type KnownAttendance, knownAs } from "../facts/known.ts";
import { MINUTE_MS } from "../../../kernel/time/units.ts";

/** A time that a change is about: its meeting, and its key there; "" for the series. */
interface About {
  readonly about: Meeting;
  readonly key: string;
}

/** The meeting and key of a time: those of the series that continues its own, where it went on there. */
export async function wherever(
  meeting: Meeting,
  { key, continued }: Pick<ChangeDetail, "key" | "continued">,
  { db, community }: DeliveryContext,
): Promise<About> {
  const next =
    continued === undefined || occurrenceByKey(meeting, key)
      ? undefined
      : await findMeeting(db, community.id, continued);
  return next ? { about: next, key: "" } : { about: meeting, key };
}

/** Whether all who read the channel that is told may see the meeting, and could as it was: it is not always the meeting's own by now. */
export async function mayBeSaid(
  meeting: Meeting,
  was: ChangeDetail["readable"],
  readers: Sharing,
  context: DeliveryContext,
): Promise<boolean> {
  return (was === undefined || channelMayRead(was, readers)) && channelMaySee(context, meeting, readers);
}

/** How a time stands that a channel was told of, and when that becomes different by itself. */
interface Standing {
  readonly is: KnownAttendance;
  readonly there: There;
  readonly until?: Date | undefined;
}

const endOf = ({ start, minutes }: KnownAttendance): number =>
  start === null ? -Infinity : Date.parse(start) + minutes * MINUTE_MS;

/** How a time of a meeting stands at a moment of which people knew what it was; undefined where the meeting has it no more. */
export function standingOf(meeting: Meeting, time: Occurrence | undefined, was: KnownAttendance, now: Date): Standing {
  const is = knownAs(meeting, time);
  if (time && is.start !== null) {
    const { stage, until } = stageOf(meeting, time, now);
    return { is, there: { occurrence: time, stage }, until };
  }
  const over = endOf(was) <= now.getTime();
  return {
    is,
    there: { occurrence: undefined, stage: over ? "over" : "open" },
    until: over ? undefined : new Date(endOf(was)),
  };
}

/** Keeps what a channel was told of a change true: what has become since of the time that it was about, and no button that does nothing. */
export const changeCard: CardComposer = {
  labels: true,
  async compose(card, context) {
    const meeting = await findMeeting(context.db, context.community.id, card.subjectId);
    const told = changeSchema.safeParse(card.detail).data;
    if (!meeting || !told) return { kind: "end" };
    const { clearance: described } = await channelFacts(context, card.to);
    const readers = clearanceOf(described, card.clearance);
    if (!(await mayBeSaid(meeting, told.readable, readers, context))) return { kind: "withheld" };
    const { language, zone } = await channelVoice(context, card.to);
    // What was cancelled, and is again, was to be as was said in between.
    const was = told.was.start === null && told.said ? told.said : told.was;
    const key = told.key === "" || told.continued === meeting.id ? "" : card.time;
    const { is, there, until } = nowAs(card, meeting, { ...told, key, was }, context.now);
    const view = changeView({ meeting, key, was: is.start === null ? was : told.was, is, there, language, zone });
    return {
      kind: "show",
      view,
      language,
      zone,
      until,
      over: there.stage === "over",
      tells: meeting.namesSince !== null,
    };
  },
};

/** The time that a card is about as it stands now, or as it took place. Of a series that goes on without it, it stays what was said. */
function nowAs(card: Card, meeting: Meeting, told: ChangeDetail, now: Date): Standing {
  const { key, was, said } = told;
  const past = tookPlace(meeting, card.time, card.detail);
  const time = past?.occurrence ?? timeOfCard(meeting, card.time);
  const standing = standingOf(past ? { ...past.meeting, cancelledAt: null } : meeting, time, was, now);
  if (!said) return standing;
  if (past) return { ...standing, is: asTold(told, said, { ...standing.is, link: said.link }) };
  const goesOn = !time && key === "" && meeting.rule !== null && meeting.cancelledAt === null;
  return { ...standing, is: goesOn ? said : asTold(told, said, standing.is) };
}

/** What has become of what was told: what else is different by now was told elsewhere. When one time of a series is, and what it is called, is always told. */
function asTold({ key, was }: ChangeDetail, said: KnownAttendance, is: KnownAttendance): KnownAttendance {
  if (is.start === null || was.start === null || said.start === null) return is;
  const still = <K extends keyof KnownAttendance>(name: K): KnownAttendance[K] =>
    said[name] === was[name] ? was[name] : is[name];
  return {
    start: key === "" ? still("start") : is.start,
    minutes: still("minutes"),
    title: is.title,
    place: still("place"),
    link: still("link"),
    rule: still("rule"),
  };
}
