import type { DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";
import { againAfter, changedUnlessGone, lasts } from "../../../services/delivery/after-failure.ts";
import { eachLogged } from "../../../services/delivery/each-logged.ts";
import { planNotice } from "../../../services/delivery/notices/notice.ts";
import { problem } from "../../../kernel/errors/errors.ts";
import { translator } from "../../../kernel/language/translate.ts";
import type { Log } from "../../../kernel/errors/log.ts";
import { DeliveryError, type NativeEvents } from "../../../kernel/commands/transport.ts";
import type { Mirroring } from "../../../services/mirroring/mirroring.ts";
import { sql } from "../../../services/store/store.ts";
import { MAKING, OFF } from "./mirror.ts";
import { type DueEvent, dueEvent, markOf, saysOf } from "./native-event.ts";
import { type NativeEventRows, at, begin, claimed, note, forget } from "./native-event-rows.ts";
import { forgetInterest, noteInterest } from "./note-interest.ts";
import { type ShownMeeting, showcases } from "./showcases.ts";
import { timeOf, isUnderWay } from "./mirrored-time.ts";

// When a row was changed by people and not looked at since.
const UNSEEN = new Date(0);

/**
 * Makes every mirrored meeting's events in the platforms say what the meeting says now: made, moved, taken away. Each row is
 * taken by one worker at a time, by the database's clock; what could not be done is tried again. Killed between asking and
 * noting, the event is found again by its mark.
 */
export async function mirrorMeetings(parts: Mirroring): Promise<void> {
  const platforms = [...parts.transports].flatMap(([name, { events }]) => (events ? [name] : []));
  if (platforms.length === 0) return;
  const communities = await parts.store.statement<{ id: string }>(sql`
    select distinct community_id as id from native_event n where platform = any(${platforms}) and (says <> ${OFF} or external_id is not null or at = ${UNSEEN}) order by 1`);
  const telling = { log: parts.log, wrong: "a bug while meetings were shown as events" };
  const showAll = async ({ id }: { readonly id: string }) =>
    eachLogged(await showcases(parts.store, id, platforms), (shown) => bringUpToDate(parts, id, shown), {
      ...telling,
      facts: ({ platform, meeting }) => ({ platform, meeting: meeting.id }),
    });
  await eachLogged(communities, showAll, { ...telling, facts: ({ id: community }) => ({ community }) });
}

async function bringUpToDate(parts: Mirroring, community: string, shown: ShownMeeting): Promise<void> {
  const { meeting, rows, channel, language, platform } = shown;
  const events = parts.transports.get(platform)?.events;
  if (!events) return;
  const now = parts.clock.now();
  const on = rows.some((r) => r.occurrence === "" && r.says !== OFF);
  const interest = events.interested ? translator(language)("calendar.mirror.interest") : undefined;
  const due = on ? dueEvent(meeting, events, channel, now, interest) : undefined;
  const under = rows.find((r) => r.externalId !== null && on && isUnderWay(meeting, r, now));
  for (const row of rows) {
    if (row.occurrence === due?.occurrence || row === under) continue;
    await takeAway(parts, community, shown, events, row, now);
  }
  // What is under way is the platform's next event until it has ended.
  if (!due || (under && due.occurrence !== under.occurrence)) return;
  await show(parts, community, shown, events, due);
  const row = rows.find((r) => r.occurrence === due.occurrence);
  if (row) await noteInterest(parts, community, { meeting, platform, row }, events);
}

/** Takes away what is not to be seen any more. A time that has passed has ended by itself on the platform. */
async function takeAway(
  parts: Mirroring,
  community: string,
  { meeting, space, ...rest }: ShownMeeting,
  events: NativeEvents,
  row: NativeEventRows,
  now: Date,
): Promise<void> {
  const { occurrence, externalId, says } = row;
  const unsure = externalId === null && (says === MAKING || (says === OFF && row.at.getTime() === 0));
  if (occurrence === "" && externalId === null && !unsure) return;
  const passed = (timeOf(meeting, row)?.end ?? now) < now;
  if (!(await claimed(parts.store, row))) return;
  await attempt(parts, community, { meeting, space, ...rest }, row, async () => {
    const id = externalId ?? (unsure ? await events.find(space, markOf(meeting, occurrence)) : undefined);
    if (!passed && id !== undefined) await events.cancel(space, id);
    if (!passed && (events.interested || row.lookedAt !== null)) await forgetInterest(parts, community, row);
    if (occurrence === "") await note(parts.store, row, { externalId: null, says: "" });
    else await forget(parts.store, row);
  });
}

async function show(
  parts: Mirroring,
  community: string,
  shown: ShownMeeting,
  events: NativeEvents,
  { occurrence, event }: DueEvent,
): Promise<void> {
  const { meeting, platform, space } = shown;
  const key = { communityId: community, meetingId: meeting.id, occurrence, platform, spaceId: space };
  const says = saysOf(event);
  const known = shown.rows.find((r) => r.occurrence === occurrence);
  if (known?.externalId != null && known.says === says) return;
  const row = known ?? (await begin(parts.store, key));
  // After a lost answer it may say either: it is the same as nothing that is to be said.
  if (!(await claimed(parts.store, row, row.externalId === null ? MAKING : ""))) return;
  await attempt(parts, community, shown, row, async () => {
    const { externalId: id } = row;
    // Where somebody took it away there, what is to be seen is made anew.
    const stands = id !== null && (await changedUnlessGone(() => events.change(space, id, event)));
    await note(parts.store, row, { externalId: stands ? id : await events.make(space, event), says });
  });
}

/** Does it, or notes when to try again. What the platform refuses is told to whoever organises the meeting, once. */
async function attempt(
  parts: Mirroring,
  community: string,
  shown: ShownMeeting,
  row: NativeEventRows,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    const { failure } = error;
    parts.log.warn(
      { platform: shown.platform, meeting: shown.meeting.id, failure: failure.kind, cause: error.cause },
      "a meeting could not be shown as an event",
    );
    await parts.store.statement(
      sql`update native_event set at = now() + make_interval(secs => ${againAfter(failure)}) where ${at(row)} returning 1`,
    );
    if (lasts(failure)) await tell(parts, community, shown);
  }
}

function tell(
  { store, clock, ids, log }: Mirroring,
  community: string,
  { meeting, platform, space }: ShownMeeting,
): Promise<unknown> {
  const { organiserId } = meeting;
  if (organiserId === null) return Promise.resolve();
  return store.asCommunity(community, "mirroring", (db) => {
    const planning: DeliveryPlanning & { log: Log } = { db, community: { id: community }, now: clock.now(), ids, log };
    const about = { about: "meeting", subjectId: meeting.id, occurrence: `mirror ${space}` } as const;
    return planNotice(planning, {
      person: organiserId,
      ...about,
      problem: problem("calendar.mirror.failed", { title: meeting.title }),
      near: { platform, space },
    });
  });
}
