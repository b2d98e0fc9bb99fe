import { Temporal } from "temporal-polyfill";
import { fold } from "../../../kernel/text/fold.ts";
import { placeWallClock } from "../../../kernel/time/moment.ts";
import type { Recurrence } from "../../../kernel/time/recurrence.ts";
import { Prisma } from "../../../services/store/rows.ts";
import { differing, type MeetingFacts, OWN_FACTS } from "../facts/meeting-facts.ts";
import type { Snapshot } from "../history/snapshot.ts";
import type { Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";
import { endOf } from "../schedule-meeting.ts";
import { hasKey, movedBy } from "./occurrence-keys.ts";
import { ruleFrom } from "./series-rules.ts";
import { MINUTE_MS } from "../../../kernel/time/units.ts";

/** A change of a meeting as it is asked for: the time that was looked at, its facts then, and what they are to be. */
export interface SeriesPatch {
  readonly time: Occurrence | undefined;
  readonly was: MeetingFacts;
  readonly is: MeetingFacts;
}

/** The documents wished for, and those of before that whoever wishes may not see: of these nothing was said. */
export function documentsIn({ documents }: Snapshot, { was, is }: SeriesPatch): string[] {
  return [...is.documents, ...documents.filter((one) => !was.documents.includes(one))];
}

type Start = Pick<Meeting, "startsLocal" | "zone" | "rule" | "startsAt">;

/** When the meeting begins and how it repeats, once its time is as wished. */
export function nextOf(meeting: Meeting, { was, is }: SeriesPatch): Start {
  // The facts of a series are those of one of its times: the first moves as far as that one.
  const wall = meeting.rule === null || is.rule === null ? is.local : movedBy(meeting.startsLocal, was.local, is.local);
  const { moment } = placeWallClock(Temporal.PlainDateTime.from(wall), is.zone);
  const rule = is.rule === was.rule ? ruleFrom(is.rule, meeting.startsLocal, moment.local) : is.rule;
  return { startsLocal: moment.local, zone: moment.zone, startsAt: new Date(moment.at), rule };
}

/** The columns of a meeting that has those facts, begins then and has those changed times. */
export function columnsOf(
  is: MeetingFacts,
  { startsLocal, zone, startsAt, rule }: Start,
  changes: Snapshot["changes"],
) {
  const {
    title,
    minutes,
    place,
    link,
    agenda,
    languages,
    sharing,
    capacity,
    rsvpMinutes,
    leads,
    organiserId,
    chairId,
    namesSince,
  } = is;
  const byRule = endOf({ startsLocal, zone, startsAt, rule, minutes });
  const ends = changes.flatMap((c) => (c.startsAt ? [c.startsAt.getTime() + (c.minutes ?? minutes) * MINUTE_MS] : []));
  const lastEnd = byRule && new Date(Math.max(byRule.getTime(), ...ends));
  return {
    ...{ title, folded: fold(title), startsLocal, zone, startsAt, minutes, rule, endsAt: lastEnd },
    ...{
      place,
      link,
      agenda,
      languages: [...languages],
      sharing,
      capacity,
      rsvpMinutes,
      organiserId,
      chairId,
      namesSince,
    },
    leads: leads === null ? Prisma.DbNull : [...leads],
  };
}

/**
 * The times that differ from the series, in the series as it is then. Those that its rule has no longer are let go; of the one
 * that was looked at, what was wished for the whole series is not its own any more.
 */
export function changesIn(
  { changes }: Snapshot,
  {
    to,
    rekeyed,
    patch: { time, was, is },
  }: { readonly to: Recurrence; readonly rekeyed: (key: string) => string; readonly patch: SeriesPatch },
): Snapshot["changes"] {
  const changed = differing(was, is);
  return changes.flatMap((change) => {
    const occurrence = change.kind === "added" ? change.occurrence : rekeyed(change.occurrence);
    if (change.kind !== "added" && !hasKey(to, occurrence)) return [];
    const own = change.occurrence === time?.key;
    const cleared = own
      ? Object.fromEntries(OWN_FACTS.filter((f) => f !== "local" && changed.includes(f)).map((f) => [f, null]))
      : {};
    const local = own && change.startsLocal !== null ? is.local : change.startsLocal;
    const startsAt =
      local === null ? null : new Date(placeWallClock(Temporal.PlainDateTime.from(local), to.zone).moment.at);
    return [{ ...change, ...cleared, occurrence, startsLocal: local, startsAt }];
  });
}
