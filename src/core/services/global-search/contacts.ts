import { contactEntry } from "../../features/contacts/entry.ts";
import { findContacts, lookingFor } from "../../features/contacts/find-contacts.ts";
import { readIntent } from "../../features/contacts/intent.ts";
import { loadContacts } from "../../features/contacts/select-contacts.ts";
import { labelling } from "../taxonomy/labelling.ts";
import { cut } from "../../kernel/text/text.ts";
import type { FindGroup } from "./group.ts";

/** Longest words that `contact find` and `resource find` take, in characters. */
export const LONGEST_WORDS = 200;

/** Contacts as `contact find` ranks them, the single point of contact that is asked for first; for a question that only asks whom to call, the points of contact. */
export const contactsGroup: FindGroup = async (context, { words, wordsFor, looked, terms }) => {
  const { db, community, caller, t, format } = context;
  // Words that ask for a point of contact are read as a phrase.
  const asked = readIntent(words, terms).poc ? words : wordsFor();
  const input = looked.length === 0 ? { poc: true } : { words: cut(asked, LONGEST_WORDS) };
  const { ids, why, corrected } = await findContacts(lookingFor(context, terms), input);
  const [first] = ids;
  if (first === undefined) return undefined;
  const term = labelling(terms, caller.language);
  return {
    name: "contacts",
    fit: Math.max(1, why.get(first)?.length ?? 0),
    total: ids.length,
    corrected,
    async entries(from, count) {
      const shown = await loadContacts(db, community.id, ids.slice(from, from + count));
      return shown.flatMap((contact) => contactEntry(contact, why.get(contact.id) ?? [], { t, format, term }));
    },
    command: { path: "contact find", input },
  };
};
