import { z } from "zod";
import { conclusionConditionWords } from "../../core/features/conclusions/condition-words.ts";
import { conclusionEntry } from "../../core/features/conclusions/entry.ts";
import {
  CONCLUSION_WORDS_MAX,
  findConclusions,
  MOST_CONCLUSIONS,
} from "../../core/features/conclusions/find-conclusions.ts";
import { conclusionsById } from "../../core/features/conclusions/list-conclusions.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { opt, page } from "../../core/kernel/options/options.ts";
import { actions, ask, items, muted, run, text } from "../../core/kernel/views/build.ts";
import { pageOf } from "../../core/kernel/views/page.ts";
import { withoutButtons, withoutEach } from "../../core/services/questions/condition-buttons.ts";
import { relaxedNote } from "../../core/services/questions/relaxed-note.ts";
import { missingNote } from "../../core/services/search/missing-note.ts";
import { labelling } from "../../core/services/taxonomy/labelling.ts";

/** Finds conclusions by what they say and are about, by what became of them and by whose they are. */
export const conclusionFind = command({
  path: "conclusion find",
  summary: "conclusion.find.summary",
  title: "title.conclusion.find",
  submit: "submit.find",
  examples: [{ says: "example.conclusion.find.open" }, { says: "example.conclusion.find.mine" }],
  input: z.object({ words: opt.query("conclusion.find.words", CONCLUSION_WORDS_MAX), page: page() }),
  audience: "caller",
  allow: "member",
  async run(context, { words, page: at }) {
    const { db, community, t, format, caller } = context;
    const terms = await context.terms();
    const result = await findConclusions(context, terms, { text: words });
    const { ids, corrected, missing, partial, question, isMet } = result;
    const said = { t, format, term: labelling(terms, caller.language) };
    const without = withoutButtons(withoutEach(question, conclusionConditionWords(said), isMet), t, {
      ...{ path: "conclusion find", input: {} },
    });
    if (ids.length === 0) {
      const all = run(t("conclusion.find.all"), "conclusion list", {});
      return {
        title: t("conclusion.list.title", { total: 0 }),
        blocks: [
          text(t("conclusion.find.none")),
          actions(...without, all, ask(t("conclusion.list.record"), "conclusion add", {})),
        ],
      };
    }
    const { shown, turns, where } = pageOf(ids, at, "conclusion find", { words }, t);
    const buttons = [...turns, ...without];
    return {
      title: t("conclusion.list.title", { total: ids.length }),
      blocks: [
        ...corrected.map(({ typed, used }) => muted(t("list.corrected", { typed, used }))),
        ...(partial ? [text(t("list.most"))] : relaxedNote(result, conclusionConditionWords(said))),
        ...missingNote(t, missing),
        items(...(await conclusionsById(db, community.id, shown)).map((one) => conclusionEntry(one, said))),
        ...where,
        ...(ids.length === MOST_CONCLUSIONS ? [muted(t("list.cut", { most: MOST_CONCLUSIONS }))] : []),
        ...(buttons.length > 0 ? [actions(...buttons)] : []),
      ],
    };
  },
});
