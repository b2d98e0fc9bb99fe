import { SHARING } from "../../../kernel/access/sharing.ts";
import type { Already } from "../../../kernel/commands/already.ts";
import type { CommandScope } from "../../../kernel/commands/command.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import { actions, ask, run, text } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import { channelReads } from "../../../services/store/reader.ts";
import { asReader } from "../../../services/store/store.ts";
import { likelySame } from "../duplicates/likely-same.ts";
import { loadResources } from "../select-resources.ts";
import type { AskedQuestion } from "./question.ts";

interface Given {
  readonly title: string;
  readonly url: string;
}

/**
 * What the library has that may be the same as an answer, where its address is another: that it is this one is answered by a button,
 * where everybody in the channel may know of it.
 */
export async function sameInLibrary(
  { db, community, t }: Pick<CommandScope, "db" | "community" | "t">,
  question: AskedQuestion,
  given: Given,
): Promise<Already | undefined> {
  const [found] = (await likelySame(db, community.id, given)).filter(({ published }) => published);
  if (!found || found.by === "address") return undefined;
  const [open] = await asReader({ db }, channelReads(SHARING[question.cleared] ?? "red"), (read) =>
    loadResources(read.db, community.id, [found.id]),
  );
  const { title } = found;
  return {
    says: t(`resource.add.same.${found.by}`, { title }),
    show:
      open?.url === undefined
        ? run(t("show"), "resource show", { resource: found.id })
        : run(t("resource.answer.that"), "resource answer", {
            ...{ question: question.id, url: open.url, title: open.title, kind: open.kind, language: open.language },
          }),
    another: t("resource.answer.another"),
  };
}

/** What somebody is told who answers their own question. */
export const answeredOwn = ({ id }: AskedQuestion, t: Translate): View => ({
  tone: "warning",
  blocks: [
    text(t("resource.answer.own")),
    actions(
      ask(t("resource.find.suggest"), "resource add", {}),
      run(t("resource.question.withdraw"), "resource withdraw", { question: id }, { place: "here" }),
    ),
  ],
});
