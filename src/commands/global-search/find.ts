import { z } from "zod";
import { WORDS_MAX } from "../../core/kernel/commands/resolve-command.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { heardSmallTalk } from "../../core/services/global-search/chatter/heard.ts";
import { smallTalkView } from "../../core/services/global-search/chatter/small-talk-view.ts";
import { exampleQuestions } from "../../core/services/global-search/examples.ts";
import { findEverything } from "../../core/services/global-search/find-everything.ts";
import type { Group } from "../../core/services/global-search/group.ts";
import { groupNamed, readGroup } from "../../core/services/global-search/groups.ts";
import { hidden, opt, page } from "../../core/kernel/options/options.ts";

import { truncate } from "../../core/kernel/text/truncate.ts";
import { actions, code, divider, list, muted, run, strong, text } from "../../core/kernel/views/build.ts";
import type { Action, Block, Rich, View } from "../../core/kernel/views/model.ts";
import { PAGE, pageOf } from "../../core/kernel/views/page.ts";

// The first kind is most likely what was asked for; with these a reply stays within one message of every platform.
const FIRST = 4;
const OTHERS = 2;
const QUOTED = 80;
const NAME_MAX = 40;

/** Searches everything that the caller may see, as they would ask a colleague. */
export const find = command({
  path: "find",
  summary: "find.summary",
  examples: [
    "find who is Paraguay's contact for tracing?",
    "find ley de armas en México",
    "find quand a lieu la prochaine réunion ?",
  ],
  input: z.object({
    words: opt.text("find.words", WORDS_MAX),
    only: hidden(opt.text("find.only", NAME_MAX)).optional(),
    page: page(),
    heard: hidden(opt.flag("find.heard")).optional(),
  }),
  audience: "caller",
  allow: "guest",
  answers: { talk: "words", heard: "heard" },
  tellsNothing: async (scope, { words, heard }) => heard === true && (await heardSmallTalk(scope, words)) !== undefined,
  async run(context, { words, only: name, page: at, heard }) {
    const { t, catalogue } = context;
    const talk = heard === true ? await heardSmallTalk(context, words) : undefined;
    if (talk !== undefined) return smallTalkView(context, talk);
    const only = name === undefined ? undefined : readGroup(catalogue, name);
    const groups = await findEverything(context, words, only);
    const [first] = groups;
    if (!first) return nothing(context, words);
    const corrected = new Map(
      groups.flatMap((group) => group.corrected.map(({ typed, used }) => [typed, used] as const)),
    );
    const notes = [...corrected].map(([typed, used]) => muted(t("list.corrected", { typed, used })));
    if (only !== undefined) return onePage(context, words, first, at, notes);
    const blocks: Block[] = [...notes];
    for (const [i, group] of groups.entries())
      blocks.push(...(i > 0 ? [divider] : []), ...(await groupBlocks(context, words, group, i === 0 ? FIRST : OTHERS)));
    return { title: t("find.title"), blocks };
  },
});

async function groupBlocks({ t, catalogue }: Context, words: string, group: Group, each: number): Promise<Block[]> {
  const { name, total, command: own } = group;
  const left = total - each;
  const kind = groupNamed(catalogue, name);
  const label = kind.more(t, left);
  const more = own ? run(label, own.path, own.input) : run(label, "find", { words, only: name });
  return [text(strong(t(kind.heading))), ...(await group.entries(0, each)), ...(left > 0 ? [actions(more)] : [])];
}

async function onePage(
  { t, catalogue }: Context,
  words: string,
  group: Group,
  at: number,
  notes: readonly Block[],
): Promise<View> {
  const { from, turns } = pageOf(Array.from({ length: group.total }), at, "find", { words, only: group.name }, t);
  return {
    title: `${t(groupNamed(catalogue, group.name).heading)} (${group.total})`,
    blocks: [...notes, ...(await group.entries(from, PAGE)), ...(turns.length > 0 ? [actions(...turns)] : [])],
  };
}

/** What can be asked instead. */
async function nothing(context: Context, words: string): Promise<View> {
  const { t } = context;
  const examples = (await exampleQuestions(context)).filter(({ label }) => label !== words);
  const buttons: Action[] = [...examples, run(t("help.title"), "help", {})];
  return {
    title: t("find.nothing.title"),
    blocks: [
      text(t("find.nothing", { words: truncate(words, QUOTED) })),
      ...(examples.length > 0 ? [list(examples.map((e): Rich => [code(e.label)]))] : []),
      actions(...buttons),
    ],
  };
}
