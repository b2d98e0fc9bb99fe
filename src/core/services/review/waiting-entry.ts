import type { Translate } from "../../kernel/language/translate.ts";
import { item, link, strong, time } from "../../kernel/views/build.ts";
import { showButton } from "../../kernel/views/entry-button.ts";
import type { Item } from "../../kernel/views/model.ts";
import type { WaitingEntry } from "./queue.ts";

/** What awaits a decision, in a list. It is decided on its card, which says all that there is to know. */
export function waitingEntry({ id, submitter, since, described, claim }: WaitingEntry, t: Translate): Item {
  const { title, href, facts, asks } = described;
  const why = asks ?? (submitter === null ? undefined : t("review.by", { name: submitter.name }));
  return item(
    [
      href === undefined ? strong(title) : link(title, href),
      ...(facts.length > 0 ? [`\n${facts.join(" · ")}`] : []),
      why === undefined ? "\n" : `\n${why} · `,
      time(since, "relative"),
      ...(claim === undefined ? [] : [` · ${t("review.looks", { who: claim.who })}`]),
    ],
    showButton(t, title, "review show", { item: id }),
  );
}
