import { z } from "zod";
import { topicOption } from "../../core/services/taxonomy/term-option.ts";
import { command } from "../../core/kernel/commands/command.ts";
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
import { opt, page } from "../../core/kernel/options/options.ts";
import { labelling } from "../../core/services/taxonomy/labelling.ts";
import { actions, muted, text } from "../../core/kernel/views/build.ts";
import type { Input } from "../../core/kernel/views/model.ts";
import { pageOf } from "../../core/kernel/views/page.ts";

/** Finds whom to call: by words, country, topic and language, the single points of contact first. */
export const contactFind = command({
  path: "contact find",
  summary: "contact.find.summary",
  examples: [
    "contact find tracing country:PY",
    "contact find poc:true country:PY topic:tracing",
    "contact find customs language:pt",
  ],
  input: z.object({
    words: opt.text("contact.words", CONTACT_WORDS_MAX).optional(),
    country: opt.country("contact.country").optional(),
    topic: topicOption("contact.topic").optional(),
    language: opt.language("contact.language").optional(),
    poc: opt.flag("contact.poc").optional(),
    page: page(),
  }),
  fromPerson: { label: "contact.from-person", fill: (name) => ({ words: name }) },
  anywhere: { label: "home.ask.contact", about: "contact.anywhere.about" },
  audience: "caller",
  allow: "member",
  async run(context, { page: at, ...asked }) {
    const { db, caller, community, t, format } = context;
    const question = defined({ ...asked, poc: asked.poc === true ? true : undefined });
    if (Object.keys(question).length === 0) return noQueryView(t);
    const terms = await context.terms();
    const looking = lookingFor(context, terms);
    const { ids, why, corrected, noPoc } = await findContacts(looking, question);
    const [only] = ids;
    if (only === undefined) return noResultsView(looking, question, { t, format });
    const notes = [
      ...corrected.map(({ typed, used }) => muted(t("list.corrected", { typed, used }))),
      ...(noPoc ? [text(t("contact.find.no-poc"))] : []),
    ];
    if (ids.length === 1) {
      const card = await showContact(context, only);
      return { ...card, blocks: [...notes, ...card.blocks] };
    }
    const input: Input = question;
    const { shown, turns } = pageOf(ids, at, "contact find", input, t);
    const contacts = await loadContacts(db, community.id, shown);
    const words = { t, format, term: labelling(terms, caller.language) };
    return {
      title: t("contact.find.title", { total: ids.length }),
      blocks: [
        ...notes,
        ...contacts.flatMap((contact) => contactEntry(contact, why.get(contact.id) ?? [], words)),
        ...(ids.length === MOST_CONTACTS ? [muted(t("list.cut", { most: MOST_CONTACTS }))] : []),
        ...(turns.length > 0 ? [actions(...turns)] : []),
      ],
    };
  },
});
