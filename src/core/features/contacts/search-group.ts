import { isApplied } from "./applied.ts";
import { contactEntry } from "./entry.ts";
import { CONTACT_WORDS_MAX, findContacts } from "./find-contacts.ts";
import { meantWords, notesBefore, notesBelow, standInNotes } from "./found-notes.ts";
import { ALONG, CONTACT_HINTS } from "./kind-words.ts";
import { lookingFor } from "./looking.ts";
import { isCurrent } from "./mandates/current.ts";
import { showContact } from "./card/show-contact.ts";
import { loadContacts } from "./select-contacts.ts";
import { labelling } from "../../services/taxonomy/labelling.ts";

import { truncate } from "../../kernel/text/truncate.ts";
import { defined } from "../../kernel/values/defined.ts";
import { sql } from "../../services/store/store.ts";
import { available } from "../../services/questions/conditions/available.ts";
import { now } from "../../services/questions/conditions/now.ts";
import { wordsOf } from "../../services/questions/reading/words.ts";
import { withoutEach } from "../../services/questions/condition-buttons.ts";
import type { FindGroup, SearchGroup } from "../../services/global-search/group.ts";

declare module "../../services/global-search/group-name.ts" {
  interface GroupNames {
    contacts: true;
  }
}

/** Contacts as `contact find` ranks them, the single point of contact that is asked for first; for a question that only asks whom to call, the points of contact. */
const find: FindGroup = async (context, { words, wordsFor, onlyKind, terms }) => {
  const { caller, t, format } = context;
  const asksWho = [now, available].some((finds) => finds(wordsOf(words)).length > 0);
  const input = onlyKind && !asksWho ? { poc: true } : { words: truncate(wordsFor("contacts"), CONTACT_WORDS_MAX) };
  const looking = lookingFor(context, terms);
  const found = await findContacts(looking, input);
  const { ids, answers, fit, corrected, clear, asked } = found;
  const [only] = answers;
  if (only === undefined) return undefined;
  const said = { t, format, term: labelling(terms, caller.language) };
  const left = ids.length - answers.length;
  const card = async () => {
    const shown = await showContact(context, only, found.matched === undefined ? "shared" : "matched");
    return { ...shown, blocks: [...standInNotes(found, said), ...shown.blocks, ...notesBelow(found, context)] };
  };
  return {
    name: "contacts",
    fit,
    total: answers.length,
    corrected,
    missing: found.missing,
    notes: notesBefore(found, said),
    without: withoutEach(asked.question, said, isApplied(found)),
    async entries(from, count) {
      const shown = await loadContacts(context, answers.slice(from, from + count));
      return shown.map((contact) => contactEntry(contact, { ...said, now: context.now }, asked.topics));
    },
    command: { path: "contact find", input },
    ...defined({ meant: await meantWords(looking, words, found) }),
    ...(clear ? { answer: card } : {}),
    ...(left > 0 ? { others: { count: left, path: "contact find", input: { ...input, others: true } } } : {}),
  };
};

/** Contacts among everything that is found. */
export const contactsGroup: SearchGroup = {
  name: "contacts",
  rank: 10,
  heading: "find.contacts",
  more: (t, left) => t("find.more.contacts", { left }),
  hints: CONTACT_HINTS,
  along: ALONG,
  find,
  shownBy: "contact show",
  example: (t, topic) => (topic === undefined ? undefined : t("find.example.who", { topic })),
  /** Those that most points of contact are named for. */
  async commonTopics({ db, community, now }) {
    const rows = await db.$queryRaw<{ key: string }[]>(sql`
      select pc.topic_key as key from point_of_contact pc where pc.community_id = ${community.id} and ${isCurrent(now)}
      group by pc.topic_key order by count(*) desc, pc.topic_key limit 3`);
    return rows.map(({ key }) => key);
  },
  lookUp: { label: "home.ask.contact", command: "contact find" },
};
