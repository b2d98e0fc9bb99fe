import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { page } from "../../core/kernel/options/options.ts";
import { type LikelyPair, likelyPairs } from "../../core/features/contacts/merging/likely-pairs.ts";
import { loadContacts } from "../../core/features/contacts/select-contacts.ts";
import type { ContactEntry } from "../../core/features/contacts/contact.ts";
import type { Format } from "../../core/kernel/language/format.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import { truncate } from "../../core/kernel/text/truncate.ts";
import { actions, item, items, muted, run, say, strong } from "../../core/kernel/views/build.ts";
import type { Item } from "../../core/kernel/views/model.ts";
import { pageOf } from "../../core/kernel/views/page.ts";

/** Pairs that one list leads through: 40 pages. */
const MOST = 200;
// A line of a list is read at a glance.
const LINE = 64;

/** Lists contacts that are probably the same: with a telephone number or address in common, or of one name and country. */
export const contactDuplicates = command({
  path: "contact duplicates",
  summary: "contact.duplicates.summary",
  title: "title.contact.duplicates",
  submit: "submit.show",
  examples: [],
  hidden: true,
  input: z.object({ page: page() }),
  audience: "caller",
  allow: "moderator",
  async run(context, { page: at }) {
    const { t, format } = context;
    const pairs = await likelyPairs(context, MOST);
    if (pairs.length === 0) return say(t("contact.duplicates.none"), "good");
    const { shown, turns, where } = pageOf(pairs, at, "contact duplicates", {}, t);
    const contacts = await loadContacts(
      context,
      shown.flatMap(({ stays, goes }) => [stays, goes]),
    );
    const called = (id: string) => contacts.find((one) => one.id === id);
    return {
      title: t("contact.duplicates.title", { total: pairs.length }),
      blocks: [
        items(...shown.map((pair) => pairItem(pair, [called(pair.stays), called(pair.goes)], t, format))),
        ...where,
        ...(pairs.length === MOST ? [muted(t("list.cut", { most: MOST }))] : []),
        ...(turns.length > 0 ? [actions(...turns)] : []),
      ],
    };
  },
});

const WHY = {
  name: "contact.duplicates.name",
  phones: "contact.duplicates.phones",
  emails: "contact.duplicates.emails",
} as const;

/** Two contacts as one entry: how they are called, where they are, and what they have in common. */
function pairItem(
  { stays, goes, why }: LikelyPair,
  both: readonly (ContactEntry | undefined)[],
  t: Translate,
  format: Format,
): Item {
  const there = both.filter((one) => one !== undefined);
  const once = (of: (one: ContactEntry) => string) => [...new Set(there.map(of))].filter((part) => part !== "");
  const name = once((one) => one.name).join(" / ");
  const lines = [
    once((one) => one.organisation).join(" / "),
    [once((one) => format.country(one.country)).join(" / "), ...why.map((one) => t(WHY[one]))].join(" · "),
  ].filter((line) => line !== "");
  return item(
    [strong(truncate(name, LINE, { at: "word" })), ...lines.map((line) => `\n${truncate(line, LINE, { at: "word" })}`)],
    run(
      t("submit.compare"),
      "contact merge",
      { contact: stays, other: goes },
      { spoken: t("contact.duplicates.compare", { name }) },
    ),
  );
}
