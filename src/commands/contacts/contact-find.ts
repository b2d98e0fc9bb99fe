import { z } from "zod";
import { topicOption } from "../../core/services/taxonomy/term-option.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { contactEntry } from "../../core/features/contacts/entry.ts";
import {
  CONTACT_WORDS_MAX,
  findContacts,
  lookingFor,
  MOST_CONTACTS,
} from "../../core/features/contacts/find-contacts.ts";
import { noResultsView, noQueryView } from "../../core/features/contacts/no-results-view.ts";
import { loadContacts } from "../../core/features/contacts/select-contacts.ts";
import { showContact } from "../../core/features/contacts/show-contact.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { hidden, opt, page as pageOption } from "../../core/kernel/options/options.ts";
import { labelling } from "../../core/services/taxonomy/labelling.ts";
import { actions, items, muted, run, text } from "../../core/kernel/views/build.ts";
import type { Action, Input, View } from "../../core/kernel/views/model.ts";
import { pageOf } from "../../core/kernel/views/page.ts";

/** Finds whom to call: by words, country, topic and language, the single points of contact first. */
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
    words: opt.text("contact.words", CONTACT_WORDS_MAX).optional(),
    country: opt.country("contact.country").optional(),
    topic: topicOption("contact.topic").optional(),
    language: opt.language("contact.language").optional(),
    poc: opt.flag("contact.poc").optional(),
    page: pageOption(),
    others: hidden(opt.flag("contact.find.others.flag")).optional(),
  }),
  fromPerson: { label: "contact.from-person", fill: (name) => ({ words: name }) },
  anywhere: { label: "home.ask.contact", about: "contact.anywhere.about" },
  audience: "caller",
  allow: "member",
  async run(context, { page: at, others, ...asked }) {
    const { t, format } = context;
    const question = defined({ ...asked, poc: asked.poc === true ? true : undefined });
    if (Object.keys(question).length === 0) return noQueryView(t);
    const looking = lookingFor(context, await context.terms());
    const found = await findContacts(looking, question);
    if (found.ids.length === 0) return noResultsView(looking, question, { t, format });
    const rest = found.ids.filter((id) => !found.answers.includes(id));
    if (others === true && rest.length > 0) return listed(context, rest, at, { ...question, others }, []);
    const more =
      rest.length === 0
        ? []
        : [run(t("contact.find.rest", { left: rest.length }), "contact find", { ...question, others: true })];
    const notes = [
      ...found.corrected.map(({ typed, used }) => muted(t("list.corrected", { typed, used }))),
      ...(found.noPoc ? [text(t("contact.find.no-poc"))] : []),
    ];
    const [only, ...answers] = found.answers;
    if (only === undefined || answers.length > 0) {
      const view = await listed(context, found.answers, at, question, more);
      return { ...view, blocks: [...notes, ...view.blocks] };
    }
    const card = await showContact(context, only, "shared");
    return { ...card, blocks: [...notes, ...card.blocks, ...(more.length > 0 ? [actions(...more)] : [])] };
  },
});

/** A page of contacts; `more` leads to others. */
async function listed(
  { db, community, caller, terms, t, format }: Context,
  ids: readonly string[],
  at: number,
  input: Input,
  more: readonly Action[],
): Promise<View> {
  const page = pageOf(ids, at, "contact find", input, t);
  const words = { t, format, term: labelling(await terms(), caller.language) };
  const contacts = await loadContacts(db, community.id, page.shown);
  const turns = [...page.turns, ...more];
  return {
    title: t("contact.find.title", { total: ids.length }),
    blocks: [
      items(...contacts.map((contact) => contactEntry(contact, words))),
      ...page.where,
      ...(ids.length === MOST_CONTACTS ? [muted(t("list.cut", { most: MOST_CONTACTS }))] : []),
      ...(turns.length > 0 ? [actions(...turns)] : []),
    ],
  };
}
