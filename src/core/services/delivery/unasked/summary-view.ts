import { formatter } from "../../../kernel/language/format.ts";
import type { Language } from "../../../kernel/language/language.ts";
import { translator } from "../../../kernel/language/translate.ts";
import { item, items, muted } from "../../../kernel/views/build.ts";
import type { Action, Item, View } from "../../../kernel/views/model.ts";
import { toNotice } from "../../../kernel/views/notice.ts";

/** Messages that a summary holds; of more it says how many there are. Our choice: two screens of a phone. */
const MOST = 10;

/** What waited for one person's summary. */
export interface SummaryFacts {
  readonly said: readonly { readonly view: View; readonly language: Language; readonly zone: string }[];
  /** So many others are about what is over by now. */
  readonly over: number;
  readonly now: Date;
  readonly language: Language;
}

/** One message for several that a person did not ask for: each in a sentence or two, with the button that leads on. */
export function summaryView({ said, over, now, language }: SummaryFacts): View {
  const t = translator(language);
  const more = said.length - MOST;
  const entry = (one: SummaryFacts["said"][number]): Item =>
    item([toNotice(one.view, { format: formatter(one.language, one.zone), now })], leadOf(one.view));
  return {
    title: t("unasked.title", { count: said.length }),
    blocks: [
      items(...said.slice(0, MOST).map(entry)),
      ...(more > 0 ? [muted(t("unasked.more", { count: more }))] : []),
      ...(over > 0 ? [muted(t("unasked.over", { count: over }))] : []),
      muted(t("unasked.why")),
    ],
  };
}

/** The last button of a message that shows something: what stands before it answers at once, or puts off. */
function leadOf({ blocks }: View): Action | undefined {
  return blocks
    .flatMap((block) => (block.kind === "actions" ? block.items : []))
    .findLast(({ kind }) => kind === "run");
}
