import { channelFacts } from "../delivery/channel.ts";
import { type Composer, type Due, each, type Scene } from "../delivery/composer.ts";
import { clearanceOf, sharingRank } from "../sharing.ts";
import { attendeesOf, attendingKey } from "./audience.ts";
import { changeSchema, knownOf } from "./change.ts";
import { changeView } from "./change-view.ts";
import { channelOf, findMeeting, type Meeting } from "./meeting.ts";

/** Words what changed about a meeting, between what was known and what is so now: nothing, where it was taken back. */
export const changeComposer: Composer = {
  labels: true,
  compose: each(async (due, scene) => {
    const { row } = due;
    const { now, community } = scene;
    const meeting = await findMeeting(scene.db, community.id, row.subjectId);
    const found = changeSchema.safeParse(row.detail);
    if (!meeting || !found.success) return { kind: "drop", reason: "cancelled" };
    const { key, was } = found.data;
    const is = knownOf(meeting, key, now);
    if (JSON.stringify(is) === JSON.stringify(was)) return { kind: "drop", reason: "nothing" };
    const starts = [was.start, is.start].flatMap((s) => (s === null ? [] : [Date.parse(s)]));
    if (starts.length === 0 || starts.every((s) => s + is.minutes * 60_000 < now.getTime())) return { kind: "drop", reason: "late" };
    if (row.personId === null) {
      if (!(await mayBeSaid(meeting, due, scene))) return { kind: "drop", reason: "withheld" };
      const { language, zone } = community;
      return { kind: "say", view: changeView({ meeting, key, was, is, language, zone }), language, zone };
    }
    const attending = { meeting, key, personId: row.personId };
    const person = (await attendeesOf(scene, [attending])).get(attendingKey(attending));
    if (!person) return { kind: "drop", reason: "unwanted" };
    const { language, zone } = person.preferences;
    return { kind: "say", view: changeView({ meeting, key, was, is, language, zone, answered: person.answered }), language, zone };
  }),
  follows: () => false,
  settled: () => Promise.resolve(),
};

async function mayBeSaid(meeting: Meeting, { clearance }: Due, scene: Scene): Promise<boolean> {
  const { clearance: described } = await channelFacts(scene, channelOf(meeting));
  return sharingRank(meeting.sharing) <= sharingRank(clearanceOf(described, clearance));
}
