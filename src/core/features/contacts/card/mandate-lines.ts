import { muted } from "../../../kernel/views/build.ts";
import type { Part } from "../../../kernel/views/model.ts";
import { groupBy } from "../../../kernel/values/group-by.ts";
import type { ContactWords } from "../contact-labels.ts";
import { dayInWords } from "../fields/day.ts";
import type { ShownMandate } from "../mandates/load-mandates.ts";
import type { Mandate } from "../mandates/mandate.ts";

/** What is known of mandates besides what for: since when, until when, named by whom. Those of which the same is known stand together. */
export function mandateLines(mandates: readonly ShownMandate[], words: ContactWords): Part[] {
  const known = groupBy(mandates, (one) => mandateFacts(one, words));
  return [...known]
    .filter(([facts]) => facts !== "")
    .map(([facts, some]) => {
      const topics = words.format.all(some.map(({ topic }) => words.term(topic)));
      return muted(known.size === 1 ? facts : `${topics}: ${facts}`);
    });
}

/** "named by Cancillería · since 1 November 2026"; "" where nothing is known. */
export function mandateFacts(
  { since, until, namedBy, note }: Omit<Mandate, "topic" | "deputyId">,
  { t, format }: Pick<ContactWords, "t" | "format">,
): string {
  return [
    ...(namedBy === null ? [] : [t("contact.mandate.by", { by: namedBy })]),
    ...(since === null ? [] : [t("contact.mandate.since", { day: dayInWords(since, format) })]),
    ...(until === null ? [] : [t("contact.mandate.until", { day: dayInWords(until, format) })]),
    ...(note === null ? [] : [note]),
  ].join(" · ");
}
