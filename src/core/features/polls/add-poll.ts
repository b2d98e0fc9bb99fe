import type { DeliveryPlanning } from "../../services/delivery/planning/plan.ts";
import { fold } from "../../kernel/text/fold.ts";
import { movedTo } from "../meetings/feature.ts";
import type { Target } from "../../kernel/access/target.ts";
import type { Sharing } from "../../kernel/access/sharing.ts";
import type { Moment } from "../../kernel/time/moment.ts";
import { planAsking } from "./deadline.ts";
import { getPoll, type Poll } from "./poll.ts";

/** A poll as it is given to be made; texts are clean, no two times are the same moment. */
export interface PollInput {
  readonly title: string;
  readonly times: readonly Moment[];
  readonly minutes: number;
  /** IANA name of the zone that the meeting will keep. */
  readonly zone: string;
  readonly place?: string | undefined;
  readonly link?: string | undefined;
  readonly sharing: Sharing;
  /** Until when votes are taken. */
  readonly closesAt?: Date | undefined;
  readonly organiserId: string;
  readonly channel: Target;
}

/** Stores a poll, its times numbered in their order, and plans that its organiser is asked to close it when its deadline has passed. */
export async function addPoll(planning: DeliveryPlanning, input: PollInput): Promise<Poll> {
  const { db, community, now, ids } = planning;
  const id = ids.next();
  const { title, minutes, zone, channel } = input;
  await db.poll.create({
    data: {
      communityId: community.id,
      id,
      title,
      folded: fold(title),
      minutes,
      zone,
      place: input.place ?? null,
      link: input.link ?? null,
      sharing: input.sharing,
      closesAt: input.closesAt ?? null,
      organiserId: input.organiserId,
      platform: channel.platform,
      spaceId: channel.space,
      channel: channel.recipient,
      createdAt: now,
    },
  });
  const ordered = input.times.map((m) => movedTo(zone, m)).sort((a, b) => (a.at < b.at ? -1 : 1));
  await db.pollOption.createMany({
    data: ordered.map(({ local, at }, i) => ({
      communityId: community.id,
      pollId: id,
      number: i + 1,
      startsLocal: local,
      startsAt: new Date(at),
    })),
  });
  const poll = await getPoll(db, community.id, id);
  await planAsking(planning, poll);
  return poll;
}
