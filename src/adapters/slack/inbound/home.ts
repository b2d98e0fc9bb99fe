import type { App } from "@slack/bolt";
import type { KnownBlock } from "@slack/types";
import QuickLRU from "quick-lru";
import { translator } from "../../../core/kernel/language/translate.ts";
import type { DispatchEvent } from "../dispatch-event.ts";
import { clientIn, type AdapterContext } from "../adapter-context.ts";
import type { ShowHome } from "../answering/show-home.ts";
import { inBlocks, type ButtonDeps } from "../rendering/in-blocks.ts";
import { viewBlocks } from "../rendering/view-blocks.ts";
import { readerOf } from "../../kit/wording.ts";

/** The command whose view is the Home tab. */
export const HOME = "home";

/** Publishes the Home tab when it is opened. */
export function registerHome(app: App, adapter: AdapterContext): void {
  app.event("app_home_opened", async ({ event, body, context }) => {
    if (event.tab !== "home") return;
    adapter.after(async () => {
      const client = await clientIn(adapter, context);
      await adapter.showHome({ client, team: context.teamId ?? body.team_id, user: event.user }, body.event_id);
    });
  });
}

// People whose tab is being shown.
const KNOWN = { maxSize: 5_000 };

/** Home tabs of people. Of two that are shown to one at the same time, the one that was asked for later stays, however slow Slack is. */
export function homeTabs(press: ButtonDeps, dispatchEvent: DispatchEvent): ShowHome {
  const newest = new QuickLRU<string, number>(KNOWN);
  const underWay = new QuickLRU<string, Promise<unknown>>(KNOWN);
  let asked = 0;
  return async (whose, id) => {
    asked += 1;
    const turn = asked;
    const blocks = await homeBlocks(press, dispatchEvent, whose, id);
    const { client, team, user } = whose;
    const key = `${team} ${user}`;
    const isNewest = () => (newest.get(key) ?? turn) <= turn;
    if (!blocks || !isNewest()) return;
    newest.set(key, turn);
    const before = underWay.get(key);
    const publishing = (async () => {
      await before?.catch(() => undefined);
      if (isNewest()) await client.views.publish({ user_id: user, view: { type: "home", blocks } });
    })();
    underWay.set(key, publishing);
    await publishing;
  };
}

/** What stands on a person's Home tab; undefined for an id that was seen before. */
async function homeBlocks(
  press: ButtonDeps,
  dispatchEvent: DispatchEvent,
  { client, team, user }: Parameters<ShowHome>[0],
  id: string,
): Promise<KnownBlock[] | undefined> {
  const { plan, who } = await dispatchEvent({ id, client, team, user }, { kind: "values", path: HOME, values: {} });
  const view = plan.kind === "work" ? await plan.run() : plan.kind === "answer" ? plan.view : undefined;
  if (!view) return undefined;
  const reader = plan.kind === "work" || plan.kind === "answer" ? (plan.reader ?? readerOf(who)) : readerOf(who);
  const messages = await inBlocks(press, view, reader, team);
  return viewBlocks(
    messages.flatMap((m, i) => m.blocks.map((b) => ({ ...b, block_id: `${i}.${b.block_id ?? ""}` }))),
    translator(reader.language),
  );
}
