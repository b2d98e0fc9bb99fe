import type { Moment } from "../../time/moment.ts";
import type { WhenReading } from "../../time/when/reading.ts";
import { type Problem, problem } from "../../errors/errors.ts";
import { LANGUAGES } from "../../language/language.ts";
import { readWhen, type WhenContext } from "../../time/when/read-when.ts";
import { withoutControls } from "../../text/text.ts";
import { truncate } from "../../text/truncate.ts";
import type { Choice } from "../../values/choice.ts";
import type { OptionKind, ParseContext, Read } from "../kind.ts";
import type { WhenValue } from "../values.ts";

type Sure = Extract<WhenReading, { kind: "sure" }>;

/** A moment in natural words or exact; acted on only when understood whole and without doubt, asked about otherwise. */
export const when: OptionKind = {
  name: "when",
  widget: "moment",
  format: "moment",
  line: { phrase: true, unnamed: true },
  async read(raw, context) {
    const found = await readMoment(withoutControls(String(raw)), context);
    return found.kind === "sure" ? { value: valueOf(found) } : whenQuestion(found, context.format);
  },
  async suggest(typed, context) {
    const found = await readMoment(typed, context);
    if (found.kind === "sure") return [asChoice(found.moment, context.format)];
    return found.kind === "unsure" ? found.candidates.map((m) => asChoice(m, context.format)) : [];
  },
};

/** Reads one moment; of a range it is asked which end is meant. */
export async function readMoment(text: string, context: ParseContext): Promise<WhenReading> {
  const found = await readWhen(text, whenContext(context));
  if (found.kind === "past") return found;
  if (found.kind === "unsure")
    return { ...found, candidates: distinct(found.candidates.map(({ at, local, zone }) => ({ at, local, zone }))) };
  return found.ends ? { kind: "unsure", reason: "ambiguous", candidates: [found.moment, found.ends] } : found;
}

const distinct = (moments: readonly Moment[]) =>
  moments.filter((one, index) => moments.findIndex(({ at }) => at === one.at) === index);

const QUESTIONS = {
  nothing: "when.nothing",
  partial: "when.nothing",
  "no-time": "when.no-time",
  ambiguous: "when.ambiguous",
  backwards: "when.backwards",
  missing: "when.missing",
  days: "when.days",
} as const;

/** What to ask about a phrase that names no moment ahead without doubt, and moments that may be meant. */
export function whenQuestion(found: Exclude<WhenReading, Sure>, format: ParseContext["format"]): WhenQuestion {
  if (found.kind === "past")
    return { problem: problem("when.past", { understood: writtenMoment(found.moment, format) }), understood: true };
  const suggestions = found.candidates.map((m) => asChoice(m, format));
  if (found.reason === "partial" && found.left)
    return { problem: problem("when.partial", { left: truncate(found.left, 60) }), suggestions };
  const asked = { problem: whyUnsure(found, format), suggestions };
  return found.reason === "nothing" || found.reason === "partial" ? asked : { ...asked, understood: true };
}

function whyUnsure(
  { reason, month, left }: Extract<WhenReading, { kind: "unsure" }>,
  format: ParseContext["format"],
): Problem {
  if (reason === "place") return problem("when.place", { place: truncate(left ?? "", 60) });
  if (reason !== "short") return problem(QUESTIONS[reason]);
  const [year = 0, of = 0] = (month ?? "").split("-").map(Number);
  const last = new Date(Date.UTC(year, of, 0));
  return problem("when.short", { month: format.month(last), days: last.getUTCDate() });
}

type WhenQuestion = Extract<Read, { problem: unknown }>;

/** A phrase that was understood, as the option's value. */
export const valueOf = ({ moment, shifted }: Sure): WhenValue => ({ ...moment, ...(shifted ? { shifted } : {}) });

/** How a phrase is read for somebody: in the zone that holds, their own language first. */
export const whenContext = (context: ParseContext): WhenContext => ({
  now: context.now.toISOString(),
  zone: context.zone,
  languages: [context.caller.language, ...LANGUAGES.filter((l) => l !== context.caller.language)],
});

/** A moment in words, in the zone in which it was meant. */
export const writtenMoment = (m: Moment, format: ParseContext["format"]): string =>
  format.inZone(new Date(m.at), m.zone);

/** A moment as it can be typed: an exact reading in the zone it was meant in, which stays right whoever presses it. */
export const exactly = (m: Moment): string => `${m.local.replace("T", " ")} ${m.zone}`;

const asChoice = (m: Moment, format: ParseContext["format"]): Choice => ({
  value: exactly(m),
  label: writtenMoment(m, format),
});
