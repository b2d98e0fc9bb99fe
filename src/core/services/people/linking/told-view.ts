import type { Context } from "../../../kernel/commands/command.ts";
import { actions, muted, run, say, text, time } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import type { Link, Person } from "../../store/rows.ts";
import { known } from "../role-by-standing.ts";
import { accountOf, accountText, canBeUndone, undoneUntil } from "./link.ts";
import type { LinkStep } from "./tell-link.ts";

/** What words of links are made with. */
export type LinkWords = Pick<Context, "t" | "format">;

type Named = Pick<Person, "name" | "role">;

const both = (link: Link, { name }: Named) => ({
  name,
  maker: accountText(accountOf(link, "maker")),
  asker: accountText(accountOf(link, "asker")),
});

/** What one of its accounts is told of a step of a link. */
export function toldView(
  { t }: LinkWords,
  step: Exclude<LinkStep, "asked" | "check">,
  link: Link,
  person: Named,
): View {
  switch (step) {
    case "refused":
      return say(t("me.link.told.refused", { account: accountText(accountOf(link, "maker")) }), "warning");
    case "joined":
      return {
        tone: "good",
        blocks: [
          text(t("me.link.told.joined", both(link, person))),
          muted(t("me.link.limits")),
          actions(run(t("me.unlink"), "me unlink", {})),
        ],
      };
    case "confirmed":
      return say(t("me.link.told.confirmed", { ...both(link, person), role: t(`role.${known(person.role)}`) }), "good");
    case "undone":
      return say(t("me.link.told.undone", both(link, person)), "warning");
  }
}

/** A link as an administrator sees it: which accounts are one person's, and the buttons that confirm it and lead to undoing it. */
export function checkView({ t }: LinkWords, link: Link, person: Named, now: Date): View {
  const undo = canBeUndone(link, now) ? [run(t("person.part.look"), "person part", { link: link.id })] : [];
  const confirm =
    link.state === "joined"
      ? [run(t("person.confirm.do"), "person confirm", { link: link.id, confirm: true }, { place: "here" })]
      : [];
  return {
    title: t("person.links.check"),
    tone: "warning",
    blocks: [
      text(t("person.links.who", { ...both(link, person), role: t(`role.${known(person.role)}`) })),
      text(t(link.state === "joined" ? "person.links.why" : "person.confirm.already")),
      ...(link.joinedAt ? [muted(t("person.links.until"), " ", time(undoneUntil(link.joinedAt), "date"))] : []),
      ...(undo.length + confirm.length > 0 ? [actions(...confirm, ...undo)] : []),
    ],
  };
}
