import { feature } from "../../kernel/catalogue/feature.ts";
import { sql } from "../../services/store/store.ts";
import type { Target } from "../../kernel/access/target.ts";
import { ask } from "../../kernel/views/build.ts";
import { plainly } from "../../services/delivery/describing.ts";
import { digestComposer } from "./deliver-digest.ts";
import { digestLookup } from "./digest-lookup.ts";
import { endOwnDigests, planOwnAnew } from "./end-own.ts";
import { digestJobs } from "./jobs.ts";
import { audited } from "./audited.ts";
import { messages } from "./messages/index.ts";
import { demoLife } from "./demo-life.ts";
import { restsOnHome } from "./unreached/home-section.ts";
import { digestNotices } from "./unreached/notices.ts";
import { wrongClock } from "./wrong-clock-chore.ts";

declare module "../../kernel/options/references.ts" {
  interface ReferenceKinds {
    digest: true;
  }
}

declare module "../../services/delivery/ledger.ts" {
  interface DeliveryKinds {
    digest: "says";
  }
}

declare module "../../services/delivery/notices/notice-about.ts" {
  interface NoticeSubjects {
    digest: "asks";
  }
}

const runningThere = (communityId: string, { platform, space }: Pick<Target, "platform" | "space">) => ({
  communityId,
  platform,
  spaceId: space,
  personId: null,
  stoppedAt: null,
});

export const digests = feature({
  name: "digests",
  demoLife,
  audited,
  messages,
  families: [{ word: "digest", shownWith: "conclusion" }],
  jobs: digestJobs,
  home: [restsOnHome],
  chores: [wrongClock],
  references: { digest: digestLookup },
  deliveries: {
    digest: {
      composer: digestComposer,
      // Somebody's own: they scheduled it.
      direct: "asked",
      describe: plainly("deliveries.what.digest"),
      remembered: sql`true`,
      // Planned anew by a chore of its own.
      timed: sql`true`,
    },
  },
  deliveriesFrom: (t) => ask(t("deliveries.none.digest"), "digest schedule", {}),
  notices: { digest: digestNotices },
  spaceLeaves: {
    tell: async ({ db, community, t }, place) =>
      t("community.disconnect.digests", {
        digests: await db.digest.count({ where: runningThere(community.id, place) }),
      }),
    async end({ db, community, now }, place) {
      await db.digest.updateMany({ where: runningThere(community.id, place), data: { stoppedAt: now } });
    },
  },
  belongings: {
    label: "me.link.digests",
    count: ({ db, community }, madeById) =>
      db.digest.count({ where: { communityId: community.id, madeById, stoppedAt: null } }),
  },
  personLeaves: endOwnDigests,
  holds: [
    {
      ...{ label: "held.digests", table: "digest", person: ["made_by_id"], becomes: "nameless" },
      shows: ["cron", "zone", "platform", "channel", "created_at", "stopped_at"],
    },
    {
      ...{ label: "held.own-digests", table: "digest", person: ["person_id"], becomes: "gone" },
      shows: ["cron", "zone", "language", "sections", "pillar_key", "topic_key", "country", "created_at", "paused_at"],
    },
  ],
  async mergePersons(at, remaining, joined) {
    const communityId = at.community.id;
    await at.db.digest.updateMany({ where: { communityId, madeById: joined }, data: { madeById: remaining } });
    const own = { where: { communityId, personId: joined }, data: { personId: remaining } };
    if ((await at.db.digest.updateMany(own)).count > 0) await planOwnAnew(at, remaining);
  },
  partPersons: (at, remaining, parted) => planOwnAnew(at, remaining, parted),
});

// Which digest will carry something.
export { type DigestDetail, nextDigest } from "./next-digest.ts";
