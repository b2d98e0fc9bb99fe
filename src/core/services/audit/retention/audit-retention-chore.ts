import type { Chore } from "../../chores/chore.ts";
import { eachCommunity } from "../../chores/each-community.ts";
import { cutAudit } from "./cut-audit.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

declare module "../../chores/chore.ts" {
  interface ChoreParts {
    /** How many days an entry of an audit log is kept; for good where absent. */
    readonly auditDays?: number;
  }
}

/** Cuts audit logs off where entries are older than they are to be kept. */
export const auditRetention: Chore = {
  name: "audit-retention",
  cron: "43 3 * * *",
  async run(parts) {
    const { auditDays, seal } = parts;
    if (auditDays === undefined) return;
    await eachCommunity(parts, async ({ db, community, now }) => {
      await cutAudit({ db, seal }, community.id, now, new Date(now.getTime() - auditDays * DAY_MS));
    });
  },
};
