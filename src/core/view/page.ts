import type { Translate } from "../language/translate.ts";
import { run } from "./build.ts";
import type { Action, Input } from "./model.ts";

/** Entries a page of a list holds: what fits a phone's screen and every platform's limits. */
export const PAGE = 8;

/** One page of a list and the buttons that lead to its neighbours; `command` is run again with another page. */
export function pageOf<T>(
  items: readonly T[],
  page: number,
  command: string,
  input: Input,
  t: Translate,
): { shown: readonly T[]; turns: Action[]; from: number; total: number } {
  const pages = Math.max(1, Math.ceil(items.length / PAGE));
  const at = Math.min(page, pages);
  const turns: Action[] = [];
  if (at > 1) turns.push(run(t("page.back"), command, { ...input, page: at - 1 }, { place: "here" }));
  if (at < pages) turns.push(run(t("page.more", { left: items.length - at * PAGE }), command, { ...input, page: at + 1 }, { place: "here" }));
  return { shown: items.slice((at - 1) * PAGE, at * PAGE), turns, from: (at - 1) * PAGE, total: items.length };
}
