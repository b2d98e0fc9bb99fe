import { askedLife } from "./asked-life.ts";
import { conclusionEntry } from "./entry.ts";
import { type ConclusionsFound, findConclusions, MOST_CONCLUSIONS, newestOf } from "./find-conclusions.ts";
import { lastMeeting, lastMeetingId } from "./last-meeting.ts";
import { conclusionConditionWords } from "./condition-words.ts";
import { conclusionsById } from "./list-conclusions.ts";
import { dayIn } from "../../kernel/time/day-in.ts";
import type { Context } from "../../kernel/commands/command.ts";
import { text } from "../../kernel/views/build.ts";
import { withoutEach } from "../../services/questions/condition-buttons.ts";
import { readQuestion } from "../../services/questions/reading/read-question.ts";
import { relaxedNote } from "../../services/questions/relaxed-note.ts";
import { labelling } from "../../services/taxonomy/labelling.ts";
import type { FindGroup, SearchGroup } from "../../services/global-search/group.ts";

declare module "../../services/global-search/group-name.ts" {
  interface GroupNames {
    conclusions: true;
  }
}

/** Conclusions that answer a question; for one that only asks for conclusions, the newest, or those of the last meeting. */
const find: FindGroup = async (context, { words, onlyKind, wordsFor, terms }) => {
  const { db, community, caller, t, format } = context;
  const asksLife = readQuestion(words, askedLife(dayIn(context.now, caller.zone))).conditions.length > 0;
  const { ids, fit, corrected, missing, partial, question, isMet, steps } =
    onlyKind && !asksLife
      ? await newest(context, words)
      : await findConclusions(context, terms, { text: wordsFor(), typed: words });
  if (ids.length === 0) return undefined;
  const term = labelling(terms, caller.language);
  const said = conclusionConditionWords({ t, format, term });
  return {
    name: "conclusions",
    fit,
    total: ids.length,
    corrected,
    missing,
    cut: ids.length === MOST_CONCLUSIONS,
    without: withoutEach(question, said, isMet),
    notes: partial ? [text(t("list.most"))] : relaxedNote({ steps }, said),
    async entries(from, count) {
      const shown = await conclusionsById(db, community.id, ids.slice(from, from + count));
      return shown.map((one) => conclusionEntry(one, { t, format, term }));
    },
  };
};

/** What a question that names nothing comes to: the newest, or those of the last meeting. */
async function newest(context: Context, words: string): Promise<ConclusionsFound> {
  const last = await lastMeetingId(context);
  const question = readQuestion(words, [lastMeeting(last)]);
  const ids = await newestOf(context, {
    filter: question.conditions.length > 0 && last !== undefined ? { meeting: last } : {},
  });
  return { ids, fit: 1, corrected: [], missing: [], partial: false, question, isMet: () => true, steps: [] };
}

/** Conclusions among everything that is found. */
export const conclusionsGroup: SearchGroup = {
  name: "conclusions",
  rank: 30,
  heading: "find.conclusions",
  more: (t, left) => t("find.more.conclusions", { left }),
  hints: {
    en: "conclusion conclusions conclude concluded agree agreed agreement decide decided",
    es: `conclusiones acordamos acordado acordo acordaron acuerdo acuerdos decidimos decidio decidieron concluimos
      concluyo concluyeron`,
    pt: "conclusao conclusoes concluiu concluimos combinamos decidiu decidido",
    fr: "convenu convenus accord decide conclu",
  },
  find,
  shownBy: "conclusion list",
  example: (t, topic) => (topic === undefined ? undefined : t("find.example.what", { topic })),
  add: { label: "conclusion.list.record", command: "conclusion add" },
};
