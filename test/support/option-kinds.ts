import { z } from "zod";
import { invitedOption } from "../../src/core/features/meetings/participants/invited-option.ts";
import type { FormField } from "../../src/core/kernel/forms/form.ts";
import { opt, optionsOf } from "../../src/core/kernel/options/options.ts";
import { defined } from "../../src/core/kernel/values/defined.ts";
import { personOption, personsOption } from "../../src/core/services/people/person-option.ts";
import { hoursOption } from "../../src/core/services/preferences/hours-option.ts";
import { leadsOption } from "../../src/core/services/preferences/leads-option.ts";
import { topicOption, topicsOption } from "../../src/core/services/taxonomy/term-option.ts";

const LABEL = "help.command";
const VALUES = { yes: "word.yes", no: "word.no" } as const;

/** One option of every kind that there is, by the kind's name. */
const OPTIONS = {
  text: opt.text(LABEL, 99),
  long: opt.long(LABEL, 99),
  integer: opt.integer(LABEL, 1, 99),
  flag: opt.flag(LABEL),
  choice: opt.choice(LABEL, VALUES),
  choices: opt.choices(LABEL, VALUES),
  person: personOption(LABEL),
  persons: personsOption(LABEL),
  channel: opt.channel(LABEL),
  "server-role": opt.serverRole(LABEL),
  country: opt.country(LABEL),
  term: topicOption(LABEL),
  terms: topicsOption(LABEL),
  language: opt.language(LABEL),
  zone: opt.zone(LABEL),
  when: opt.when(LABEL),
  times: opt.times(LABEL, 1, 9),
  day: opt.day(LABEL, "ahead"),
  duration: opt.duration(LABEL, 99),
  hours: hoursOption(LABEL),
  leads: leadsOption(LABEL),
  invited: invitedOption(LABEL),
  repeat: opt.repeat(LABEL),
  link: opt.link(LABEL),
  reference: opt.reference(LABEL, "meeting"),
  file: opt.file(LABEL),
};

export type KindName = keyof typeof OPTIONS;

/** A field of a form as an option of that kind has it, in English, without limits or values unless given. */
export function fieldOfKind(name: KindName, more: Partial<FormField> = {}): FormField {
  const [spec] = optionsOf(z.object({ x: OPTIONS[name] }));
  if (spec?.kind.name !== name) throw new Error(`the option for ${name} is of another kind`);
  const { widget, format } = spec.kind;
  const known = typeof more.value === "string" ? spec.kind.shown?.(more.value, "en") : undefined;
  return {
    name: "x",
    required: false,
    text: "Label",
    widget,
    line: spec.line,
    ...defined({ format, shown: known }),
    ...more,
  };
}
