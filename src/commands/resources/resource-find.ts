import { z } from "zod";
import { topicOption } from "../../core/services/taxonomy/term-option.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { hidden, opt, page as pageOption } from "../../core/kernel/options/options.ts";
import { askButtons } from "../../core/features/resources/channel-questions/ask-button.ts";
import { isApplied, resourceConditionWords } from "../../core/features/resources/condition-words.ts";
import { resourceLookUp } from "../../core/features/resources/finding/find-resources.ts";
import {
  type FindResources,
  RESOURCE_WORDS_MAX,
  type ResourceQuestion,
  type ResourcesFound,
} from "../../core/features/resources/finding/found-resources.ts";
import { foundEntries } from "../../core/features/resources/finding/found-entries.ts";
import { withoutQuotes } from "../../core/features/resources/finding/without-quotes.ts";
import { MOST_RESOURCES } from "../../core/features/resources/finding/declared.ts";
import { nothingFound } from "../../core/features/resources/channel-questions/nothing-found.ts";
import { meantCard } from "../../core/features/resources/finding/meant-card.ts";
import { FOUND_SORTS, sortedIds } from "../../core/features/resources/list-resources.ts";
import { RESOURCE_KIND_LABELS } from "../../core/features/resources/kinds.ts";
import { passageBlocks } from "../../core/features/resources/finding/shown-passages.ts";
import { filtersIn, subscribeButtons, wantedBy } from "../../core/features/resources/subscriptions/ask-button.ts";
import { countTopics } from "../../core/services/questions/counting/count-topics.ts";
import { valuesOf } from "../../core/services/questions/reading/condition.ts";
import { withoutButtons, withoutEach } from "../../core/services/questions/condition-buttons.ts";
import { nearestNote, relaxedNote } from "../../core/services/questions/relaxed-note.ts";
import type { ConditionWords } from "../../core/services/questions/naming/condition-words.ts";
import { labelling } from "../../core/services/taxonomy/labelling.ts";
import { missingNote } from "../../core/services/search/missing-note.ts";
import { actions, items, muted, run, text } from "../../core/kernel/views/build.ts";
import type { Action, Block, View } from "../../core/kernel/views/model.ts";
import { pageOf } from "../../core/kernel/views/page.ts";

/** Finds laws, rulings, guides and other sources, whatever language they or the question are in. */
export const resourceFind = command({
  path: "resource find",
  summary: "resource.find.summary",
  title: "title.resource.find",
  submit: "submit.find",
  examples: [
    { says: "example.resource.find.topic" },
    { says: "example.resource.find.law" },
    "resource find desarmamento language:pt",
  ],
  input: z.object({
    words: opt.query("resource.words", RESOURCE_WORDS_MAX),
    kind: opt.choice("resource.kind", RESOURCE_KIND_LABELS).optional(),
    country: opt.country("resource.country").optional(),
    topic: topicOption("resource.topic").optional(),
    language: opt.language("resource.language").optional(),
    sort: opt.choice("resource.list.sort", FOUND_SORTS).optional(),
    all: hidden(opt.flag("resource.find.all")).optional(),
    page: pageOption(),
  }),
  audience: "caller",
  allow: "guest",
  async run(context, { page: at, words, all: listed, sort, ...asked }) {
    const { caller, t, format } = context;
    const terms = await context.terms();
    const question: ResourceQuestion = { words, ...defined(asked) };
    const find = resourceLookUp(context, terms);
    const { found, unquoted } = await foundFor(question, find);
    const { nearest, dropped, asked: understood } = found;
    const ids = await sortedIds(context.db, context.community.id, found.ids, sort ?? "best");
    const again = { ...question, ...defined({ sort }) };
    if (at === 1)
      await countTopics(context, [
        ...understood.conditions.flatMap((one) => valuesOf(one, "topic")),
        ...(asked.topic === undefined ? [] : [asked.topic]),
      ]);
    const [only] = ids;
    const { kind } = filtersIn(defined(asked), understood.conditions);
    const names = { t, format, term: labelling(terms, caller.language) };
    const searched = { words, options: defined(asked), asked: understood, corrected: found.corrected };
    const tell = subscribeButtons(wantedBy(searched), caller, names);
    if (only === undefined) return nothingFound(context, question, find, { kind, tell, missing: found.missing });
    const said = resourceConditionWords(names);
    const notes: Block[] = [
      ...found.corrected.map(({ typed, used }) => muted(t("list.corrected", { typed, used }))),
      ...(unquoted ? [text(t("resource.find.unquoted"))] : []),
      ...relaxedNote(found, said),
      ...missingNote(t, found.missing),
    ];
    const without = withoutButtons(withoutEach(understood.question, said, isApplied(dropped)), t, {
      path: "resource find",
      input: again,
    });
    // Who says in which order wants a list.
    const isMeant = found.exact !== undefined && at === 1 && listed !== true && sort === undefined;
    const isAlone = ids.length === 1 && dropped.length === 0 && (nearest.ids.length === 0 || listed !== true);
    if (isMeant || isAlone) return one(context, found, { question, isMeant, notes, narrower: [...without, ...tell] });
    const page = pageOf(ids, at, "resource find", { ...again, ...defined({ all: listed }) }, t);
    // What meets less than what was asked for may not be what is looked for.
    const others = dropped.length > 0 ? await askButtons(context, question, kind) : [];
    const turns = [...page.turns, ...without, ...tell, ...others];
    return {
      title: t("resource.find.title", { total: ids.length }),
      blocks: [
        ...notes,
        items(...(await foundEntries(context, found, page.shown))),
        ...page.where,
        ...(await closeBehind(context, found, said)),
        ...(ids.length === MOST_RESOURCES ? [muted(t("list.cut", { most: MOST_RESOURCES }))] : []),
        ...buttons(turns),
      ],
    };
  },
});

/** What the question names, or what alone answers it, and the ways to the rest; of an article that is asked for, the article. */
async function one(
  context: Context,
  found: ResourcesFound,
  { question, isMeant, notes, narrower }: OneShown,
): Promise<View> {
  const [id = ""] = found.ids;
  const article = isMeant ? found.article : undefined;
  const card = await meantCard(context, id, article);
  const inside = article === undefined ? await passageBlocks(context, found, id) : [];
  // Who asks for an article reads it; what it is an article of is as good as named.
  const more = [...behind(context, found, question), ...(article === undefined ? narrower : [])];
  return { ...card, blocks: [...notes, ...inside, ...card.blocks, ...buttons(more)] };
}

interface OneShown {
  readonly question: ResourceQuestion;
  readonly isMeant: boolean;
  readonly notes: readonly Block[];
  readonly narrower: readonly Action[];
}

const buttons = (all: readonly Action[]): Block[] => (all.length > 0 ? [actions(...all)] : []);

/** What is found; where nothing says it word for word, what has the words that are quoted anywhere. */
async function foundFor(question: ResourceQuestion, find: FindResources) {
  const found = await find(question);
  const words = found.ids.length === 0 ? withoutQuotes(question.words) : undefined;
  return words === undefined
    ? { found, unquoted: false }
    : { found: await find({ ...question, words }), unquoted: true };
}

/** The button to what else was found, or only comes close; none where that is nothing. */
function behind({ t }: Context, { ids, nearest }: ResourcesFound, question: ResourceQuestion): Action[] {
  const all = { ...question, all: true };
  if (ids.length > 1) return [run(t("resource.find.others", { others: ids.length - 1 }), "resource find", all)];
  const count = nearest.ids.length;
  return count > 0 ? [run(t("resource.find.close", { count }), "resource find", all)] : [];
}

/** What comes close behind what fits, and what it does without. */
async function closeBehind(context: Context, found: ResourcesFound, said: ConditionWords): Promise<Block[]> {
  const { nearest } = found;
  if (nearest.ids.length === 0) return [];
  const note = nearest.steps.length > 0 ? nearestNote(nearest, said) : [text(context.t("resource.find.alike"))];
  return [...note, items(...(await foundEntries(context, found, nearest.ids)))];
}
