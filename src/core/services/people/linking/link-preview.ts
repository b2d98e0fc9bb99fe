import type { Habits } from "../../preferences/change.ts";
import { choiceText } from "../../preferences/fields.ts";
import type { ChoiceWords } from "../../preferences/choice-labels.ts";
import { actions, fields, list, muted, run, strong, text } from "../../../kernel/views/build.ts";
import type { Block, Rich, View } from "../../../kernel/views/model.ts";
import type { Role } from "../../../kernel/access/role.ts";
import { known } from "../role-by-standing.ts";
import type { PersonSummary } from "./person-summary.ts";

type Words = ChoiceWords;

/** What will be one person, in which role, and what becomes of each one's choices; with the button that does it. */
export function linkPreview(
  words: Words,
  remaining: PersonSummary,
  joined: PersonSummary,
  role: Role,
  code: string,
): View {
  const { t } = words;
  const differing = differences(words, remaining, joined);
  return {
    title: t("me.link.ask"),
    tone: "danger",
    blocks: [
      text(t("me.link.what", { remaining: remaining.name, joined: joined.name })),
      text(strong(remaining.name), " ", t("me.link.remains")),
      figures(words, remaining),
      text(strong(joined.name), " ", t("me.link.joins")),
      figures(words, joined),
      fields([t("me.link.role"), [strong(t(`role.${role}`))]]),
      ...(differing.length > 0 ? [text(strong(t("me.link.choices"))), list(differing)] : []),
      muted(t("me.link.final")),
      actions(run(t("me.link.do"), "me link", { code, confirm: true }, { weight: "danger", place: "here" })),
    ],
  };
}

function figures({ t, format }: Words, { accounts, role, belongings }: PersonSummary): Block {
  return fields(
    [t("me.accounts"), format.all(accounts)],
    [t("me.role"), t(`role.${known(role)}`)],
    ...belongings.map(
      ({ label, count }) => [t(label), count === 0 ? undefined : t("community.count", { count })] as const,
    ),
  );
}

/** Choices that the one who remains gets from the other, or keeps against the other's. */
function differences(words: Words, remaining: PersonSummary, joined: PersonSummary): Rich[] {
  const { t } = words;
  return (Object.keys(joined.choices) as (keyof Habits)[]).flatMap((name): Rich[] => {
    const [own, other] = [remaining.choices[name], joined.choices[name]];
    if (other === undefined || JSON.stringify(own) === JSON.stringify(other)) return [];
    const stays =
      own === undefined
        ? t("me.link.taken", { name: joined.name })
        : t("me.link.instead", { value: choiceText(name, other, words) });
    return [[strong(t(`me.${name}`)), ` – ${choiceText(name, own ?? other, words)} `, stays]];
  });
}
