import { actions, ask, fields, muted, run, text } from "../../../kernel/views/build.ts";
import type { Part } from "../../../kernel/views/model.ts";
import type { ContactCardWords } from "../card/contact-card.ts";
import type { ContactDetails } from "../contact.ts";
import { pocLine } from "../contact-labels.ts";
import { dayInWords } from "../fields/day.ts";
import type { SealedColumns } from "../fields/private-fields.ts";
import { loadCard } from "../select-contacts.ts";
import { isOpenQuestion, rightAt } from "../confirmation.ts";
import type { WordQuestion } from "./asking.ts";

/**
 * Asks whose card it is whether it is still right, with what stands there in short. What is private is only named: a message that waits in a
 * chat is no place for it, and Show opens it.
 */
export const cardQuestion: WordQuestion = async (read, { person, subject, again, words }) => {
  const contact = await loadCard(read, subject);
  if (contact?.person !== person.id || !isOpenQuestion(contact)) return undefined;
  const { t } = words;
  const mine = { contact: subject };
  const version = contact.changedAt.toISOString();
  return {
    title: t("contact.fresh.title"),
    blocks: [
      text([contact.name, contact.post, contact.organisation].filter((part) => part !== "").join(", ")),
      ...(again ? [text(t("contact.fresh.again"))] : []),
      standing(contact, words),
      muted(lastRight(contact, words)),
      actions(
        run(t("contact.fresh.yes"), "contact confirm", { ...mine, version }, { weight: "primary" }),
        ask(t("contact.fresh.update"), "contact me", {}),
        ask(t("contact.fresh.moved"), "contact moved", mine),
        run(t("show"), "contact show", mine),
      ),
    ],
  };
};

function standing(contact: ContactDetails & SealedColumns, words: ContactCardWords): Part {
  const { t, format, term } = words;
  const { city, country, hours, languages, topics, poc } = contact;
  const kept = [
    ...(contact.sealedPhones === null ? [] : [t("contact.phones")]),
    ...(contact.sealedMobiles === null ? [] : [t("contact.mobiles")]),
    ...(contact.sealedAlways === null ? [] : [t("contact.always")]),
    ...(contact.sealedEmails === null ? [] : [t("contact.emails")]),
    ...(contact.sealedNote === null ? [] : [t("contact.note")]),
  ];
  return fields(
    [t("contact.country"), [...(city === null ? [] : [city]), format.country(country)].join(", ")],
    [t("contact.fresh.hours"), hours ?? undefined],
    [t("contact.languages"), languages.map((code) => format.languageName(code)).join(", ")],
    [t("contact.fresh.mandates"), pocLine(contact, words)],
    [
      t("contact.topics"),
      topics
        .filter((key) => !poc.includes(key))
        .map(term)
        .join(", "),
    ],
    [t("contact.fresh.private"), kept.join(", ")],
  );
}

function lastRight(contact: ContactDetails, { t, format }: ContactCardWords): string {
  const at = rightAt(contact);
  return at === undefined
    ? t("contact.fresh.never")
    : t("contact.fresh.last", { day: dayInWords(at.toISOString().slice(0, 10), format) });
}
