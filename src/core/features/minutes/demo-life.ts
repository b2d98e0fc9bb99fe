import { z } from "zod";
import { clearanceOf } from "../../kernel/access/sharing.ts";
import { formatter } from "../../kernel/language/format.ts";
import { translator } from "../../kernel/language/translate.ts";
import { channelFacts, channelVoice } from "../../services/delivery/channel.ts";
import type { DemoLife, DemoPart } from "../../services/demo/life.ts";
import { channelReads } from "../../services/store/reader.ts";
import { labelling } from "../../services/taxonomy/labelling.ts";
import { loadTerms } from "../../services/taxonomy/taxonomy.ts";
import { getMeeting, meetingsCalled } from "../meetings/feature.ts";
import { minutesPost } from "./post-view.ts";
import { channelOfSession, findSession, type MinutesSession } from "./session.ts";

const day = z.number().int();
const at = z.string();
const minutes = z.array(
  z.strictObject({
    /** The title of a meeting of one time. */
    meeting: z.string(),
    by: z.string(),
    day,
    opened: at,
    closed: at,
    posted: z.strictObject({ day, at }),
    notes: z.array(z.strictObject({ by: z.string(), at, text: z.string() })),
  }),
);

/** Minutes that were taken, closed and posted. */
export const demoLife: DemoPart = {
  rank: 30,
  async live(life) {
    const { db, community, ids } = life;
    for (const one of minutes.parse(life.told["minutes"])) {
      const [meetingId = ""] = await meetingsCalled(db, one.meeting);
      const meeting = await getMeeting(db, community.id, meetingId);
      const when = (clock: string) => new Date(life.when(one.day, clock).at);
      const by = life.person(one.by);
      const postedAt = new Date(life.when(one.posted.day, one.posted.at).at);
      const id = ids.next();
      await db.session.create({
        data: {
          ...{ communityId: community.id, id, meetingId, occurrence: meeting.startsLocal },
          ...{ platform: meeting.platform, spaceId: meeting.spaceId, channel: meeting.channel },
          ...{ openedById: by, openedAt: when(one.opened), closedAt: when(one.closed), closedById: by },
          ...{ postedAt, postedById: by },
        },
      });
      await db.note.createMany({
        data: one.notes.map(({ by: author, at: clock, text }) => ({
          ...{ communityId: community.id, id: ids.next(), sessionId: id, kind: "note", text },
          ...{ authorId: life.person(author), at: when(clock) },
        })),
      });
      const session = await findSession(db, community.id, id);
      if (session) await posted(life, session, postedAt);
    }
  },
};

/** They stand in their channel, as whoever reads there sees them. */
async function posted(life: DemoLife, session: MinutesSession, at: Date): Promise<void> {
  const { db, community } = life;
  const channel = channelOfSession(session);
  const { clearance } = await channelFacts(life, channel);
  const { language, zone } = await channelVoice(life, channel);
  const words = {
    t: translator(language),
    format: formatter(language, zone),
    term: labelling(await loadTerms(db), language),
  };
  const view = await minutesPost(db, community.id, session, channelReads(clearanceOf(clearance)), words);
  life.say({ channel, at, view });
}
