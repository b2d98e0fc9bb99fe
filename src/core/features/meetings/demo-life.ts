import { z } from "zod";
import type { DemoPart } from "../../services/demo/life.ts";
import { planAnnouncement } from "./announce.ts";
import { ANSWERS, answerKey } from "./participants/answers.ts";
import { scheduleMeeting } from "./schedule-meeting.ts";

const clock = z.string();
const meetings = z.array(
  z.strictObject({
    title: z.string(),
    day: z.number().int(),
    at: clock,
    zone: z.string(),
    minutes: z.number().int().positive(),
    place: z.string(),
    agenda: z.string().optional(),
    organiser: z.string(),
    channel: z.string(),
    /** The working day on which it was scheduled. */
    made: z.number().int(),
    /** Its channel is told of it once the bot runs. */
    announced: z.literal(true).optional(),
    answers: z.array(z.strictObject({ by: z.string(), answer: z.enum(ANSWERS), day: z.number().int(), at: clock })),
    /** Who was there. */
    here: z.array(z.string()).default([]),
  }),
);

/** Meetings that were and will be, with who comes and who was there. */
export const demoLife: DemoPart = {
  rank: 10,
  async live(life) {
    const { db, community } = life;
    for (const { day, at, zone, made, announced, answers, here, organiser, channel, ...facts } of meetings.parse(
      life.told["meetings"],
    )) {
      const start = life.when(day, at, zone);
      // Of what is over nobody is reminded any more.
      const over = new Date(start.at) <= life.now;
      const meeting = await scheduleMeeting(over ? life : life.at(new Date(life.when(made, "09:00").at)), {
        ...{ title: facts.title, startsLocal: start.local, zone, startsAt: new Date(start.at), minutes: facts.minutes },
        ...{ place: facts.place, organiserId: life.person(organiser), channel: life.channel(channel) },
        ...(facts.agenda === undefined ? {} : { agenda: facts.agenda }),
        ...{ sharing: "green", leads: [15] },
      });
      const communityId = community.id;
      const key = { communityId, meetingId: meeting.id };
      await db.rsvp.createMany({
        data: answers.map(({ by, answer, day: then, at: hour }) => ({
          ...{ ...key, occurrence: answerKey(meeting, start.local), personId: life.person(by), answer },
          answeredAt: new Date(life.when(then, hour).at),
        })),
      });
      await db.attendance.createMany({
        data: here.map((by) => ({
          ...{ ...key, occurrence: start.local, personId: life.person(by), how: "here" },
          at: new Date(start.at),
        })),
      });
      if (announced) await planAnnouncement(life, meeting);
    }
  },
};
