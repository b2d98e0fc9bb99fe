import { zoneName } from "../../kernel/language/zone-name.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import { LATE_POLICY } from "./late-policy.ts";
import { fields } from "../../kernel/views/build.ts";
import type { Block } from "../../kernel/views/model.ts";
import type { Choices, Habits } from "./change.ts";
import { leadsText } from "./leads.ts";
import { nudgeDays, nudgesText } from "./nudge-days.ts";
import { FRESH_DAYS, LEADS, MESSAGES_A_DAY } from "./preferences.ts";
import type { ChoiceWords } from "./choice-labels.ts";

type Row = readonly [label: string, value: string];

/** A person's choices as fields; where they chose nothing, what the community has, and that it is the community's. */
export function ownFields(
  own: Choices,
  community: Choices & Pick<Habits, "language" | "zone">,
  words: ChoiceWords,
  before: readonly Row[] = [],
): Block {
  const { t } = words;
  const whose = (name: keyof Habits) => whoseText(name, own, community, words);
  return fields(
    ...before,
    [t("me.language"), whose("language")],
    [t("me.zone"), whose("zone")],
    [t("me.working"), whose("working")],
    [t("me.quiet"), whose("quiet")],
    [t("me.leads"), whose("leads")],
    [t("me.tell"), choiceText("tell", own.tell, words)],
    [t("me.country"), choiceText("country", own.country, words)],
    [t("me.topics"), choiceText("topics", own.topics, words)],
  );
}

/** When and where a person is reminded, as fields; where they chose nothing, what the community has, and that it is the community's. */
export function reminderFields(own: Choices, community: Choices, words: ChoiceWords): Block {
  const { t } = words;
  return fields(
    [t("me.leads"), whoseText("leads", own, community, words)],
    [t("me.tell"), choiceText("tell", own.tell, words)],
    [t("me.quiet"), whoseText("quiet", own, community, words)],
  );
}

function whoseText(name: keyof Habits, own: Choices, community: Choices, words: ChoiceWords): string {
  const text = choiceText(name, own[name] ?? community[name], words);
  return own[name] === undefined ? words.t("me.from-community", { value: text }) : text;
}

/** What holds in a community for those who choose nothing. */
export function communityFields(
  community: Choices & Pick<Habits, "language" | "zone">,
  words: ChoiceWords,
  before: readonly Row[] = [],
): Block {
  const { t } = words;
  const row = (
    name:
      | "language"
      | "zone"
      | "working"
      | "quiet"
      | "leads"
      | "tolerance"
      | "useful"
      | "messages"
      | "fresh"
      | "trust"
      | "nudges",
  ): Row => [t(`me.${name}`), choiceText(name, community[name], words)];
  return fields(
    ...before,
    row("language"),
    row("zone"),
    row("working"),
    row("quiet"),
    row("leads"),
    row("tolerance"),
    row("useful"),
    row("messages"),
    row("fresh"),
    row("trust"),
    row("nudges"),
  );
}

/** A choice in the reader's words; "none" for hours and reminders that there are none of. */
export function choiceText(
  name: keyof Habits,
  value: Habits[keyof Habits] | null | undefined,
  words: ChoiceWords,
): string {
  const { t, format, topic } = words;
  if (typeof value === "object" && value !== null) {
    return name === "topics"
      ? format.all(value.map((key) => topic?.(String(key)) ?? String(key)))
      : reminders(value.map(Number), format.language, t);
  }
  if (name === "leads") return reminders(LEADS, format.language, t);
  if (name === "nudges") return nudges(typeof value === "string" ? value : undefined, t);
  if (isNumber(name)) return numberText(name, value, words);
  if (name === "tell") return t(`me.tell.${value === "channel" || value === "none" ? value : "direct"}`);
  return typeof value !== "string" || value === "off" ? t("me.none") : oneText(name, value, words);
}

const NUMBERS = ["tolerance", "useful", "messages", "fresh", "trust"] as const;
type NumberName = (typeof NUMBERS)[number];
const isNumber = (name: keyof Habits): name is NumberName => NUMBERS.some((one) => one === name);

/** A number that only a community chooses. */
function numberText(
  name: NumberName,
  value: Habits[keyof Habits] | null | undefined,
  { t, format }: ChoiceWords,
): string {
  if (name === "messages") return t("settings.messages.count", { count: Number(value ?? MESSAGES_A_DAY) });
  if (name === "fresh") return t("settings.fresh.count", { count: Number(value ?? FRESH_DAYS) });
  if (name === "trust") return t("settings.trust.count", { count: Number(value ?? 0) });
  return t(`settings.${name}.span`, { span: format.span(Number(value ?? LATE_POLICY[name])) });
}

/** A language, a country, a zone, or hours. */
function oneText(name: keyof Habits, value: string, { format }: ChoiceWords): string {
  if (name === "language") return format.languageName(value);
  if (name === "country") return format.country(value);
  return name === "zone" ? zoneName(value, format.language) : value.replace("-", "–");
}

function reminders(leads: readonly number[], language: ChoiceWords["format"]["language"], t: Translate): string {
  return leads.length === 0 ? t("me.none") : t("me.leads.before", { leads: leadsText(leads, language) });
}

function nudges(chosen: string | undefined, t: Translate): string {
  const days = nudgeDays(chosen);
  return days.length === 0 ? t("me.none") : t("settings.nudges.days", { days: nudgesText(days) });
}
