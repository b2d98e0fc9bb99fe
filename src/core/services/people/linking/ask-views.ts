import type { Translate } from "../../../kernel/language/translate.ts";
import type { ChoiceWords } from "../../preferences/choice-labels.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import { actions, fields, muted, run, text, time } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import type { Link } from "../../store/rows.ts";
import type { PersonPair } from "./find-pair.ts";
import { platformName } from "../../../kernel/access/target.ts";
import type { PersonSummary } from "./person-summary.ts";

/** For who typed a code: whose it is, what of theirs would be joined, and the button that asks. Of who made it nothing is told but the name and where. */
export function askView(
  { t, format }: ChoiceWords,
  { maker, made }: PersonPair,
  own: PersonSummary,
  code: string,
): View {
  const where = `${platformName(made.platform)} ${made.space}`;
  return {
    title: t("me.link.ask-maker", { name: maker.name }),
    tone: "danger",
    blocks: [
      text(t("me.link.whose", { name: maker.name, where })),
      text(t("me.link.yours")),
      fields(
        [t("me.accounts"), format.all(own.accounts)],
        ...own.belongings.map(
          ({ label, count }) => [t(label), count === 0 ? undefined : t("community.count", { count })] as const,
        ),
      ),
      actions(run(t("me.link.do"), "me link", { code, confirm: true }, { weight: "primary", place: "here" })),
    ],
  };
}

/** For who asked: that nothing is joined yet, and what is to be done now. */
export function askedView(t: Translate, { maker }: PersonPair, link: Link): View {
  return {
    title: t("me.link.asked", { name: maker.name }),
    tone: "good",
    blocks: [
      text(t("me.link.asked.what")),
      text(...t.rich("me.link.asked.how", { command: commandLine("me link") })),
      muted(t("me.link.until"), " ", time(link.expiresAt)),
    ],
  };
}
