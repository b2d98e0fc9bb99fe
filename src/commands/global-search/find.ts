import { z } from "zod";
import { WORDS_MAX } from "../../core/kernel/commands/resolve-command.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { withoutCourtesy } from "../../core/services/global-search/chatter/courtesy.ts";
import { heardSmallTalk } from "../../core/services/global-search/chatter/heard.ts";
import { spokenLanguage } from "../../core/services/global-search/chatter/spoken-language.ts";
import { smallTalkView } from "../../core/services/global-search/chatter/small-talk-view.ts";
import { exampleQuestions } from "../../core/services/global-search/examples.ts";
import { findEverything } from "../../core/services/global-search/find-everything.ts";
import { countTopicsIn } from "../../core/services/questions/counting/count-topics.ts";
import { withoutButtons } from "../../core/services/questions/condition-buttons.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import type { GroupName } from "../../core/services/global-search/group-name.ts";
import type { KindGroup } from "../../core/services/global-search/group.ts";
import { answeredByItself, groupNamed, readGroup } from "../../core/services/global-search/groups.ts";
import { jobView } from "../../core/services/global-search/jobs/job-view.ts";
import { notForRole } from "../../core/services/global-search/not-for-role.ts";
import { hidden, opt, page as pageOption } from "../../core/kernel/options/options.ts";
import { missingNote } from "../../core/services/search/missing-note.ts";
import { truncate } from "../../core/kernel/text/truncate.ts";
import { actions, items, muted, run, text } from "../../core/kernel/views/build.ts";
import { actionsIn } from "../../core/kernel/views/contents.ts";
import { meantAs } from "../../core/kernel/views/meant-as.ts";
import type { Action, Block, View } from "../../core/kernel/views/model.ts";
import { PAGE, pageOf } from "../../core/kernel/views/page.ts";

// The first kind is most likely what was asked for; of the others, one each shows what there is.
const OTHERS = 1;
const QUOTED = 80;
// More buttons below a card break into a second row.
const ROW = 5;
const NAME_MAX = 40;

/** Searches everything that the caller may see, as they would ask a colleague. */
export const find = command({
  path: "find",
  summary: "find.summary",
  title: "title.find",
  submit: "submit.find",
  examples: [{ says: "example.find.who" }, { says: "example.find.law" }, { says: "example.find.when" }],
  input: z.object({
    words: opt.query("find.words", WORDS_MAX),
    only: hidden(opt.text("find.only", NAME_MAX)).optional(),
    page: pageOption(),
    heard: hidden(opt.flag("find.heard")).optional(),
  }),
  audience: "caller",
  allow: "guest",
  budgets: ["private"],
  fallbackFor: {
    talk: {
      words: "words",
      heard: "heard",
      openly: async (scope, words) =>
        (await heardSmallTalk(scope, words)) === undefined ? undefined : spokenLanguage(words, scope.t.language),
    },
  },
  async run(context, { words: asked, only: name, page: at, heard }) {
    const { t, catalogue } = context;
    const job = heard === true ? await jobView(context, asked) : undefined;
    if (job !== undefined) return job;
    const talk = heard === true ? await heardSmallTalk(context, asked) : undefined;
    if (talk !== undefined) return smallTalkView(context, talk);
    const words = await withoutCourtesy(context, asked);
    const only = name === undefined ? undefined : readGroup(catalogue, name);
    const own = only === undefined ? await answeredByItself(context, words) : undefined;
    if (own !== undefined) return own;
    const refused = await notForRole(context, words);
    if (refused !== undefined) return refused;
    if (only === undefined && at === 1) await countTopicsIn(context, words);
    const { groups, missing, kind } = await findEverything(context, words, only);
    const [first] = groups;
    if (!first) return nothing(context, words, kind);
    const corrected = new Map(
      groups.flatMap((group) => group.corrected.map(({ typed, used }) => [typed, used] as const)),
    );
    const notes = [...corrected].map(([typed, used]) => muted(t("list.corrected", { typed, used })));
    if (first.answer && only === undefined) return oneAnswer(context, words, groups, notes);
    // A kind may say so itself, of its own.
    const said = groups.some((group) => (group.notes ?? []).length > 0);
    const before = said ? notes : [...notes, ...missingNote(t, missing)];
    return only === undefined ? hits(context, words, groups, before) : onePage(context, words, first, at, before);
  },
});

/** The card of what alone answers the question, and where the rest is. */
async function oneAnswer(
  context: Context,
  words: string,
  [first, ...others]: readonly KindGroup[],
  notes: readonly Block[],
): Promise<View> {
  const card = await first?.answer?.();
  const before = [...notes, ...(first?.notes ?? [])];
  const other = [...(first ? othersOf(context, first) : []), ...others.map((group) => allOf(context, words, group))];
  const room = ROW - other.length - (card === undefined ? 0 : actionsIn(card).length);
  const more = [...other, ...without(context, first).slice(0, Math.max(0, room))];
  return {
    ...card,
    blocks: [...before, ...(card?.blocks ?? []), ...(more.length > 0 ? [actions(...more)] : [])],
  };
}

/** A few of each kind. */
async function hits(
  context: Context,
  words: string,
  groups: readonly KindGroup[],
  notes: readonly Block[],
): Promise<View> {
  const { t, catalogue } = context;
  const blocks: Block[] = [...notes];
  const more: Action[] = [];
  for (const [i, group] of groups.entries()) {
    const shown = i === 0 ? PAGE - OTHERS * (groups.length - 1) : OTHERS;
    const heading = muted(t(groupNamed(catalogue, group.name).heading));
    blocks.push(heading, ...(group.notes ?? []), items(...(await group.entries(0, shown))));
    more.push(...leading(context, words, group, shown));
  }
  const meant = groups[0]?.meant;
  if (meant !== undefined) more.unshift(meantAs(t, meant, "find", { words: meant }));
  more.push(...without(context, groups[0]));
  return { title: t("find.title"), blocks: [...blocks, ...(more.length > 0 ? [actions(...more)] : [])] };
}

/** The buttons that lead to more of a kind than is shown. */
function leading(context: Context, words: string, group: KindGroup, shown: number): Action[] {
  const left = group.total - shown;
  return left > 0 ? [moreOf(context, words, group, left)] : othersOf(context, group);
}

function moreOf({ t, catalogue }: Context, words: string, { name, command }: KindGroup, left: number): Action {
  const label = groupNamed(catalogue, name).more(t, left);
  return command ? run(label, command.path, command.input) : run(label, "find", { words, only: name });
}

/** The button to those that have only some words of the question. */
function othersOf({ t, catalogue }: Context, { name, others }: KindGroup): Action[] {
  return others ? [run(groupNamed(catalogue, name).more(t, others.count), others.path, others.input)] : [];
}

/** The button to all of a kind. */
const allOf = ({ t, catalogue }: Context, words: string, { name, total }: KindGroup): Action =>
  run(`${t(groupNamed(catalogue, name).heading)} (${total})`, "find", { words, only: name });

/** The buttons that ask for less than what led to the best kind. */
const without = ({ t }: Context, first: KindGroup | undefined, only?: GroupName): Action[] =>
  withoutButtons(first?.without ?? [], t, { path: "find", input: defined({ only }) });

async function onePage(
  context: Context,
  words: string,
  group: KindGroup,
  at: number,
  notes: readonly Block[],
): Promise<View> {
  const { t, catalogue } = context;
  const turns = without(context, group, group.name);
  const all = Array.from({ length: group.total });
  const page = pageOf(all, at, "find", { words, only: group.name }, t);
  return {
    title: `${t(groupNamed(catalogue, group.name).heading)} (${group.total})`,
    blocks: [
      ...notes,
      items(...(await group.entries(page.from, page.shown.length))),
      ...page.where,
      ...(group.cut === true ? [muted(t("list.cut", { most: group.total }))] : []),
      ...(page.turns.length + turns.length > 0 ? [actions(...page.turns, ...turns)] : []),
    ],
  };
}

/** What can be asked instead, and whom. */
async function nothing(context: Context, words: string, kind: GroupName | undefined): Promise<View> {
  const { t, catalogue } = context;
  const examples = (await exampleQuestions(context)).filter(({ label }) => label !== words);
  const people = kind === undefined ? [] : await groupNamed(catalogue, kind).asksPeople?.(context, words);
  const buttons: Action[] = [...(people ?? []), ...examples, run(t("help.title"), "help", {})];
  return {
    title: t("find.nothing.title"),
    blocks: [text(t("find.nothing", { words: truncate(words, QUOTED) })), actions(...buttons)],
  };
}
