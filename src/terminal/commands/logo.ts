import { z } from "zod";
import { chosen } from "../../adapters/console/terminal-session.ts";
import { appendAudit } from "../../core/services/audit/audit.ts";
import { removeLogo, setLogo } from "../../core/services/communities/logo/logo.ts";
import { readPicture } from "../../core/services/communities/logo/read-picture.ts";
import { EXIT } from "../io/io.ts";
import { cliCommand } from "./cli-command.ts";
import { all } from "./tick.ts";

const args = z.object({ base64: z.string().optional(), community: z.string().optional() });

/** Gives a community the logo that a file holds, or takes it away; 1 where there is none to take away. */
export const logo = cliCommand(args, async ({ product, t }, { base64, community }, io) => {
  const { store, seal, clock } = product;
  const { id } = chosen(await all(store), community);
  const now = clock.now();
  const subject = `community:${id}`;
  if (base64 === undefined) {
    const removed = await store.asCommunity(id, "importing", async (db) => {
      const was = await removeLogo(db, id);
      if (was)
        await appendAudit({ db, seal }, id, undefined, now, [
          { action: "community.logo", subject, detail: { removed: true } },
        ]);
      return was;
    });
    (removed ? io.out : io.err)(t(removed ? "settings.logo.removed" : "settings.logo.none"));
    return removed ? EXIT.done : EXIT.refused;
  }
  const picture = readPicture(Buffer.from(base64, "base64"));
  const { width, height } = picture;
  await store.asCommunity(id, "importing", async (db) => {
    await setLogo(db, id, picture, now);
    await appendAudit({ db, seal }, id, undefined, now, [
      { action: "community.logo", subject, detail: { width, height } },
    ]);
  });
  io.out(t("settings.logo.size", { width, height }));
  return EXIT.done;
});
