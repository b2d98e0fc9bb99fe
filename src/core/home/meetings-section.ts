import { listOccurrences } from "../meetings/list-occurrences.ts";
import { atLeast } from "../people/role.ts";
import { actions, ask, run, strong, text, time } from "../view/build.ts";
import type { HomeSection } from "./section.ts";

const DAYS = 60;
const DAY_MS = 24 * 3_600_000;
const MOST = 5;

/** The next time of each meeting ahead, for members. */
export const meetingsSection: HomeSection = {
  order: 20,
  async build({ db, caller, community, now, t }) {
    if (!atLeast(caller.role, "member")) return [];
    const heading = text(strong(t("home.meetings")));
    const ahead = await listOccurrences(db, community.id, caller, now, new Date(now.getTime() + DAYS * DAY_MS));
    const met = new Set<string>();
    const next = ahead.filter(({ meeting }) => !met.has(meeting.id) && met.add(meeting.id));
    if (next.length === 0) return [heading, text(t("home.meetings.none", { days: DAYS })), actions(ask(t("meeting.list.add"), "meeting add", {}))];
    return [
      heading,
      ...next.slice(0, MOST).flatMap(({ meeting, title, place, start }) => {
        const underWay = start <= now ? [` · ${t("meeting.underWay")}`] : [];
        return [
          text(strong(title), "\n", time(start), ...(place === null ? [] : [` · ${place}`]), ...underWay),
          actions(run(t("show"), "meeting show", { meeting: meeting.id })),
        ];
      }),
      ...(ahead.length > Math.min(next.length, MOST) ? [actions(run(t("home.meetings.all"), "meeting list", {}))] : []),
    ];
  },
};
