import type { Moment } from "../../time/moment.ts";
import { type Problem, problem } from "../../errors/errors.ts";
import { withoutControls } from "../../text/text.ts";
import { truncate } from "../../text/truncate.ts";
import { readWhen } from "../../time/when/read-when.ts";
import type { Choice } from "../../values/choice.ts";
import type { OptionKind, ParseContext, Read } from "../kind.ts";
import type { WhenValue } from "../values.ts";
import { exactly, valueOf, whenContext, whenQuestion, writtenMoment } from "./time.ts";
import { MOST_PARTS, type TimesPart, partsOf } from "./times-parts.ts";
import { plainWords } from "../../values/command-line.ts";

const LONGEST = 2_000;
const SHOWN = 60;
const OFFERED = 6;

/**
 * Several moments, with semicolons, line breaks, commas, "and" or "or" between them; a moment may have commas of its own. Each is
 * read as a `when`: understood whole and without doubt, or asked about, with lists that would be right. One that has passed
 * or is there already is said.
 */
export const times = (least: number, most: number): OptionKind => ({
  name: "times",
  widget: "long-text",
  line: { phrase: true, unnamed: true },
  lists: true,
  least,
  most,
  async read(raw, context) {
    const text = withoutControls(String(raw)).trim();
    if (text.length > LONGEST) return { problem: problem("option.long", { max: LONGEST, length: text.length }) };
    const parts = await partsOf(text, context);
    if (!parts) return { problem: tooMany(MOST_PARTS, most), understood: true };
    return (await unread(parts, context)) ?? doubled(parts, context) ?? counted(parts, least, most);
  },
});

/** What to replace a part by; null leaves it out. */
const mended = (parts: readonly TimesPart[], at: number, by: string | null): string =>
  parts.flatMap((p, i) => (i !== at ? [p.text] : by === null ? [] : [by])).join("; ");

const about = ({ text }: TimesPart, why: Problem, { t }: ParseContext): Problem =>
  problem("times.part", { part: truncate(text, SHOWN), why: plainWords(t.problem(why)) });

/** The first part that is not acted on, and the lists that may be meant. */
async function unread(parts: readonly TimesPart[], context: ParseContext): Promise<Read | undefined> {
  const at = parts.findIndex(({ found }) => found.kind !== "sure");
  const part = parts[at];
  if (!part || part.found.kind === "sure") return undefined;
  const asked = whenQuestion(part.found, context.format);
  const why = about(part, asked.problem, context);
  const understood = asked.understood ? { understood: asked.understood } : {};
  const without: Choice = {
    value: mended(parts, at, null),
    label: context.t("times.without", { part: truncate(part.text, SHOWN) }),
  };
  if (part.found.kind === "past")
    return { problem: why, suggestions: parts.length > 1 ? [without] : [], ...understood };
  const candidates = [...(await likeTheOneBefore(parts, at, context)), ...part.found.candidates];
  const offered = candidates
    .filter((m, i) => candidates.findIndex((other) => other.at === m.at) === i)
    .slice(0, OFFERED);
  return {
    problem: why,
    suggestions: offered.map((m) => ({
      value: mended(parts, at, exactly(m)),
      label: writtenMoment(m, context.format),
    })),
    ...understood,
  };
}

/** A time alone may be meant for the day before it in the list, and a day alone for the time: that is asked, and never taken. */
async function likeTheOneBefore(parts: readonly TimesPart[], at: number, context: ParseContext): Promise<Moment[]> {
  const before = parts[at - 1]?.found;
  const text = parts[at]?.text ?? "";
  if (before?.kind !== "sure") return [];
  const [day = "", time = ""] = before.moment.local.split("T");
  const where = { ...whenContext(context), zone: before.moment.zone };
  const found = await Promise.all([`${day}, ${text}`, `${text} ${time}`].map((phrase) => readWhen(phrase, where)));
  return found.flatMap((f) => (f.kind === "sure" ? [f.moment] : []));
}

function doubled(parts: readonly TimesPart[], context: ParseContext): Read | undefined {
  const instants = parts.map(({ found }) => (found.kind === "sure" ? found.moment.at : ""));
  const at = instants.findIndex((instant, i) => instants.indexOf(instant) < i);
  const part = parts[at];
  if (part?.found.kind !== "sure") return undefined;
  const why = problem("times.twice", { when: writtenMoment(part.found.moment, context.format) });
  const without = {
    value: mended(parts, at, null),
    label: context.t("times.once", { when: writtenMoment(part.found.moment, context.format) }),
  };
  return { problem: why, suggestions: [without], understood: true };
}

function counted(parts: readonly TimesPart[], least: number, most: number): Read {
  if (parts.length < least) return { problem: problem("times.few", { least }), understood: true };
  if (parts.length > most) return { problem: tooMany(parts.length, most), understood: true };
  return { value: parts.flatMap(({ found }): WhenValue[] => (found.kind === "sure" ? [valueOf(found)] : [])) };
}

const tooMany = (count: number, most: number) => problem("times.many", { count, most });
