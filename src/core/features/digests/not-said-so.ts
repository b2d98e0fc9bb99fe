import { problem } from "../../kernel/errors/errors.ts";
import type { ParseContext, Read } from "../../kernel/options/kind.ts";
import { fold } from "../../kernel/text/fold.ts";
import { describeRule } from "../../kernel/time/recurrence/describe-rule.ts";

// "Every", as it stands before "hour" and "minute" in four languages.
const EVERY = String.raw`(?:every|each|once an?|per|cada|a cada|tod[oa]s?(?: [ao]s| l[ao]s)?|chaque|tous les|toutes les)`;
const HOUR = "(?:hours?|horas?|heures?)";
const SHORTER = String.raw`(?:minut[eo]s?|mins?|seconds?|segundos?|secondes?|half[ -](?:an )?hours?|m[ei]dia hora|meia hora|demi[ -]heures?)`;
// Of minutes, so many are less than an hour; a number in words is.
const FEWER = String.raw`(?:[1-5]?\d|\p{L}+)`;
const OFTEN = String.raw`(?:twice|duas vezes|dos veces|deux fois|(?:\d+|\p{L}+) ?(?:times|x|veces|vezes|fois))`;
const PER = String.raw`(?:an?|per|each|every|por|par|al?|na|ao|la|le|cada|chaque)`;

const EVERY_HOUR = new RegExp(`^(?:${EVERY} ${HOUR}|hourly|de hora em hora)$`, "u");
const EVERY_MINUTES = new RegExp(
  String.raw`^(?:${EVERY} (?:${FEWER} )?${SHORTER}|minutely|de minuto em minuto|${OFTEN} (?:${PER} )*${HOUR})(?!\p{L})`,
  "u",
);
const OFTEN_A_WEEK = new RegExp(
  String.raw`^${OFTEN} (?:${PER} )*(?:week(?:ly)?|semana|semaine|semanais|hebdomadaire)(?!\p{L})`,
  "u",
);
const TWO_DAYS = "FREQ=WEEKLY;BYDAY=MO,TH";
const THREE_DAYS = "FREQ=WEEKLY;BYDAY=MO,WE,FR";

/** What is said of a rhythm that people say in other words than those of meetings: every hour; what is too often; and on which days "twice a week" is. */
export function notSaidSo(typed: string, { caller: { language } }: ParseContext): Read | undefined {
  const words = fold(typed);
  if (EVERY_HOUR.test(words)) return { value: { schedule: "0 * * * *" } };
  if (EVERY_MINUTES.test(words)) return { problem: problem("digest.every.often") };
  if (!OFTEN_A_WEEK.test(words)) return undefined;
  const days = [TWO_DAYS, THREE_DAYS].map((value) => ({
    value,
    label: describeRule(value, "2026-01-05T09:00", language),
  }));
  return { problem: problem("digest.every.days"), suggestions: days };
}
