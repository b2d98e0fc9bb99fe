import { withoutEach } from "../../services/questions/condition-buttons.ts";
import { askButtons } from "./channel-questions/ask-button.ts";
import { isApplied, resourceConditionWords } from "./condition-words.ts";
import { resourceLookUp } from "./finding/find-resources.ts";
import { RESOURCE_WORDS_MAX } from "./finding/found-resources.ts";
import { foundEntries } from "./finding/found-entries.ts";
import { meantCard } from "./finding/meant-card.ts";

import { truncate } from "../../kernel/text/truncate.ts";
import { relaxedNote } from "../../services/questions/relaxed-note.ts";
import { labelling } from "../../services/taxonomy/labelling.ts";
import type { FindGroup, SearchGroup } from "../../services/global-search/group.ts";

declare module "../../services/global-search/group-name.ts" {
  interface GroupNames {
    resources: true;
  }
}

/** Resources as `resource find` ranks them. */
const find: FindGroup = async (context, { wordsFor, terms }) => {
  const { caller, t, format } = context;
  const input = { words: truncate(wordsFor("resources"), RESOURCE_WORDS_MAX) };
  const found = await resourceLookUp(context, terms)(input);
  const { ids, fit, corrected, missing, dropped, nearest, asked } = found;
  const said = resourceConditionWords({ t, format, term: labelling(terms, caller.language) });
  const [first] = ids;
  if (first === undefined) return undefined;
  const { exact, article } = found;
  // Beside the one that is meant, the others are a press away.
  const left = nearest.ids.length + (exact === undefined ? 0 : ids.length - 1);
  return {
    name: "resources",
    fit,
    total: ids.length,
    corrected,
    missing,
    notes: relaxedNote(found, said),
    without: withoutEach(asked.question, said, isApplied(dropped)),
    entries: (from, count) => foundEntries(context, found, ids.slice(from, from + count)),
    ...(exact === undefined ? {} : { answer: () => meantCard(context, exact, article) }),
    ...(left > 0 ? { others: { count: left, path: "resource find", input: { ...input, all: true } } } : {}),
    command: { path: "resource find", input },
  };
};

/** Resources among everything that is found. */
export const resourcesGroup: SearchGroup = {
  name: "resources",
  rank: 20,
  heading: "find.resources",
  more: (t, left) => t("find.more.resources", { left }),
  hints: {
    en: "resource resources library law laws treaty ruling guide",
    es: "recurso recursos biblioteca ley leyes tratado sentencia guia",
    pt: "lei leis decisao",
    fr: "ressource ressources bibliotheque loi lois traite arret",
  },
  find,
  shownBy: "resource show",
  example: (t, topic) => (topic === undefined ? undefined : t("find.example.law", { topic })),
  lookUp: { label: "home.ask.resource", command: "resource find" },
  add: { label: "resource.find.suggest", command: "resource add" },
  asksPeople: (context, words) => askButtons(context, { words }),
};
