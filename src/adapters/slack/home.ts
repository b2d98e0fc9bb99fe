import type { App } from "@slack/bolt";
import type { Arrive } from "./arrive.ts";
import { LIMITS } from "./limits.ts";
import { clientIn, type Room } from "./room.ts";
import type { Spot } from "./spot.ts";
import { inBlocks, type Pressing, readerOf } from "./words.ts";

/** The command whose view is the Home tab. */
const HOME = "home";

/** Publishes the Home tab when it is opened. */
export function hearHome(app: App, room: Room): void {
  app.event("app_home_opened", async ({ event, body, context }) => {
    if (event.tab !== "home") return;
    room.after(() =>
      publishHome(
        room.desk,
        room.arrive,
        { client: clientIn(room, context), team: context.teamId ?? body.team_id, user: event.user },
        body.event_id,
      ),
    );
  });
}

/** Builds a person's Home tab and shows it. Nothing happens for an id that was seen before. */
export async function publishHome(
  press: Pressing,
  arrive: Arrive,
  { client, team, user }: Pick<Spot, "client" | "team" | "user">,
  id: string,
): Promise<void> {
  const { plan, who } = await arrive({ id, client, team, user }, { kind: "values", path: HOME, values: {} });
  const view = plan.kind === "work" ? await plan.run() : plan.kind === "answer" ? plan.view : undefined;
  if (!view) return;
  const reader = plan.kind === "work" || plan.kind === "answer" ? (plan.reader ?? readerOf(who)) : readerOf(who);
  const messages = await inBlocks(press, view, reader, team);
  const blocks = messages
    .flatMap((m, i) => m.blocks.map((b) => ({ ...b, block_id: `${i}.${b.block_id ?? ""}` })))
    .slice(0, LIMITS.VIEW_BLOCKS);
  await client.views.publish({ user_id: user, view: { type: "home", blocks } });
}
