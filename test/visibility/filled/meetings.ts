import { fileMeetings } from "../../../src/core/features/meetings/document.ts";
import { merge } from "../../../src/core/services/search/index/merge.ts";
import { CONSOLE } from "../../../src/core/services/posts/posts.ts";
import type { CommunityDb } from "../../../src/core/services/store/store.ts";
import { type Extent, meetingsIn, nameOf, NOW, rare, short } from "./scope.ts";

const HOUR = 3_600_000;
const OCCURRENCE = "2027-03-01T10:00";

/** Meetings of every label for every audience, and everything that hangs on one. */
export async function fillMeetings(db: CommunityDb, communityId: string, extent: Extent): Promise<void> {
  const meetings = meetingsIn(extent);
  const place = { platform: CONSOLE, spaceId: "test", channel: "general" };
  const each = <T>(make: (meetingId: string) => readonly T[]) =>
    meetings.flatMap(({ id }) => make(id).map((row) => ({ communityId, meetingId: id, ...row })));
  await db.meeting.createMany({
    data: meetings.map(({ id, sharing, audience }, nth) => {
      const startsAt = new Date(NOW.getTime() + (nth + 24) * HOUR);
      return {
        ...{
          communityId,
          id,
          title: nameOf(id),
          folded: nameOf(id),
          startsAt,
          startsLocal: startsAt.toISOString().slice(0, 16),
          zone: "UTC",
          minutes: 60,
        },
        ...{
          endsAt: new Date(startsAt.getTime() + HOUR),
          agenda: rare(`${id} agenda`),
          sharing,
          ...place,
          createdAt: NOW,
        },
        ...{
          organiserId: "organiser" in audience ? (audience.organiser ?? null) : null,
          chairId: "chair" in audience ? (audience.chair ?? null) : null,
        },
      };
    }),
  });
  await db.invitation.createMany({
    data: meetings.flatMap(({ id, audience }) =>
      audience.lines.map(([kind, value]) => ({ communityId, meetingId: id, kind, value })),
    ),
  });
  await db.occurrenceChange.createMany({
    data: each(() => [{ occurrence: OCCURRENCE, kind: "skipped", changedAt: NOW }]),
  });
  await fileMeetings(db, communityId);
  await merge(db, { community: communityId, kind: "meeting" }, { always: true });
  await db.meetingEdit.createMany({
    data: each((id) => [{ id: `e${id}`, occurrence: "", sequence: 0, personId: "organiser", at: NOW, before: {} }]),
  });
  await db.nativeEvent.createMany({
    data: each(() => [{ occurrence: "", platform: "discord", spaceId: "D", says: "off", at: NOW }]),
  });
  const papers = extent.labels.flatMap((label) => [`r${short(label)}out`, `r${short(label)}waits`]);
  await db.meetingDocument.createMany({ data: each(() => papers.map((resourceId) => ({ resourceId }))) });
  await db.rsvp.createMany({
    data: each((id) =>
      ["calledguest", "plain", "called", "national", "topical", "chair", "steward"].map((personId) => ({
        occurrence: "",
        personId,
        answer: "yes",
        note: rare(`${id} ${personId}`),
        answeredAt: NOW,
      })),
    ),
  });
  await db.attendance.createMany({
    data: each(() =>
      ["calledguest", "plain", "steward"].map((personId) => ({
        occurrence: OCCURRENCE,
        personId,
        how: "here",
        at: NOW,
      })),
    ),
  });
  await db.mute.createMany({
    data: each(() =>
      ["visitor", "plain", "called", "organiser", "steward"].map((personId) => ({ occurrence: "", personId, at: NOW })),
    ),
  });
  await db.session.createMany({
    data: each((id) => [
      {
        id: `s${id}`,
        occurrence: OCCURRENCE,
        ...place,
        openedById: "chair",
        openedAt: NOW,
        closedAt: NOW,
        postedAt: NOW,
      },
    ]),
  });
  await db.agendaPoint.createMany({
    data: each((id) =>
      ["plain", null].map((askedById, nth) => ({
        ...{ id: `g${nth}${id}`, occurrence: OCCURRENCE, place: nth, text: nameOf(`g${nth}${id}`), askedById, at: NOW },
      })),
    ),
  });
  await db.minutesCorrection.createMany({
    data: meetings.map(({ id }) => ({
      ...{
        communityId,
        id: `w${id}`,
        sessionId: `s${id}`,
        what: "said",
        text: nameOf(`w${id}`),
        byId: "chair",
        at: NOW,
      },
    })),
  });
  await db.note.createMany({
    data: meetings.flatMap(({ id }) =>
      ["plain", null].map((authorId, nth) => ({
        communityId,
        id: `n${nth}${id}`,
        sessionId: `s${id}`,
        kind: "note",
        text: nameOf(`n${nth}${id}`),
        authorId,
        at: NOW,
      })),
    ),
  });
}
