import type { App } from "@slack/bolt";
import type { Installations } from "../../../core/services/installations/installations.ts";
import { type AdapterContext, clientIn } from "../adapter-context.ts";
import { greet } from "../connecting.ts";
import { greetedIn } from "../installing/installed.ts";
import { HOME } from "./home.ts";

/**
 * Greets, once, the first administrator who opens the Home tab of a workspace that belongs to no community yet: a bot token does not
 * say who installed the app (https://docs.slack.dev/reference/methods/auth.test names the bot). By OAuth it is said, and greeted then.
 */
export function registerFirstAdministrator(app: App, adapter: AdapterContext, installations: Installations): void {
  if (adapter.settings.botToken === undefined) return;
  const settled = new Set<string>();
  app.event("app_home_opened", async ({ event, body, context }) => {
    const team = context.teamId ?? body.team_id;
    if (event.tab !== "home" || settled.has(team)) return;
    adapter.after(async () => {
      if ((await installations.find(greetedIn(team))) !== undefined) return void settled.add(team);
      const client = await clientIn(adapter, context);
      const happened = { id: `greeting ${body.event_id}`, client, team, user: event.user };
      const { plan, who } = await adapter.dispatchEvent(happened, { kind: "values", path: HOME, values: {} });
      const unconnected = plan.kind === "answer" && plan.view.refusal === "space.unknown";
      if (!unconnected) return void settled.add(team);
      if (who.profile?.admin !== true) return;
      await installations.save(greetedIn(team), event.user);
      await greet(adapter.deps, client, team, event.user);
    });
  });
}
