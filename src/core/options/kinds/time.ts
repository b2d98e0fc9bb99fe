import { type Problem, problem } from "../../errors.ts";
import { LANGUAGES } from "../../language/language.ts";
import { readDuration } from "../../time/duration.ts";
import { type Moment, readWhen, type WhenContext, type WhenReading } from "../../time/when/read-when.ts";
import { cut, withoutControls } from "../../text.ts";
import type { WhenValue } from "../options.ts";
import type { Choice, Kind, Reading } from "../read.ts";

/** A moment in natural words or exact; acted on only when understood whole and without doubt, asked about otherwise. */
export const when: Kind = {
  async read(raw, _option, reading) {
    const found = await readWhen(withoutControls(String(raw)), whenContext(reading));
    if (found.kind === "sure") return { value: valueOf(found) };
    return { problem: whyNot(found, reading), suggestions: found.kind === "unsure" ? found.candidates.map((m) => asChoice(m, reading)) : [] };
  },
  async suggest(typed, _option, reading) {
    const found = await readWhen(typed, whenContext(reading));
    if (found.kind === "sure") return [asChoice(found.moment, reading)];
    return found.kind === "unsure" ? found.candidates.map((m) => asChoice(m, reading)) : [];
  },
};

/** A span of time, in minutes. */
export const duration: Kind = {
  read(raw, option, { format }) {
    const value = readDuration(String(raw));
    if (value === undefined) return { problem: problem("option.duration") };
    if (value > (option.most ?? Infinity)) return { problem: problem("option.duration.most", { most: format.span(option.most ?? 0) }) };
    return { value };
  },
};

type Sure = Extract<WhenReading, { kind: "sure" }>;

/** A phrase that was understood, as the option's value. */
export const valueOf = ({ moment, shifted }: Sure): WhenValue => ({ ...moment, ...(shifted ? { shifted } : {}) });

/** Why a phrase is not acted on. */
export function whyNot(found: Exclude<WhenReading, Sure>, reading: Reading): Problem {
  if (found.kind === "past") return problem("when.past", { understood: writtenMoment(found.moment, reading) });
  if (found.reason === "partial" && found.left) return problem("when.partial", { left: cut(found.left, 60) });
  if (found.reason === "no-time") return problem("when.no-time");
  return problem(found.reason === "ambiguous" ? "when.ambiguous" : "when.nothing");
}

/** How a phrase is read for somebody: in the zone that holds, their own language first. */
export const whenContext = (reading: Reading): WhenContext => ({
  now: reading.now.toISOString(),
  zone: reading.zone,
  languages: [reading.caller.language, ...LANGUAGES.filter((l) => l !== reading.caller.language)],
});

/** A moment in words, in the zone in which it was meant. */
export const writtenMoment = (m: Moment, { format }: Reading): string => format.inZone(new Date(m.at), m.zone);

/** A moment as it can be typed: an exact reading in the zone it was meant in, which stays right whoever presses it. */
export const exactly = (m: Moment): string => `${m.local.replace("T", " ")} ${m.zone}`;

const asChoice = (m: Moment, reading: Reading): Choice => ({ value: exactly(m), label: writtenMoment(m, reading) });
