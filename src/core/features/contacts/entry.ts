import { actions, muted, run, strong, text } from "../../kernel/views/build.ts";
import type { Block } from "../../kernel/views/model.ts";
import type { ContactEntry } from "./contact.ts";
import type { Match } from "./find-contacts.ts";
import { type ContactWords, pocLine, whyLine } from "./contact-labels.ts";

/** A contact in a list: who they are, what for, why they are shown, and the button to their card. */
export function contactEntry(contact: ContactEntry, why: readonly Match[], words: ContactWords): Block[] {
  const { t, format, term } = words;
  const poc = pocLine(contact, words);
  const facts = [
    format.country(contact.country),
    contact.languages.map((code) => format.languageName(code)).join(", "),
    contact.topics.map(term).join(", "),
  ].filter((fact) => fact !== "");
  const reason = whyLine(why, t);
  return [
    text(
      strong(contact.name),
      ` – ${[contact.post, contact.organisation].filter((part) => part !== "").join(", ")}`,
      ...(poc ? ["\n", strong(poc)] : []),
      `\n${facts.join(" · ")}`,
    ),
    ...(reason ? [muted(reason)] : []),
    actions(run(t("show"), "contact show", { contact: contact.id })),
  ];
}
