import { openServer } from "../../../../src/core/services/store/server.ts";
import { secondProcess } from "../../../support/second-process.ts";
import { type Who, type World, world } from "../../../support/world.ts";
import { inSlack } from "../communities/newcomers.ts";
import { connect, inDiscord } from "../people/linking.ts";

export const ANA: Who = inSlack("T1", "U1");
export const BRUNO: Who = inDiscord("G1", "D1");

/** Two processes: the same database, each with connections, a product and ids of its own; on each a moderator of another platform. */
export async function twoModerators(): Promise<{ one: World; other: World; close: () => Promise<void> }> {
  const one = await world({ kind: "server" });
  const other = secondProcess(one, openServer(one.url ?? ""));
  await connect(one, [
    { platform: "slack", externalId: "T1" },
    { platform: "discord", externalId: "G1" },
  ]);
  await one.say("me", ANA);
  await one.say("me", BRUNO);
  await one.db((db) =>
    db.person.updateMany({
      where: { handles: { some: { platform: { in: ["slack", "discord"] } } } },
      data: { role: "moderator", roleByHand: true },
    }),
  );
  return {
    one,
    other,
    async close() {
      await other.store.close();
      await one.close();
    },
  };
}
