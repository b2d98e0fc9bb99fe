import { feature } from "../../kernel/catalogue/feature.ts";
import { auditSubjects } from "./audit-subjects.ts";
import { audited } from "./audited.ts";
import { expiringInvites } from "./invite.ts";
import { messages } from "./messages/index.ts";
import { clearanceComposer } from "./clearance-composer.ts";
import { plainly } from "../delivery/describing.ts";

declare module "../../kernel/commands/budget.ts" {
  interface BudgetKinds {
    /** Codes by which spaces join. */
    invitations: true;
  }
}

declare module "../delivery/ledger.ts" {
  interface DeliveryKinds {
    clearance: "says";
  }
}

declare module "../delivery/notices/notice-about.ts" {
  interface NoticeSubjects {
    clearance: "asks";
  }
}

export const communities = feature({
  name: "communities",
  audited,
  auditSubjects,
  messages,
  families: [
    { word: "community", about: "family.community" },
    { word: "setup", shownWith: "community" },
  ],
  deliveries: {
    clearance: { composer: clearanceComposer, direct: "channels", describe: plainly("deliveries.what.clearance") },
  },
  notices: { clearance: { describe: plainly("deliveries.what.notice.clearance") } },
  budgets: {
    invitations: {
      // Our choice: a code lets a whole space in, and is used once.
      ...{ most: 10, per: "day", taken: "each time", refused: "limit.invitations" },
      limits: "codes by which another space joins",
    },
  },
  expiring: [expiringInvites],
  holds: [
    {
      ...{ label: "held.codes", table: "invite", person: ["created_by_id"], becomes: "gone" },
      shows: ["created_at", "expires_at", "used_at"],
    },
  ],
  async mergePersons({ db, community: { id: communityId } }, remaining, joined) {
    await db.invite.updateMany({ where: { communityId, createdById: joined }, data: { createdById: remaining } });
  },
});
