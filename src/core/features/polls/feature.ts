import { feature } from "../../kernel/catalogue/feature.ts";
import { sql } from "../../services/store/store.ts";
import { pollsToAnswer } from "./digest-section.ts";
import { pollsSection } from "./home-section.ts";
import { run } from "../../kernel/views/build.ts";
import { ballotCard, ballotComposer } from "./ballot-composer.ts";
import { decidedCard, decidedComposer } from "./decided-composer.ts";
import { describeDeliveries as describe } from "./describe-deliveries.ts";
import { mergePersons } from "./merge-persons.ts";
import { pollLookup } from "./poll-lookup.ts";
import { pollJobs } from "./jobs.ts";
import { audited } from "./audited.ts";
import { messages } from "./messages/index.ts";
import { demoLife } from "./demo-life.ts";

declare module "../../kernel/commands/budget.ts" {
  interface BudgetKinds {
    /** Polls that somebody makes. */
    polls: true;
  }
}

declare module "../../kernel/options/references.ts" {
  interface ReferenceKinds {
    poll: true;
  }
}

declare module "../../services/delivery/ledger.ts" {
  interface DeliveryKinds {
    ballot: "says";
    poll: "says";
  }
}

declare module "../../services/delivery/notices/notice-about.ts" {
  interface NoticeSubjects {
    poll: "asks";
  }
}

export const polls = feature({
  name: "polls",
  demoLife,
  audited,
  auditKinds: { poll: "audit.kind.poll" },
  messages,
  families: [{ word: "poll", shownWith: "meeting" }],
  jobs: pollJobs,
  references: { poll: pollLookup },
  home: [pollsSection],
  digest: [pollsToAnswer],
  deliveries: {
    ballot: { composer: ballotComposer, direct: "channels", describe, remembered: sql`true` },
    poll: { composer: decidedComposer, direct: "channels", describe },
  },
  cards: { ballot: ballotCard, poll: decidedCard },
  notices: {
    poll: {
      describe,
      lead: (poll, t) => run(t("show"), "poll show", { poll }),
      count: (db, communityId, id) => db.poll.count({ where: { communityId, id } }),
    },
  },
  budgets: {
    polls: {
      // Our choice: more than anybody has dates to find for in a day.
      ...{ most: 10, moderators: 50, per: "day", taken: "each time", refused: "limit.polls" },
      limits: "polls on the time of a meeting",
    },
  },
  mergePersons,
  holds: [
    {
      ...{ label: "held.polls", table: "poll", person: ["organiser_id"], becomes: "nameless" },
      shows: ["title", "minutes", "zone", "place", "link", "sharing", "created_at", "closed_at"],
    },
    {
      ...{ label: "held.votes", table: "poll_vote", person: ["person_id"], becomes: "gone" },
      shows: ["poll_id", "number", "vote", "at"],
    },
  ],
  mentions: [
    {
      label: "mention.texts",
      columns: ["poll.title", "poll.place", "poll.link", "poll.folded"],
      becomes: "mention.texts.becomes",
    },
  ],
});
