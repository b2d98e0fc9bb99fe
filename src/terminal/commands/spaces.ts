import { z } from "zod";
import type { KnownSpace } from "../../adapters/kit/platform.ts";
import { sql } from "../../core/services/store/store.ts";
import { EXIT } from "../io/io.ts";
import { cliCommand } from "./cli-command.ts";

/** A known space on its way between processes. */
export const spaceSchema = z.object({ id: z.string(), community: z.string(), left: z.number() });

/** Writes the connected spaces of a platform as one line of JSON, for who looks at the platform itself. */
export const spaces = cliCommand(z.object({ platform: z.string() }), async ({ product }, { platform }, io) => {
  const rows = await product.store.statement<KnownSpace>(sql`
    select s.external_id as id, c.name as community,
      (select count(*)::int from handle h where h.community_id = c.id and h.platform = s.platform and h.left_at is not null) as left
    from space s join community c on c.id = s.community_id where s.platform = ${platform} order by c.name, s.external_id`);
  io.out(JSON.stringify(rows));
  return EXIT.done;
});
