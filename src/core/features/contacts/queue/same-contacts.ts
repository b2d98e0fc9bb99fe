import type { Context } from "../../../kernel/commands/command.ts";
import { run } from "../../../kernel/views/build.ts";
import type { Duplicate } from "../../../services/review/subject.ts";
import { likelyPairs } from "../merging/likely-pairs.ts";
import { loadContacts } from "../select-contacts.ts";

// More than a few are no help to whoever decides.
const MOST = 3;

/** Contacts that are probably the same as one, as far as the reader may see them. */
export async function sameContacts(context: Context, id: string): Promise<Duplicate[]> {
  const pairs = await likelyPairs(context, MOST, { of: id });
  const others = pairs.map(({ stays, goes }) => (stays === id ? goes : stays));
  const contacts = await loadContacts(context, others);
  return contacts.map(({ id: contact, name, organisation, country }) => ({
    title: name,
    facts: [organisation, context.format.country(country)].filter((fact) => fact !== ""),
    show: { command: "contact show", input: { contact } },
    merge: run(context.t("submit.compare"), "contact merge", { contact: id, other: contact }),
  }));
}
