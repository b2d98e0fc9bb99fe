import type { App } from "@slack/bolt";
import type { Installations } from "../../../core/services/installations/installations.ts";
import { greetedIn } from "../installing/installed.ts";
import type { AdapterContext } from "../adapter-context.ts";
import { SLACK } from "../settings.ts";

/** The bot is taken away: its tokens are forgotten. What the community has stays; whoever installs the bot again finds it. */
export function registerLeaving(
  app: App,
  { access, channels, deps: { log }, after }: AdapterContext,
  installations: Installations,
): void {
  const gone = (ids: readonly (string | undefined)[], why: string) =>
    after(async () => {
      for (const id of ids) {
        if (id === undefined) continue;
        access.forget(id);
        await installations.remove(id);
        await installations.remove(greetedIn(id));
        await channels.left(id);
        log.warn({ platform: SLACK, space: id }, why);
      }
    });
  app.event("app_uninstalled", async ({ body }) =>
    gone(
      [body.is_ext_shared_channel === true ? undefined : body.team_id, enterpriseOf(body)],
      "the bot was removed from a workspace",
    ),
  );
  app.event("tokens_revoked", async ({ event, body }) => {
    if ((event.tokens.bot ?? []).length > 0) gone([body.team_id, enterpriseOf(body)], "the bot's token was revoked");
  });
}

function enterpriseOf(body: {
  readonly enterprise_id?: string;
  readonly authorizations?: readonly { readonly is_enterprise_install?: boolean }[];
}): string | undefined {
  return body.authorizations?.some((a) => a.is_enterprise_install === true) ? body.enterprise_id : undefined;
}
