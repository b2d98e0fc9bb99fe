import type { Community } from "../../kernel/access/caller.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import { actions, ask, fields, list, muted, person, run, text } from "../../kernel/views/build.ts";
import type { View } from "../../kernel/views/model.ts";

/** For whoever installed the bot in a space that is not connected: who it is, and the one next step. */
export function welcomeInstaller(t: Translate): View {
  return {
    title: t("welcome.title"),
    blocks: [text(t("welcome.installer")), actions(ask(t("setup.open"), "setup", {}, { weight: "primary" }))],
  };
}

/** For a channel that the bot was added to, in the community's language: what it is for, what it will post and when, and who added it. */
export function welcomeChannel({
  community,
  t,
  by,
}: {
  readonly community: Pick<Community, "name">;
  readonly t: Translate;
  /** A person of the community. */
  readonly by?: { readonly id: string; readonly name: string };
}): View {
  return {
    title: t("welcome.title"),
    blocks: [
      text(t("welcome.channel", { community: community.name })),
      text(t("welcome.posts")),
      list([[t("welcome.posts.reminders")], [t("welcome.posts.digests")], [t("welcome.posts.answers")]]),
      ...(by ? [fields([t("welcome.by"), [person(by.id, by.name)]])] : []),
      muted(t("welcome.private")),
      actions(run(t("welcome.help"), "help", {})),
    ],
  };
}
