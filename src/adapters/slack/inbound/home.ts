import type { App } from "@slack/bolt";
import { translator } from "../../../core/kernel/language/translate.ts";
import type { DispatchEvent } from "../dispatch-event.ts";
import { clientIn, type AdapterContext } from "../adapter-context.ts";
import type { ReplyTarget } from "../answering/reply-target.ts";
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
      const target = { team: context.teamId ?? body.team_id, user: event.user };
      const client = await clientIn(adapter, context);
      await publishHome(adapter.deps, adapter.dispatchEvent, { ...target, client }, body.event_id);
    });
  });
}

/** Builds a person's Home tab and shows it. Nothing happens for an id that was seen before. */
export async function publishHome(
  press: ButtonDeps,
  dispatchEvent: DispatchEvent,
  { client, team, user }: Pick<ReplyTarget, "client" | "team" | "user">,
  id: string,
): Promise<void> {
  const { plan, who } = await dispatchEvent({ id, client, team, user }, { kind: "values", path: HOME, values: {} });
  const view = plan.kind === "work" ? await plan.run() : plan.kind === "answer" ? plan.view : undefined;
  if (!view) return;
  const reader = plan.kind === "work" || plan.kind === "answer" ? (plan.reader ?? readerOf(who)) : readerOf(who);
  const messages = await inBlocks(press, view, reader, team);
  const blocks = viewBlocks(
    messages.flatMap((m, i) => m.blocks.map((b) => ({ ...b, block_id: `${i}.${b.block_id ?? ""}` }))),
    translator(reader.language),
  );
  await client.views.publish({ user_id: user, view: { type: "home", blocks } });
}
