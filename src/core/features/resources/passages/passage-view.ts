import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { actions, muted, open, run, text } from "../../../kernel/views/build.ts";
import type { Action, View } from "../../../kernel/views/model.ts";
import { replacingOf } from "../card/replacing.ts";
import { statusBlocks } from "../card/status-blocks.ts";
import { type ResourceEntry, titleIn } from "../resource.ts";
import { fileOf, passageAt, passagesOf, placeOfNumber } from "./load-passages.ts";
import type { PlacedPassage } from "./passage-document.ts";

/** Longest line of a passage in a list. */
const LINE = 140;
/** Longest title of a view. */
const TITLE = 120;

/** What a passage is called: its number and what it is about, else the page that it begins on, else which of all it is. */
export function passageName({ number, heading, page, ordinal }: PlacedPassage, t: Translate): string {
  const called = [number, heading].filter((part) => part !== undefined).join(": ");
  if (called !== "") return truncate(called, TITLE, { at: "word" });
  return page === undefined ? t("resource.passage.nth", { nth: ordinal + 1 }) : t("resource.passage.page", { page });
}

/** The place of a passage by what a person calls it. Throws UserError that says which there are, where none is called so. */
export async function placeCalled(
  { db, community }: Context,
  resource: ResourceEntry,
  number: string,
): Promise<number> {
  const place = await placeOfNumber(db, community.id, resource.id, number);
  if (place !== undefined) return place;
  const { count, first, last } = await passagesOf(db, community.id, resource.id);
  if (count === 0) return refuse("resource.passage.none", { title: resource.title });
  if (first === undefined || last === undefined)
    return refuse("resource.passage.unnumbered", { title: resource.title });
  return refuse("resource.passage.unknown", { number: truncate(number, LINE), first, last });
}

/** A passage whole, with what it stands in and those beside it. Throws UserError where there is none at the place. */
export async function passageView(context: Context, resource: ResourceEntry, ordinal: number): Promise<View> {
  const { db, community, caller, t } = context;
  const passage = await passageAt(db, community.id, resource.id, ordinal);
  if (!passage) return refuse("resource.passage.gone", { title: resource.title });
  const { count } = await passagesOf(db, community.id, resource.id);
  const beside = (label: string, at: number): Action[] =>
    at < 0 || at >= count ? [] : [run(label, "resource passage", { resource: resource.id, at })];
  const where = [
    titleIn(resource, caller.language),
    ...(passage.page === undefined || passage.number === undefined
      ? []
      : [t("resource.passage.page", { page: passage.page })]),
  ].join(" · ");
  return {
    title: passageName(passage, t),
    blocks: [
      muted(where),
      // What it says is read by whether it holds.
      ...statusBlocks(context, resource, await replacingOf(db, community.id, resource)),
      ...passage.text.split("\n").map((paragraph) => text(paragraph)),
      actions(
        ...(resource.url === undefined ? [] : [open(t("resource.open"), resource.url)]),
        ...beside(t("resource.passage.before"), ordinal - 1),
        ...beside(t("resource.passage.after"), ordinal + 1),
        run(t("resource.passage.whole"), "resource show", { resource: resource.id }),
        ...((await fileOf(db, community.id, resource.id))
          ? [run(t("resource.file.get"), "resource file", { resource: resource.id })]
          : []),
      ),
    ],
  };
}

/** A passage in a line: what it is called, and what stands around the first of the words in it. */
export function passageLine(passage: PlacedPassage, words: readonly string[], t: Translate): string {
  const said = passage.text.replaceAll(/\s+/g, " ");
  const lower = said.toLowerCase();
  const at = Math.max(
    0,
    Math.min(...words.map((word) => lower.indexOf(word.toLowerCase())).filter((n) => n >= 0), said.length),
  );
  const near = at >= said.length ? 0 : Math.max(0, at - LINE / 2);
  const from = near === 0 ? 0 : said.indexOf(" ", near) + 1;
  return `${passageName(passage, t)} – ${from > 0 ? "…" : ""}${truncate(said.slice(from), LINE, { at: "word" })}`;
}
