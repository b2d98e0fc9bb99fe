import type { Translate } from "../language/translate.ts";
import { muted, run } from "./build.ts";
import type { Action, Input, Part } from "./model.ts";

/** Entries a page of a list holds: what is read at a glance on a phone. */
export const PAGE = 5;

/** Characters of text a page of a list holds: with what stands around it, less than the longest message of any platform. */
const PAGE_CHARACTERS = 3_000;

/**
 * One page of a list and the buttons that lead to its neighbours; `command` is run again with another page. `where` says
 * which of how many are shown ("6–10 of 27"), where that is not all. Where entries may be long, `size` says how many
 * characters one takes, and a page holds fewer of them (one at least); `most` is for entries of which a page holds another
 * number.
 */
export function pageOf<T>(
  items: readonly T[],
  page: number,
  command: string,
  input: Input,
  t: Translate,
  { size = () => 0, most = PAGE }: { readonly size?: (item: T) => number; readonly most?: number } = {},
): { shown: readonly T[]; turns: Action[]; where: Part[]; from: number; total: number } {
  const starts = pageStarts(items.map(size), most);
  const at = Math.min(page, starts.length);
  const from = starts[at - 1] ?? 0;
  const end = starts[at] ?? items.length;
  const turns: Action[] = [];
  if (at > 1) turns.push(run(t("page.back"), command, { ...input, page: at - 1 }, { place: "here" }));
  if (end < items.length) turns.push(run(t("page.more"), command, { ...input, page: at + 1 }, { place: "here" }));
  const total = items.length;
  const where = starts.length > 1 ? [muted(t("page.range", { from: from + 1, to: end, total }))] : [];
  return { shown: items.slice(from, end), turns, where, from, total };
}

/** Where each page begins: after so many entries, or before the one that would make it too long. */
function pageStarts(sizes: readonly number[], most: number): number[] {
  const starts = [0];
  let held = 0;
  let characters = 0;
  sizes.forEach((size, i) => {
    if (held > 0 && (held === most || characters + size > PAGE_CHARACTERS)) {
      starts.push(i);
      held = 0;
      characters = 0;
    }
    held += 1;
    characters += size;
  });
  return starts;
}
