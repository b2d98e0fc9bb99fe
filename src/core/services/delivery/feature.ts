import { sql } from "../store/store.ts";
import { feature } from "../../kernel/catalogue/feature.ts";
import { deliveryLookup } from "./listing/delivery-lookup.ts";
import { audited } from "./audited.ts";
import { messages } from "./messages/index.ts";
import { describeNotices } from "./notices/describe-notices.ts";
import { cancelThere, plannedThere } from "./left-space.ts";
import { mergeDeliveries } from "./planning/merge-deliveries.ts";
import { plainly } from "./describing.ts";
import { noticeClass } from "./notices/notice-class.ts";
import { summaryComposer } from "./unasked/summary-composer.ts";
import { oldDeliveries } from "./old-deliveries-chore.ts";
import { wrongClock } from "./wrong-clock-chore.ts";
import { partDeliveries } from "./planning/part-deliveries.ts";
import { noticeComposer } from "./notices/notice-composer.ts";

declare module "../../kernel/options/references.ts" {
  interface ReferenceKinds {
    delivery: true;
  }
}

declare module "../../kernel/commands/budget.ts" {
  interface BudgetKinds {
    /** Direct messages to others that somebody causes. */
    messages: true;
  }
}

declare module "./ledger.ts" {
  interface DeliveryKinds {
    notice: "says";
    /** What went past a person’s messages of a day. */
    summary: "says";
  }
}

export const delivery = feature({
  name: "delivery",
  audited,
  messages,
  families: [{ word: "deliveries", shownWith: "community" }],
  references: { delivery: deliveryLookup },
  deliveries: {
    notice: {
      ...{ composer: noticeComposer, direct: noticeClass, describe: describeNotices },
      timed: sql`d.detail->>'at' is not null`,
    },
    summary: { composer: summaryComposer, direct: "asked", describe: plainly("deliveries.what.summary") },
  },
  budgets: {
    messages: {
      // Our choice: a community of fifty is asked to ten meetings in a day.
      ...{ most: 500, moderators: 2_500, per: "day", taken: "by what it does", any: true, refused: "limit.messages" },
      limits: "direct messages to others that one causes, such as by inviting them",
    },
  },
  chores: [oldDeliveries, wrongClock],
  holds: [
    {
      ...{ label: "held.deliveries", table: "delivery", person: ["person_id"], becomes: "gone" },
      shows: ["kind", "subject_id", "occurrence", "platform", "recipient", "due_at", "state", "settled_at"],
      also: ["detail", "unasked"],
    },
  ],
  async erasePerson({ db, community }, person) {
    // What was said to an account of theirs, or will be, is theirs.
    await db.$executeRaw(sql`
      delete from delivery d using handle h where d.community_id = ${community.id} and h.community_id = d.community_id and h.person_id = ${person}
        and d.address <> 'channel' and d.platform = h.platform and h.external_id = any(string_to_array(d.recipient, ' '))`);
    // What is said to others names them by this, too.
    await db.$executeRaw(sql`
      update delivery set detail = replace(detail::text, to_jsonb(${person}::text)::text, '""')::jsonb
      where community_id = ${community.id} and detail::text like '%' || ${person} || '%'`);
  },
  mergePersons: mergeDeliveries,
  partPersons: partDeliveries,
  spaceLeaves: { planned: plannedThere, end: cancelThere },
});
