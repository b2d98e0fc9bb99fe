import { conclusionEntry } from "./entry.ts";
import { findConclusions, MOST_CONCLUSIONS, newestOf } from "./find-conclusions.ts";
import { asksLastMeeting, lastMeetingId } from "./last-meeting.ts";
import { conclusionsById } from "./list-conclusions.ts";
import { text } from "../../kernel/views/build.ts";
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
  const { ids, fit, corrected, missing, partial } = onlyKind
    ? {
        ...NEWEST,
        ids: await newestOf(context, undefined, asksLastMeeting(words) ? await lastMeetingId(context) : undefined),
      }
    : await findConclusions(context, terms, wordsFor());
  if (ids.length === 0) return undefined;
  const term = labelling(terms, caller.language);
  return {
    name: "conclusions",
    fit,
    total: ids.length,
    corrected,
    missing,
    cut: ids.length === MOST_CONCLUSIONS,
    ...(partial ? { notes: [text(t("list.most"))] } : {}),
    async entries(from, count) {
      const shown = await conclusionsById(db, community.id, ids.slice(from, from + count));
      return shown.map((one) => conclusionEntry(one, { t, format, term }));
    },
  };
};

// What a question that names nothing comes to.
const NEWEST = { fit: 1, corrected: [], missing: [], partial: false };

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
