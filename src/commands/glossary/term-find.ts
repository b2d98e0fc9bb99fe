import { z } from "zod";
import { atLeast } from "../../core/kernel/access/role.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { opt, page as pageOption } from "../../core/kernel/options/options.ts";
import { actions, ask, items, item, muted, run, strong, text } from "../../core/kernel/views/build.ts";
import { showButton } from "../../core/kernel/views/entry-button.ts";
import type { Action, Part, View } from "../../core/kernel/views/model.ts";
import { pageOf } from "../../core/kernel/views/page.ts";
import { findMeanings, type TermMeanings } from "../../core/services/glossary/terms/find-meanings.ts";
import { publishedTerms } from "../../core/services/glossary/terms/load-terms.ts";
import { saidFields, saidInLanguages } from "../../core/services/glossary/terms/said-fields.ts";
import { explained } from "../../core/services/glossary/terms/show-term.ts";
import { headOf, SAID_MAX } from "../../core/services/glossary/terms/term.ts";

// Own terms that one list leads through, and meanings a page shows whole: a phone's screen.
const MOST = 200;
const MEANINGS = 3;

/** Says how something is said in the other languages; without words, lists the community's own terms. */
export const termFind = command({
  path: "term find",
  summary: "term.find.summary",
  title: "title.term.find",
  submit: "submit.find",
  examples: [{ says: "example.term.find" }, "term find"],
  input: z.object({ words: opt.text("term.words", SAID_MAX).optional(), page: pageOption() }),
  audience: "caller",
  allow: "guest",
  async run(context, { words, page }) {
    if (words === undefined) return ownTerms(context, page);
    const meanings = await findMeanings(context, words);
    if (meanings.length === 0) return nothing(context, words);
    const { t } = context;
    const { shown, turns, where } = pageOf(meanings, page, "term find", { words }, t, { most: MEANINGS });
    return {
      title: words,
      blocks: [
        ...shown.flatMap((meaning) => meaningBlocks(context, meaning, meanings.length > 1)),
        ...where,
        ...(turns.length > 0 ? [actions(...turns)] : []),
      ],
    };
  },
});

function meaningBlocks(
  { caller, t, format }: Context,
  { said, asked, term, from }: TermMeanings,
  named: boolean,
): Part[] {
  return [
    ...(named ? [text(strong(headOf(said, asked === caller.language ? asked : caller.language)))] : []),
    saidFields(said, format, asked),
    ...(term ? [...explained(term), muted(t("term.find.own"))] : []),
    ...(from ? [muted(t("term.find.from", from))] : []),
  ];
}

function nothing({ caller, t }: Context, words: string): View {
  return {
    title: words,
    blocks: [text(t("term.find.nothing", { words })), ...addButton(caller.role, t)],
  };
}

async function ownTerms({ db, caller, community, t }: Context, at: number): Promise<View> {
  const terms = await publishedTerms(db, community.id, MOST);
  const example = t("term.find.example");
  const teach = [
    text(t("term.find.none")),
    actions(run(t("term.find.example.button"), "term find", { words: example }), ...adding(caller.role, t)),
  ];
  if (terms.length === 0) return { title: t("title.term.find"), blocks: teach };
  const { shown, turns, where } = pageOf(terms, at, "term find", {}, t);
  return {
    title: t("term.find.list", { total: terms.length }),
    blocks: [
      items(
        ...shown.map(({ id, said }) => {
          const head = headOf(said, caller.language);
          return item([strong(head), `\n${saidInLanguages(said)}`], showButton(t, head, "term show", { term: id }));
        }),
      ),
      ...where,
      ...(turns.length > 0 ? [actions(...turns)] : []),
      ...addButton(caller.role, t),
    ],
  };
}

const adding = (role: Context["caller"]["role"], t: Context["t"]): Action[] =>
  atLeast(role, "member") ? [ask(t("term.add.button"), "term add", {})] : [];

function addButton(role: Context["caller"]["role"], t: Context["t"]): Part[] {
  const buttons = adding(role, t);
  return buttons.length > 0 ? [actions(...buttons)] : [];
}
