import { z } from "zod";
import { topicOption } from "../../core/services/taxonomy/term-option.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import type { ContactsFound } from "../../core/features/contacts/answers.ts";
import { isApplied } from "../../core/features/contacts/applied.ts";
import { cityOption } from "../../core/features/contacts/cities/city-option.ts";
import { contactEntry } from "../../core/features/contacts/entry.ts";
import { CONTACT_WORDS_MAX, findContacts } from "../../core/features/contacts/find-contacts.ts";
import { meantWords, notesBefore, notesBelow } from "../../core/features/contacts/found-notes.ts";
import { lookingFor } from "../../core/features/contacts/looking.ts";
import { noResultsView, noQueryView } from "../../core/features/contacts/no-results-view.ts";
import { loadContacts } from "../../core/features/contacts/select-contacts.ts";
import { showContact } from "../../core/features/contacts/card/show-contact.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { hidden, opt, page as pageOption } from "../../core/kernel/options/options.ts";
import { countTopics } from "../../core/services/questions/counting/count-topics.ts";
import { withoutButtons, withoutEach } from "../../core/services/questions/condition-buttons.ts";
import { labelling } from "../../core/services/taxonomy/labelling.ts";
import { actions, items, muted, run } from "../../core/kernel/views/build.ts";
import { meantAs } from "../../core/kernel/views/meant-as.ts";
import type { Action, Input, Part, View } from "../../core/kernel/views/model.ts";
import { pageOf } from "../../core/kernel/views/page.ts";

/** Finds whom to call: by words, country, city, topic and language, the single points of contact first. */
export const contactFind = command({
  path: "contact find",
  summary: "contact.find.summary",
  title: "title.contact.find",
  submit: "submit.find",
  examples: [
    { says: "example.contact.find.topic" },
    "contact find poc:true country:PY topic:tracing",
    { says: "example.contact.find.language" },
  ],
  input: z.object({
    words: opt.query("contact.words", CONTACT_WORDS_MAX).optional(),
    country: opt.country("contact.country").optional(),
    city: cityOption("contact.edit.city").optional(),
    topic: topicOption("contact.topic").optional(),
    language: opt.language("contact.language").optional(),
    poc: opt.flag("contact.poc").optional(),
    page: pageOption(),
    others: hidden(opt.flag("contact.find.others.flag")).optional(),
  }),
  shortcuts: {
    person: { label: "contact.from-person", fill: (name) => ({ words: name }) },
    step: { asks: ["words", "country", "topic"] },
    anywhere: { label: "home.ask.contact", about: "contact.anywhere.about" },
  },
  audience: "caller",
  allow: "member",
  budgets: ["private"],
  async run(context, { page: at, others, ...asked }) {
    const { t, format } = context;
    const question = defined({ ...asked, poc: asked.poc === true ? true : undefined });
    if (Object.keys(question).length === 0) return noQueryView(context);
    const looking = lookingFor(context, await context.terms());
    const found = await findContacts(looking, question);
    if (at === 1 && others !== true) await countTopics(context, found.asked.topics);
    if (found.ids.length === 0) return noResultsView(looking, question, { t, format });
    const rest = found.ids.filter((id) => !found.answers.includes(id));
    if (others === true && rest.length > 0)
      return listed(
        context,
        { ids: rest, cut: found.cut },
        at,
        { ...question, others },
        { topics: found.asked.topics },
      );
    const words = { t, format, term: labelling(looking.terms, context.caller.language) };
    const meant = await meantWords(looking, question.words ?? "", found);
    const more = [
      ...(meant === undefined ? [] : [meantAs(t, meant, "contact find", { ...question, words: meant })]),
      ...(rest.length === 0
        ? []
        : [run(t("contact.find.rest", { left: rest.length }), "contact find", { ...question, others: true })]),
      ...withoutButtons(withoutEach(found.asked.question, words, isApplied(found)), t, {
        ...{ path: "contact find", input: question },
      }),
    ];
    const notes = [
      ...found.corrected.map(({ typed, used }) => muted(t("list.corrected", { typed, used }))),
      ...notesBefore(found, words),
    ];
    return found.clear
      ? card(context, found, notes, more)
      : listed(context, { ids: found.answers, cut: found.cut && rest.length === 0 }, at, question, {
          notes,
          more,
          topics: found.asked.topics,
        });
  },
});

async function card(
  context: Context,
  found: ContactsFound,
  notes: readonly Part[],
  more: readonly Action[],
): Promise<View> {
  const shown = await showContact(context, found.answers[0] ?? "", found.matched === undefined ? "shared" : "matched");
  const below = [...notesBelow(found, context), ...(more.length > 0 ? [actions(...more)] : [])];
  return { ...shown, blocks: [...notes, ...shown.blocks, ...below] };
}

interface Around {
  readonly notes?: readonly Part[];
  /** Buttons that lead to others. */
  readonly more?: readonly Action[];
  /** Keys of the topics that were asked for. */
  readonly topics: readonly string[];
}

/** A page of contacts. */
async function listed(
  context: Context,
  { ids, cut }: Pick<ContactsFound, "ids" | "cut">,
  at: number,
  input: Input,
  { notes = [], more = [], topics }: Around,
): Promise<View> {
  const { caller, terms, t, format, now } = context;
  const page = pageOf(ids, at, "contact find", input, t);
  const words = { t, format, now, term: labelling(await terms(), caller.language) };
  const contacts = await loadContacts(context, page.shown);
  const turns = [...page.turns, ...more];
  return {
    title: t("contact.find.title", { total: ids.length }),
    blocks: [
      ...notes,
      items(...contacts.map((contact) => contactEntry(contact, words, topics))),
      ...page.where,
      ...(cut ? [muted(t("list.cut", { most: ids.length }))] : []),
      ...(turns.length > 0 ? [actions(...turns)] : []),
    ],
  };
}
