import { type Composer, type Composition, each } from "../../../services/delivery/composer.ts";
import { tryOtherAccount } from "../../../services/delivery/planning/other-account.ts";
import { formatter } from "../../../kernel/language/format.ts";
import { translator } from "../../../kernel/language/translate.ts";
import { actions, fields, list, run, strong, text, time } from "../../../kernel/views/build.ts";
import type { Rich } from "../../../kernel/views/model.ts";
import { timeOfAnswer } from "../participants/answers.ts";
import { type Attendee, audienceOf } from "../participants/audience.ts";
import { findMeeting } from "../meeting.ts";
import { placesSchema } from "./places-told.ts";
import { inLine, takenPlaces } from "../participants/waiting-list.ts";

/** Persons that a message names of each kind; of more it says how many there are. */
const MOST = 10;

/** Tells the organiser how the places of a time stand: how many are taken, to whom one is offered, who let one pass, how many wait. */
export const placesComposer: Composer = {
  compose: each(async ({ row }, context): Promise<Composition> => {
    const { db, community, now } = context;
    const meeting = await findMeeting(db, community.id, row.subjectId);
    const occurrence = meeting && timeOfAnswer(meeting, placesSchema.parse(row.detail).key);
    if (!meeting || !occurrence || meeting.cancelledAt || meeting.capacity === null)
      return { kind: "drop", reason: "cancelled" };
    if (now >= occurrence.end) return { kind: "drop", reason: "late" };
    // It was theirs to know when it was planned; somebody else may organise the meeting by now.
    const audience = await audienceOf(context, meeting, occurrence.key);
    const organiser = audience.find((a) => a.personId === row.personId && a.personId === meeting.organiserId);
    if (!organiser) return { kind: "drop", reason: "unwanted" };
    const { language, zone } = organiser.preferences;
    const t = translator(language);
    const answers = audience.flatMap((a) => a.answered ?? []);
    const names = await namesOf(context, audience);
    const named = (seat: string, item: (a: Attendee) => Rich) => {
      const some = audience.filter((a) => a.answered?.seat === seat);
      const more = some.length > MOST ? [[t("rsvp.places.more", { count: some.length - MOST })]] : [];
      return [...some.slice(0, MOST).map(item), ...more];
    };
    const offered = named("offered", ({ personId, answered }) => [
      strong(names.get(personId) ?? ""),
      ` – ${t("rsvp.places.offered")}`,
      ...(answered?.offeredUntil ? [" ", time(answered.offeredUntil)] : []),
    ]);
    const lapsed = named("lapsed", ({ personId }) => [
      strong(names.get(personId) ?? ""),
      ` – ${t("rsvp.places.lapsed")}`,
    ]);
    const taken = takenPlaces(answers);
    const over = taken - meeting.capacity;
    const which = { meeting: meeting.id, ...(meeting.rule === null ? {} : { time: occurrence.key }) };
    return {
      kind: "say",
      view: {
        title: t("rsvp.places.title", { title: occurrence.title }),
        blocks: [
          fields(
            [t("meeting.when"), formatter(language, zone).inZone(occurrence.start, meeting.zone)],
            [t("rsvp.places"), t("rsvp.places.taken", { taken, capacity: meeting.capacity })],
            [t("rsvp.waiting"), String(inLine(answers).length)],
          ),
          ...(over > 0 ? [text(t("rsvp.places.over", { count: over }))] : []),
          ...(offered.length + lapsed.length > 0 ? [list([...offered, ...lapsed])] : [text(t("rsvp.places.none"))]),
          actions(
            run(t("attendees.show"), "meeting attendees", which),
            run(t("show"), "meeting show", { meeting: meeting.id }),
          ),
        ],
      },
      language,
      zone,
    };
  }),
  follows: (_claim, outcome) => outcome.state === "failed",
  settled: async (row, outcome, context) => void (await tryOtherAccount(row, outcome, context)),
};

async function namesOf(
  { db, community }: Parameters<typeof audienceOf>[0],
  attendees: readonly Attendee[],
): Promise<Map<string, string>> {
  const rows = await db.person.findMany({
    where: { communityId: community.id, id: { in: attendees.map((a) => a.personId) } },
    select: { id: true, name: true },
  });
  return new Map(rows.map((p) => [p.id, p.name]));
}
