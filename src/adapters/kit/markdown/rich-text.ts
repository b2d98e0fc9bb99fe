import { pieces } from "../../../core/kernel/text/truncate.ts";
import type { Rich } from "../../../core/kernel/views/model.ts";
import { type RichWriter, walkRich } from "../../../core/kernel/views/walk.ts";
import type { Dialect, Run } from "./dialect.ts";

/** Adds what stands around a portion, such as a bullet; it is told which one it is. */
export type Dress = (portion: string, index: number) => string;

/** Rich text as markup. */
export function richText(body: Rich, dialect: Dialect): string {
  return written(runsOf(body, dialect), dialect);
}

/**
 * Rich text as markup in portions of at most `max` characters, dress included, cut between words where it can be; portions
 * without text are left out. Only what a dialect has written by itself, a link or a mention, is never cut.
 */
export function portions(body: Rich, dialect: Dialect, max: number, dress: Dress = (portion) => portion): string[] {
  const runs = runsOf(body, dialect);
  const text = written(runs, dialect).trim();
  if (text === "") return [];
  // Nearly always it is one portion, which is written once.
  const whole = dress(text, 0);
  return whole.length <= Math.min(max, RUN) ? [whole] : cut(runs, dialect, max, dress);
}

function cut(runs: readonly Run[], dialect: Dialect, max: number, dress: Dress): string[] {
  const found: string[] = [];
  let held: Run[] = [];
  const dressed = (some: readonly Run[]) => dress(written(some, dialect).trim(), found.length);
  const close = () => {
    if (written(held, dialect).trim() !== "") found.push(dressed(held));
    held = [];
  };
  const fits = (run: Run) => {
    const alone = written([run], dialect);
    return alone.length <= RUN && dress(alone, 0).length <= max;
  };
  for (const run of runs.flatMap((one) => shortened(one, fits))) {
    if (held.length > 0 && dressed([...held, run]).length > max) close();
    held.push(run);
  }
  close();
  return found;
}

// So short that a run finds room beside others in the messages of all platforms.
const RUN = 1_500;

function shortened(run: Run, fits: (run: Run) => boolean): Run[] {
  // No character is longer than two units.
  if (run.style === "done" || run.text.length <= 2 || fits(run)) return [run];
  return pieces(run.text, Math.ceil(run.text.length / 2)).flatMap((text) => shortened({ ...run, text }, fits));
}

function runsOf(body: Rich, dialect: Dialect): Run[] {
  const merged: Run[] = [];
  for (const run of walkRich<Run>(body, inRuns(dialect))) {
    const last = merged.at(-1);
    if (run.text === "") continue;
    if (last && last.style === run.style && run.style !== "done")
      merged[merged.length - 1] = { style: run.style, text: last.text + run.text };
    else merged.push(run);
  }
  return merged;
}

const inRuns = ({ link, person, command, time }: Dialect): RichWriter<Run> => ({
  literal: (text: string): Run[] => [{ style: "plain", text }],
  styled: (style: "strong" | "em" | "code", styledText: string): Run[] => {
    // White space at the ends would keep the signs from being read.
    const [, before = "", text = "", after = ""] = /^(\s*)([^]*?)(\s*)$/u.exec(styledText) ?? [];
    return [
      { style: "plain", text: before },
      { style, text },
      { style: "plain", text: after },
    ];
  },
  link: (words: string, href: string): Run[] => [...link(words, href)],
  person: (id: string, name: string): Run[] => [person(id, name)],
  command: (one): Run[] => [...command(one)],
  time: (...moment: Parameters<Dialect["time"]>): Run[] => [time(...moment)],
});

/** Whether a run has signs of a style around it. */
export function isStyled(run: Run): boolean {
  return run.style !== "plain" && run.style !== "done";
}

function written(runs: readonly Run[], dialect: Dialect): string {
  return runs
    .map((run, i) => {
      const before = runs[i - 1];
      const apart = before && (isStyled(before) || isStyled(run)) ? dialect.apart(before, run) : "";
      return apart + one(run, i < runs.length - 1, dialect);
    })
    .join("");
}

function one({ style, text }: Run, open: boolean, dialect: Dialect): string {
  if (style === "done") return text;
  if (style === "plain") return dialect.literal(text, open);
  // Signs reach over no line's end for certain.
  return text.replace(/(\s+)|[^\s](?:[^\r\n]*[^\s])?/gu, (line, between: string | undefined) =>
    between === undefined ? dialect[style](line) : dialect.literal(between, true),
  );
}
