import type { Habits } from "../../preferences/change.ts";
import { choiceText } from "../../preferences/fields.ts";
import type { ChoiceWords } from "../../preferences/choice-labels.ts";
import type { Features } from "../../../kernel/catalogue/feature.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { actions, fields, list, muted, run, strong, text, time } from "../../../kernel/views/build.ts";
import type { Block, Rich, View } from "../../../kernel/views/model.ts";
import { known } from "../role-by-standing.ts";
import type { Request } from "./find-request.ts";
import { accountOf, accountText } from "./link.ts";
import { mergedRole } from "./merged-role.ts";
import { type PersonSummary, personSummary } from "./person-summary.ts";
import { whoRemains } from "./who-remains.ts";

/** For who made the code: who asks, with which account and where; what would be one person; and the buttons that agree and refuse. */
export async function linkPreview(
  at: Pick<Context, "db" | "community"> & { readonly catalogue: Features },
  words: ChoiceWords,
  { link, maker, asker }: Request,
): Promise<View> {
  const { t } = words;
  const { remaining, joined } = whoRemains(maker, asker);
  const [stays, joins] = [await personSummary(at, remaining), await personSummary(at, joined)];
  const differing = differences(words, stays, joins);
  return {
    title: t("me.link.ask"),
    tone: "danger",
    blocks: [
      text(t("me.link.asks", { name: asker.name, account: accountText(accountOf(link, "asker")) })),
      text(strong(t("me.link.only"))),
      text(strong(stays.name), " ", t("me.link.remains")),
      figures(words, stays),
      text(strong(joins.name), " ", t("me.link.joins")),
      figures(words, joins),
      text(t("me.link.what", { remaining: stays.name, joined: joins.name })),
      fields([t("me.link.role"), [strong(t(`role.${mergedRole(remaining, joined).role}`))]]),
      ...(differing.length > 0 ? [text(strong(t("me.link.choices"))), list(differing)] : []),
      muted(t("me.link.limits"), " ", t("me.link.until"), " ", time(link.expiresAt)),
      actions(
        run(t("me.link.agree"), "me link", { request: link.id, confirm: true }, { weight: "danger", place: "here" }),
        run(t("me.link.refuse"), "me link", { request: link.id, refuse: true }, { place: "here" }),
      ),
    ],
  };
}

function figures({ t, format }: ChoiceWords, { accounts, role, belongings }: PersonSummary): Block {
  return fields(
    [t("me.accounts"), format.all(accounts)],
    [t("me.role"), t(`role.${known(role)}`)],
    ...belongings.map(
      ({ label, count }) => [t(label), count === 0 ? undefined : t("community.count", { count })] as const,
    ),
  );
}

/** Choices that the one who remains gets from the other, or keeps against the other's. */
function differences(words: ChoiceWords, remaining: PersonSummary, joined: PersonSummary): Rich[] {
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
