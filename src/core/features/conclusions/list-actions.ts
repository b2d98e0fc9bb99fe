import type { Context } from "../../kernel/commands/command.ts";
import { truncate } from "../../kernel/text/truncate.ts";
import { ask, choose, run } from "../../kernel/views/build.ts";
import type { Block, Press } from "../../kernel/views/model.ts";
import type { ConclusionEntry } from "./conclusion.ts";
import { adoptable } from "./life/adopt-many.ts";
import { wordingFor } from "./wording.ts";

const LABEL = 40;

/** What decides which buttons a list has. */
interface ListAsked {
  readonly status?: string | undefined;
  /** The language in which nobody has said them. */
  readonly lacks?: string | undefined;
}

/** The button by which all that a list of proposed conclusions shows is adopted, by whoever directs several of them. */
export async function adoptAll(
  context: Pick<Context, "db" | "community" | "caller" | "t">,
  shown: readonly ConclusionEntry[],
  { status }: ListAsked,
): Promise<Press[]> {
  if (status !== "proposed" || shown.length < 2) return [];
  const theirs = await adoptable(
    context,
    shown.map(({ id }) => id),
  );
  if (theirs.length < 2) return [];
  const chosen = theirs.map(({ id }) => id).join(" ");
  const label = theirs.length === shown.length ? "conclusion.adopt.shown" : "conclusion.adopt.yours";
  return [run(context.t(label, { count: theirs.length }), "conclusion adopt", { chosen }, { place: "here" })];
}

/** The menus by which one that is shown is opened, and said in the language that they lack. */
export function listMenus(
  { t, format, caller }: Pick<Context, "t" | "format" | "caller">,
  shown: readonly ConclusionEntry[],
  { lacks }: ListAsked,
): Block[] {
  const label = (one: ConclusionEntry) =>
    truncate(wordingFor(one, caller.language).text.replace(/\s+/gu, " "), LABEL, { at: "word" });
  const open = choose(
    t("conclusion.list.show-one"),
    shown.map((one) => run(label(one), "conclusion show", { conclusion: one.id })),
  );
  if (lacks === undefined) return [open];
  return [
    choose(
      t("conclusion.list.lacks.which", { language: format.languageName(lacks) }),
      shown.map((one) => ask(label(one), "conclusion version", { conclusion: one.id, language: lacks })),
    ),
    open,
  ];
}
