import type { Translate } from "../../../kernel/language/translate.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import { fields, item, items, run, text, time } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import type { Link } from "../../store/rows.ts";
import type { LinkCode } from "./link-code.ts";
import { accountOf, accountText } from "./link.ts";

/** A code for the other account, below the requests that wait for an answer of whoever is shown it. */
export function codeView(t: Translate, { code, expiresAt }: LinkCode, waiting: readonly Link[]): View {
  return {
    title: t("me.link.title"),
    tone: "good",
    blocks: [
      ...(waiting.length > 0
        ? [
            text(t("me.link.waiting")),
            items(
              ...waiting.map((link) =>
                item([accountText(accountOf(link, "asker"))], run(t("me.link.look"), "me link", { request: link.id })),
              ),
            ),
          ]
        : []),
      text(t("me.link.how")),
      text(commandLine("me link", `code:${code}`)),
      fields([t("community.invite.until"), [time(expiresAt)]]),
      text(t("me.link.secret")),
    ],
  };
}
