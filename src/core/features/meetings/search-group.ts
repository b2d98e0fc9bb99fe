import type { Context } from "../../kernel/commands/command.ts";
import { askedTimes } from "./asked-times/read-asked.ts";
import { timesView } from "./asked-times/times-view.ts";
import { meetingConditionWords, meetingStatus } from "./asked-status.ts";
import { findMeetings, MOST_MEETINGS, type MeetingFound, soonest } from "./find-meetings.ts";
import { listOccurrences } from "./list-occurrences.ts";
import type { Meeting } from "./meeting.ts";
import { item, strong, text, time } from "../../kernel/views/build.ts";
import { showButton } from "../../kernel/views/entry-button.ts";
import type { FindGroup, SearchGroup } from "../../services/global-search/group.ts";
import { withoutEach } from "../../services/questions/condition-buttons.ts";
import { readQuestion } from "../../services/questions/reading/read-question.ts";
import { relaxedNote } from "../../services/questions/relaxed-note.ts";
import { labelling } from "../../services/taxonomy/labelling.ts";
import { DAY_MS } from "../../kernel/time/units.ts";

const WHOLE = 0.5;
// What it is merely filed under says little.
const MOST_SAID = 0.5;
const AHEAD_MS = 60 * DAY_MS;

declare module "../../services/global-search/group-name.ts" {
  interface GroupNames {
    meetings: true;
  }
}

/** Meetings that answer a question: those that have most of it first, then the next, then the latest. A question that only asks for meetings finds the next ones. */
const find: FindGroup = async (context, { onlyKind, words: typed, wordsFor, terms }) => {
  const { t, format, caller } = context;
  const asksStatus = readQuestion(typed, [meetingStatus]).conditions.length > 0;
  const { found, corrected, missing, words, whole, said, question, isMet, ...rest } =
    onlyKind && !asksStatus
      ? { ...NEXT, found: await upcoming(context) }
      : await findMeetings(context, terms, { text: wordsFor(), typed });
  const conditionWords = meetingConditionWords({ t, format, term: labelling(terms, caller.language) });
  const [first] = found;
  if (!first) return undefined;
  return {
    name: "meetings",
    // Whoever says all of a title means that meeting, and not what was agreed there.
    fit: first.had + (whole && first.had > 1 && said > words * MOST_SAID ? WHOLE : 0),
    total: found.length,
    corrected,
    missing,
    cut: found.length === MOST_MEETINGS,
    without: withoutEach(question, conditionWords, isMet),
    notes: rest.partial ? [text(t("list.most"))] : relaxedNote(rest, conditionWords),
    async entries(from, count) {
      return found
        .slice(from, from + count)
        .map(({ meeting: { id, title, place }, start }) =>
          item(
            [strong(title), "\n", time(start), ...(place === null ? [] : [` · ${place}`])],
            showButton(t, title, "meeting show", { meeting: id }),
          ),
        );
    },
  };
};

// What a question that names nothing comes to.
const NEXT = {
  ...{ corrected: [], missing: [], partial: false, steps: [], words: 0, whole: false, said: 0 },
  question: readQuestion("", []),
  isMet: () => true,
};

type Upcoming = Omit<MeetingFound, "meeting"> & { readonly meeting: Pick<Meeting, "id" | "title" | "place"> };

async function upcoming({ db, community, now }: Context): Promise<Upcoming[]> {
  const occurrences = await listOccurrences(db, community.id, now, new Date(now.getTime() + AHEAD_MS));
  const first = new Map(
    occurrences
      .toReversed()
      .map(({ meeting: { id }, title, place, start }) => [
        id,
        { meeting: { id, title, place }, start, had: 1, over: false },
      ]),
  );
  return [...first.values()].sort(soonest);
}

/** Meetings among everything that is found. */
export const meetingsGroup: SearchGroup = {
  name: "meetings",
  rank: 40,
  heading: "find.meetings",
  more: (t, left) => t("find.more.meetings", { left }),
  hints: {
    en: "meeting meetings meet when",
    es: "reunion reuniones cuando hora llamada llamadas",
    pt: "reuniao reunioes quando encontro encontros horas chamada chamadas",
    fr: "reunions quand heure rencontre rencontres rendez",
  },
  find,
  asked: { hears: (words) => askedTimes(words) !== undefined, answer: timesView },
  shownBy: "meeting show",
  example: (t) => t("find.example.when"),
  comes: true,
  ahead: { label: "find.meetings.next", command: "meeting list" },
};
