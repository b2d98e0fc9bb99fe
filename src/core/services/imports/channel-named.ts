import { problem } from "../../kernel/errors/errors.ts";
import type { Format } from "../../kernel/language/format.ts";
import type { Target } from "../../kernel/access/target.ts";
import type { Db } from "../store/store.ts";
import { channelText } from "../../kernel/text/text.ts";
import { truncate } from "../../kernel/text/truncate.ts";
import type { CellRead } from "./cell-reader.ts";

/** A channel that the bot knows in this community, by its name or the platform's id. */
export async function channelNamed(text: string, db: Db, format: Pick<Format, "any">): Promise<CellRead<Target>> {
  const name = channelText(text)?.name ?? text;
  const known = await db.channel.findMany({ include: { space: true }, orderBy: { name: "asc" } });
  const [found, other] = known.filter((c) => c.externalId === name || c.name === name);
  if (found && !other)
    return {
      value: {
        platform: found.space.platform,
        space: found.space.externalId,
        address: "channel",
        recipient: found.externalId,
      },
    };
  return {
    problem: problem("import.cell.channel", {
      typed: truncate(text, 60),
      channels: format.any(known.map((c) => `#${c.name}`)),
    }),
  };
}
