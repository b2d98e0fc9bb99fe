import { truncate } from "../../kernel/text/truncate.ts";
import { item, strong } from "../../kernel/views/build.ts";
import { showButton } from "../../kernel/views/entry-button.ts";
import type { Item } from "../../kernel/views/model.ts";
import type { ContactEntry } from "./contact.ts";
import type { ContactWords } from "./contact-labels.ts";
import { clockOf, isAway } from "./fields/at-work.ts";
import { dayInWords } from "./fields/day.ts";

// A line of a list is read at a glance.
const LINE = 64;
const TOPICS = 3;

/** A contact in a list, in three short lines, with the button to their card; who is away is said to be; topics that were asked for, by their keys, stand first. */
export function contactEntry(
  contact: ContactEntry,
  { t, format, term, now }: ContactWords & { readonly now: Date },
  asked: readonly string[] = [],
): Item {
  const { id, name, post, organisation, country, topics, poc, awayUntil } = contact;
  const own = poc.length > 0 ? poc : topics;
  const about = [...own.filter((key) => asked.includes(key)), ...own.filter((key) => !asked.includes(key))];
  const named = [...about.slice(0, TOPICS).map(term), ...(about.length > TOPICS ? ["…"] : [])].join(", ");
  const does = poc.length > 0 ? t("contact.entry.poc", { topics: named }) : named;
  const lines = [
    [post, organisation].filter((part) => part !== "").join(", "),
    [format.country(country), does].filter((fact) => fact !== "").join(" · "),
  ];
  const away =
    awayUntil !== null && isAway(awayUntil, clockOf(contact), now)
      ? [` · ${t("contact.entry.away", { day: dayInWords(awayUntil, format) })}`]
      : [];
  return item(
    [strong(name), ...away, ...lines.map((line) => `\n${truncate(line, LINE, { at: "word" })}`)],
    showButton(t, name, "contact show", { contact: id }),
  );
}
