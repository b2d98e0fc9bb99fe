import { atLeast } from "../../../kernel/access/role.ts";
import { sectionHeading } from "../../../services/home/heading.ts";
import type { HomeSection } from "../../../services/home/section.ts";
import { listConclusions } from "../list-conclusions.ts";
import { FOLLOWED } from "./at.ts";
import { dueWords, listOf } from "./nudge-view.ts";

/** Of more than these, some are not counted. */
const MOST = 200;
const NO_DAY = "9999";

/** What falls to this person and is not done: what is overdue first, then by its day; nothing where nothing is. */
export const waitsForYou: HomeSection = {
  rank: 11,
  async build(context) {
    const { db, community, caller, t, format, now } = context;
    if (caller.personId === undefined || !atLeast(caller.role, "member")) return [];
    const filter = { mine: caller.personId, status: [...FOLLOWED] };
    const open = await listConclusions(db, community.id, filter, MOST);
    if (open.length === 0) return [];
    const sorted = open.toSorted((a, b) => ((a.dueOn ?? NO_DAY) < (b.dueOn ?? NO_DAY) ? -1 : 1));
    const reading = { t, format, now, zone: caller.zone };
    return [
      sectionHeading(t("follow.home", { total: open.length })),
      ...listOf(sorted, reading, (one) => dueWords(one, reading) ?? ""),
    ];
  },
};
