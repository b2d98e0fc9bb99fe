import type { Context } from "../../kernel/commands/command.ts";
import { listOccurrences } from "./list-occurrences.ts";
import { WITH_CHANGES } from "./meeting.ts";
import { currentOccurrence } from "./occurrence.ts";
import { sql } from "../../services/store/store.ts";
import { item, strong, time } from "../../kernel/views/build.ts";
import { showButton } from "../../kernel/views/entry-button.ts";
import type { Asking } from "../../services/global-search/asking.ts";
import type { FindGroup, SearchGroup } from "../../services/global-search/group.ts";
import { best, lackingWords, matches, spellings } from "../../services/global-search/match.ts";

const MOST = 200;
const WHOLE = 0.5;
const AHEAD_MS = 60 * 24 * 3_600_000;

interface Found {
  readonly id: string;
  readonly title: string;
  readonly place: string | null;
  readonly matched: number;
  /** The time that is under way or next, else the first. */
  readonly start: Date;
  readonly over: boolean;
}

declare module "../../services/global-search/group-name.ts" {
  interface GroupNames {
    meetings: true;
  }
}

/** Meetings with words of the question in their title or place: those with the most words first, then the next, then the latest. A question that only asks for meetings finds the next ones. */
const find: FindGroup = async (context, asking) => {
  const { t } = context;
  const looked = asking.looked.length > 0 ? await named(context, asking) : undefined;
  const found = looked ? best([...looked].sort(soonest)) : await upcoming(context);
  const [first] = found;
  if (!first) return undefined;
  return {
    name: "meetings",
    // Whoever says all of a title means that meeting, and not what was agreed there.
    fit: first.matched + (first.matched > 1 && first.matched === asking.looked.length ? WHOLE : 0),
    total: found.length,
    corrected: [],
    missing: lackingWords(
      asking.looked,
      found.flatMap(({ title, place }) => [title, place ?? ""]),
    ),
    cut: looked?.length === MOST,
    async entries(from, count) {
      return found
        .slice(from, from + count)
        .map(({ id, title, place, start }) =>
          item(
            [strong(title), "\n", time(start), ...(place === null ? [] : [` · ${place}`])],
            showButton(t, title, "meeting show", { meeting: id }),
          ),
        );
    },
  };
};

const soonest = (a: Found, b: Found) =>
  Number(a.over) - Number(b.over) ||
  (a.over ? b.start.getTime() - a.start.getTime() : a.start.getTime() - b.start.getTime());

async function upcoming({ db, community, now }: Context): Promise<Found[]> {
  const occurrences = await listOccurrences(db, community.id, now, new Date(now.getTime() + AHEAD_MS));
  const first = new Map(
    occurrences
      .toReversed()
      .map(({ meeting, title, place, start }) => [
        meeting.id,
        { id: meeting.id, title, place, start, matched: 1, over: false },
      ]),
  );
  return [...first.values()].sort(soonest);
}

async function named({ db, community, now }: Context, { looked }: Asking): Promise<Found[]> {
  const ids = await db.$queryRaw<{ id: string }[]>(sql`
    select m.id from meeting m where m.community_id = ${community.id} and m.cancelled_at is null
      and exists (select from unnest(${spellings(looked)}::text[]) w where position(w in m.folded || ' ' || lower(coalesce(m.place, ''))) > 0)
    order by m.rule is null, m.starts_at desc, m.id limit ${MOST}`);
  if (ids.length === 0) return [];
  const rows = await db.meeting.findMany({
    where: { communityId: community.id, id: { in: ids.map(({ id }) => id) } },
    include: WITH_CHANGES,
  });
  return rows.map((meeting) => {
    const current = currentOccurrence(meeting, now);
    const start = current?.start ?? meeting.startsAt;
    return {
      id: meeting.id,
      title: meeting.title,
      place: meeting.place,
      matched: matches(looked, [meeting.title, meeting.place ?? ""]),
      start,
      over: !current,
    };
  });
}

/** Meetings among everything that is found. */
export const meetingsGroup: SearchGroup = {
  name: "meetings",
  rank: 40,
  heading: "find.meetings",
  more: (t, left) => t("find.more.meetings", { left }),
  hints: {
    en: "meeting meetings meet when",
    es: "reunion reuniones cuando",
    pt: "reuniao reunioes quando encontro",
    fr: "reunions quand rencontre",
  },
  find,
  shownBy: "meeting show",
  example: (t) => t("find.example.when"),
  ahead: { label: "find.meetings.next", command: "meeting list" },
};
