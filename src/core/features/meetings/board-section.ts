import { strong, time } from "../../kernel/views/build.ts";
import type { BoardSection } from "../../services/communities/boards/section.ts";
import { listOccurrences } from "./list-occurrences.ts";
import { DAY_MS } from "../../kernel/time/units.ts";

const DAYS = 60;
const MOST = 10;

/** The next time of each meeting ahead. */
export const meetingsOnBoard: BoardSection = {
  rank: 10,
  label: "home.meetings",
  async build({ db, community, now }) {
    const ahead = await listOccurrences(db, community.id, now, new Date(now.getTime() + DAYS * DAY_MS));
    const met = new Set<string>();
    return ahead
      .filter(({ meeting }) => !met.has(meeting.id) && met.add(meeting.id))
      .slice(0, MOST)
      .map(({ title, start, place }) => [
        strong(title),
        " · ",
        time(start),
        ...(place === null ? [] : [` · ${place}`]),
      ]);
  },
};
