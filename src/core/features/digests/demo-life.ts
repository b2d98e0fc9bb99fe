import { z } from "zod";
import { Temporal } from "temporal-polyfill";
import type { DemoPart } from "../../services/demo/life.ts";
import { scheduleDigest } from "./schedule-digest.ts";
import { MINUTE_MS } from "../../kernel/time/units.ts";

const digests = z.array(
  z.strictObject({
    channel: z.string(),
    by: z.string(),
    zone: z.string(),
    /** So many minutes after the installation at least it comes first, and then every week. */
    after: z.number().int().positive(),
    /** What it has, and what it is about: all that was imported is as new as the demo. */
    sections: z.array(z.string()).min(1),
    topic: z.string().optional(),
  }),
);

// A schedule that people would have chosen stands on a full five minutes.
const ROUND = 5;

/** Digests that come soon, and then each week. */
export const demoLife: DemoPart = {
  rank: 50,
  async live(life) {
    for (const { channel, by, zone, after, sections, topic } of digests.parse(life.told["digests"])) {
      const soon = Math.ceil((life.now.getTime() / MINUTE_MS + after) / ROUND) * ROUND * MINUTE_MS;
      const { minute, hour, dayOfWeek } = Temporal.Instant.fromEpochMilliseconds(soon).toZonedDateTimeISO(zone);
      await scheduleDigest(life, {
        ...{ cron: `${minute} ${hour} * * ${dayOfWeek % 7}`, zone, language: null, saysNothing: true },
        ...{ sections, pillarKey: null, topicKey: topic ?? null, country: null },
        ...{ channel: life.channel(channel), madeById: life.person(by) },
      });
    }
  },
};
