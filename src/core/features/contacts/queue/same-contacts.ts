import type { Context } from "../../../kernel/commands/command.ts";
import { run } from "../../../kernel/views/build.ts";
import type { Duplicate } from "../../../services/review/subject.ts";
import { likelyPairs } from "../merging/likely-pairs.ts";
import { loadContacts } from "../select-contacts.ts";

// As many as the list of those that are probably the same leads through; and more than a few are no help to whoever decides.
const MOST_PAIRS = 200;
const MOST = 3;

/** Contacts that are probably the same as one, as far as the reader may see them. */
export async function sameContacts(context: Context, id: string): Promise<Duplicate[]> {
  const pairs = (await likelyPairs(context, MOST_PAIRS)).filter(({ stays, goes }) => stays === id || goes === id);
  const others = pairs.map(({ stays, goes }) => (stays === id ? goes : stays)).slice(0, MOST);
  const contacts = await loadContacts(context, others);
  return contacts.map(({ id: contact, name, organisation, country }) => ({
    title: name,
    facts: [organisation, context.format.country(country)].filter((fact) => fact !== ""),
    show: { command: "contact show", input: { contact } },
    merge: run(context.t("submit.compare"), "contact merge", { contact: id, other: contact }),
  }));
}
