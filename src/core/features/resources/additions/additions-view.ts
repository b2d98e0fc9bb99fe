import { actions, items, muted, run } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import { resourceEntry } from "../entry.ts";
import type { ResourceEntry } from "../resource.ts";
import { type AdditionWords, additionView } from "./addition-view.ts";

/** So many of them are named in one message; the others are counted. Our choice: more are a list, which a button opens. */
const MOST = 8;

/** Resources as they are posted that were added at about one time: one in full, several in short, with the way to all. */
export function additionsView(resources: readonly [ResourceEntry, ...ResourceEntry[]], words: AdditionWords): View {
  const [first, ...others] = resources;
  if (others.length === 0) return additionView(first, words);
  const { t } = words;
  const left = resources.length - MOST;
  return {
    title: t("resource.addition.several", { count: resources.length }),
    blocks: [
      items(...resources.slice(0, MOST).map((one) => resourceEntry(one, words))),
      ...(left > 0 ? [muted(t("resource.addition.more", { count: left }))] : []),
      actions(run(t("resource.addition.list"), "resource list", {})),
    ],
  };
}
