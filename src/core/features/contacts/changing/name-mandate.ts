import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import type { DayValue } from "../../../kernel/options/values.ts";
import { dayInWords } from "../fields/day.ts";
import { isOver } from "../mandates/current.ts";
import { bareMandate, backwards } from "../mandates/mandate.ts";
import type { OpenedContact } from "./patch.ts";

/** What is recorded of a mandate: what is absent stays, null takes out. */
export interface MandateGiven {
  readonly topic: string;
  readonly since?: DayValue | undefined;
  readonly until?: DayValue | null | undefined;
  readonly by?: string | undefined;
  readonly note?: string | null | undefined;
  readonly deputy?: string | null | undefined;
}

/** The contact with that mandate; they work on its topic. Of one that is over by then nothing stays. Throws UserError where it would end before it begins. */
export function withMandate(
  { whole, fields }: OpenedContact,
  given: MandateGiven,
  { now, format }: Pick<Context, "now" | "format">,
): OpenedContact {
  const { topic, since, until, by, note, deputy } = given;
  const before = whole.mandates.find((one) => one.topic === topic && !isOver(one, now)) ?? bareMandate(topic);
  const or = <T>(given: T | null | undefined, was: T | null) => (given === undefined ? was : given);
  const mandate = {
    ...{ topic, since: since?.date ?? before.since, namedBy: by ?? before.namedBy },
    until: until === undefined ? before.until : (until?.date ?? null),
    ...{ note: or(note, before.note), deputyId: or(deputy, before.deputyId) },
  };
  const turned = backwards(mandate);
  if (turned)
    return refuse("contact.mandate.backwards", {
      ...{ since: dayInWords(turned.since, format), until: dayInWords(turned.until, format) },
    });
  return {
    fields,
    whole: {
      ...whole,
      topics: [...new Set([...whole.topics, topic])].sort(),
      mandates: [...whole.mandates.filter((one) => one.topic !== topic), mandate].sort((a, b) =>
        a.topic < b.topic ? -1 : 1,
      ),
    },
  };
}

/** The contact without that mandate; undefined where it has none. */
export function withoutMandate({ whole, fields }: OpenedContact, topic: string): OpenedContact | undefined {
  if (whole.mandates.every((one) => one.topic !== topic)) return undefined;
  return { fields, whole: { ...whole, mandates: whole.mandates.filter((one) => one.topic !== topic) } };
}
