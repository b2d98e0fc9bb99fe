import { em, item, items, run, strong, time } from "../../../kernel/views/build.ts";
import { aboutEntry } from "../../../kernel/views/entry-button.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import type { DigestItem, DigestSection } from "../../../services/digests/section.ts";
import { sectionHeading } from "../../../services/home/heading.ts";
import type { HomeSection } from "../../../services/home/section.ts";
import type { Db } from "../../../services/store/store.ts";
import { timeOf, WITH_MEETING } from "../session.ts";
import { isDraft } from "./plan-draft.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

const MOST = 5;
// What lies longer than that is not waited for any more; our choice.
const WAITS_MS = 90 * DAY_MS;

interface At {
  readonly db: Db;
  readonly community: { readonly id: string };
  readonly now: Date;
  readonly t: Translate;
}

/** A line each of the drafts of minutes that wait to be posted by that person: who chairs or called the meeting, else who opened them; the newest first. */
async function waitingDrafts({ db, community, now, t }: At, person: string): Promise<DigestItem[]> {
  const found = await db.session.findMany({
    where: {
      ...{ communityId: community.id, openIn: null, postedAt: null },
      closedAt: { gte: new Date(now.getTime() - WAITS_MS) },
      OR: [
        { meeting: { OR: [{ chairId: person }, { organiserId: person }] } },
        { openedById: person, meeting: { chairId: null, organiserId: null } },
      ],
    },
    orderBy: [{ closedAt: "desc" }, { id: "asc" }],
    include: WITH_MEETING,
  });
  return found.filter(isDraft).map((session) => {
    const { title, start } = timeOf(session);
    const show = run(t("minutes.draft.show"), "minutes show", { session: session.id });
    return {
      line: [strong(title), " · ", time(start, "date"), em(` · ${t("minutes.draft.waits")}`)],
      show: aboutEntry(show, title, t),
    };
  });
}

/** Drafts of minutes that wait for whose digest it is. */
export const draftsInDigest: DigestSection = {
  name: "drafts",
  rank: 1,
  label: "minutes.drafts",
  counted: (t, count) => t("minutes.drafts.counted", { count }),
  only: "own",
  async build(reading, { most }) {
    if (reading.person === undefined) return { count: 0, items: [] };
    const waiting = await waitingDrafts(reading, reading.person.id);
    return { count: waiting.length, items: waiting.slice(0, most) };
  },
};

/** The same on somebody's home; nothing where none waits. */
export const draftsAtHome: HomeSection = {
  rank: 12,
  async build(context) {
    const { caller, t } = context;
    const waiting = caller.personId === undefined ? [] : await waitingDrafts(context, caller.personId);
    if (waiting.length === 0) return [];
    return [
      sectionHeading(`${t("minutes.drafts")} (${waiting.length})`),
      items(...waiting.slice(0, MOST).map(({ line, show }) => item(line, show))),
    ];
  },
};
