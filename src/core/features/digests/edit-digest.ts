import { refuse } from "../../kernel/errors/errors.ts";
import { rhythmOfSchedule } from "../../kernel/time/schedule-rhythm.ts";
import type { ScheduleScope } from "../../kernel/time/schedule-series.ts";
import { defined } from "../../kernel/values/defined.ts";
import type { Input } from "../../kernel/views/model.ts";
import type { Digest } from "./digest.ts";
import type { Every } from "./every-option.ts";
import type { DigestChoices } from "./same-digest.ts";
import { atTime, isAsOften } from "./schedule-words.ts";
import { clockOf, wishedSchedule } from "./wished-schedule.ts";

/** The schedule of a digest that is to be said otherwise: what is not said stays, the time of day too. Refuses as `wishedSchedule`. */
export async function editedSchedule(
  { cron }: Pick<Digest, "cron">,
  every: Every | undefined,
  at: string | undefined,
  scope: ScheduleScope,
): Promise<string> {
  const own = rhythmOfSchedule(cron)?.time;
  const said = at === undefined ? undefined : clockOf(at);
  if (every?.at !== undefined && said !== undefined && every.at !== said) return refuse("digest.every.at");
  const time = every?.at ?? said;
  if (every !== undefined && !isSame(every, cron, scope))
    return every.schedule === undefined
      ? wishedSchedule(atOf(every, time ?? own), undefined, scope)
      : wishedSchedule(every, time === own ? undefined : at, scope);
  if (time === undefined || time === own) return cron;
  return atTime(cron, time) ?? refuse("digest.every.at");
}

const isSame = ({ rule, schedule }: Every, cron: string, scope: ScheduleScope): boolean =>
  rule === undefined ? schedule === cron : isAsOften(rule, cron, scope);

const atOf = ({ rule }: Every, at: string | undefined): Every => defined({ rule, at });

/** What a form of a change says of a digest: absent is what stays, null is what holds where nothing is chosen. */
type Edited = {
  readonly [K in "sections" | "topic" | "pillar" | "country" | "language"]?:
    | (K extends "sections" ? string[] : string)
    | null
    | undefined;
} & {
  readonly cron: string;
  readonly zone: string;
  readonly empty?: boolean | undefined;
};

/** A digest's choices after a change; `usual` are the sections where none are chosen. */
export function wishedOf(digest: Digest, edited: Edited, usual: readonly string[]): DigestChoices {
  const kept = <T>(given: T | null | undefined, before: T | null): T | null => (given === undefined ? before : given);
  return {
    ...{ cron: edited.cron, zone: edited.zone, saysNothing: edited.empty ?? digest.saysNothing },
    language: kept(edited.language, digest.language),
    sections: kept(edited.sections, digest.sections) ?? [...usual],
    topicKey: kept(edited.topic, digest.topicKey),
    pillarKey: kept(edited.pillar, digest.pillarKey),
    country: kept(edited.country, digest.country),
  };
}

const NAMES = {
  cron: "every",
  zone: "zone",
  language: "language",
  sections: "sections",
  pillarKey: "pillar",
  topicKey: "topic",
  country: "country",
  saysNothing: "empty",
} as const satisfies Record<keyof DigestChoices, string>;

/** What is otherwise than it was. */
export function changesOf(digest: Digest, wished: DigestChoices): Partial<DigestChoices> {
  const names = (Object.keys(NAMES) as (keyof DigestChoices)[]).filter(
    (name) => String(digest[name]) !== String(wished[name]),
  );
  return Object.fromEntries(names.map((name) => [name, wished[name]]));
}

/** The options that make a digest again what it was before it was changed. */
export function backTo(digest: Digest, changed: Partial<DigestChoices>): Input {
  const word = (name: keyof DigestChoices) => {
    const value = digest[name];
    if (value === null) return name === "language" ? "default" : "none";
    return typeof value === "object" ? value.join(",") : value;
  };
  return Object.fromEntries((Object.keys(changed) as (keyof DigestChoices)[]).map((name) => [NAMES[name], word(name)]));
}
