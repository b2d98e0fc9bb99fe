import { type Problem, problem } from "../../errors.ts";
import { LANGUAGES } from "../../language/language.ts";
import { readDuration } from "../../time/duration.ts";
import { type Moment, readWhen, type WhenReading } from "../../time/when/read-when.ts";
import { cut, withoutControls } from "../../text.ts";
import type { Choice, Kind, Reading } from "../read.ts";

/** A moment in natural words or exact; acted on only when understood whole and without doubt, asked about otherwise. */
export const when: Kind = {
  async read(raw, _option, reading) {
    const typed = withoutControls(String(raw));
    const found = await readWhen(typed, context(reading));
    if (found.kind === "sure") return { value: { ...found.moment, ...(found.shifted ? { shifted: found.shifted } : {}) } };
    return whenQuestion(found, reading.format);
  },
  async suggest(typed, _option, reading) {
    const found = await readWhen(typed, context(reading));
    if (found.kind === "sure") return [asChoice(found.moment, reading.format)];
    return found.kind === "unsure" ? found.candidates.map((m) => asChoice(m, reading.format)) : [];
  },
};

/** What to ask about a phrase that names no moment ahead without doubt, and moments that may be meant. */
export function whenQuestion(
  found: Exclude<WhenReading, { kind: "sure" }>,
  format: Reading["format"],
): { readonly problem: Problem; readonly suggestions?: readonly Choice[] } {
  if (found.kind === "past") return { problem: problem("when.past", { understood: written(found.moment, format) }) };
  const suggestions = found.candidates.map((m) => asChoice(m, format));
  if (found.reason === "partial" && found.left) return { problem: problem("when.partial", { left: cut(found.left, 60) }), suggestions };
  if (found.reason === "no-time") return { problem: problem("when.no-time"), suggestions };
  return { problem: problem(found.reason === "ambiguous" ? "when.ambiguous" : "when.nothing"), suggestions };
}

/** A span of time, in minutes. */
export const duration: Kind = {
  read(raw, option, { format }) {
    const value = readDuration(String(raw));
    if (value === undefined) return { problem: problem("option.duration") };
    if (value > (option.most ?? Infinity)) return { problem: problem("option.duration.most", { most: format.span(option.most ?? 0) }) };
    return { value };
  },
};

const context = (reading: Reading) => ({
  now: reading.now.toISOString(),
  zone: reading.zone,
  languages: [reading.caller.language, ...LANGUAGES.filter((l) => l !== reading.caller.language)],
});

const written = (m: Moment, format: Reading["format"]) => format.inZone(new Date(m.at), m.zone);

// The value can be typed: an exact reading in the zone it was meant in, which stays right whoever presses it.
const asChoice = (m: Moment, format: Reading["format"]): Choice => ({ value: `${m.local.replace("T", " ")} ${m.zone}`, label: written(m, format) });
