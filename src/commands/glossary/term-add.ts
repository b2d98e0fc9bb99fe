import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { again } from "../../core/kernel/options/options.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { run, text } from "../../core/kernel/views/build.ts";
import { readTyped } from "../../core/services/glossary/terms/read-said.ts";
import { sameTerm } from "../../core/services/glossary/terms/same-term.ts";
import { addTerm } from "../../core/services/glossary/terms/save-term.ts";
import { showTerm } from "../../core/services/glossary/terms/show-term.ts";
import { headOf } from "../../core/services/glossary/terms/term.ts";
import { TERM_FIELDS } from "./term-fields.ts";

/** Adds how something is said: at once where a moderator does, else once one has looked at it. */
export const termAdd = command({
  path: "term add",
  summary: "term.add.summary",
  title: "title.term.add",
  submit: "submit.save",
  examples: ['term add english:"ghost gun" spanish:"arma fantasma" portuguese:"arma fantasma" french:"arme fantôme"'],
  input: z.object({
    ...TERM_FIELDS,
    again: again(),
  }),
  audience: "caller",
  allow: "member",
  budgets: ["terms"],
  async already({ db, caller, community, t }, { english: en, spanish: es, portuguese: pt, french: fr }) {
    const found = await sameTerm(db, community.id, readTyped({ en, es, pt, fr }));
    if (!found) return undefined;
    return {
      says: t("term.add.duplicate", { title: headOf(found.said, caller.language) }),
      show: run(t("show"), "term show", { term: found.id }),
      another: t("term.add.another"),
    };
  },
  async run(context, { english: en, spanish: es, portuguese: pt, french: fr, again: _again, ...rest }) {
    const { id, item } = await addTerm(context, { said: readTyped({ en, es, pt, fr }), ...defined(rest) });
    context.audit(
      item === undefined
        ? { action: "term.add", subject: `term:${id}` }
        : { action: "term.suggest", subject: `term:${id}`, detail: { item } },
    );
    const card = await showTerm(context, id);
    const said = context.t(item === undefined ? "term.add.done" : "term.add.suggested");
    return { ...card, tone: "good", blocks: [text(said), ...card.blocks] };
  },
});
