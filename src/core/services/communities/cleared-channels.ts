import { platformName } from "../../kernel/access/target.ts";
import type { Context } from "../../kernel/commands/command.ts";
import { sharingRank, tlp } from "../../kernel/access/sharing.ts";

/** How many of them are named; of more it says how many. */
const NAMED = 20;

/** A field that says in which channels another label than TLP:GREEN is the most that may be shown, the most sensitive first; without a value where there is none. */
export async function clearedRow({
  db,
  community,
  t,
}: Pick<Context, "db" | "community" | "t">): Promise<readonly [label: string, value: string | undefined]> {
  const channels = await db.channel.findMany({
    where: { communityId: community.id, clearance: { not: "green" } },
    include: { space: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const sorted = channels.sort((a, b) => sharingRank(b.clearance) - sharingRank(a.clearance));
  const lines = sorted.map(({ name, clearance, space }) => {
    const alike = channels.filter((c) => c.name === name).length > 1;
    return `#${name}${alike ? ` (${platformName(space.platform)})` : ""} – ${tlp(clearance)}`;
  });
  const more = lines.length - NAMED;
  const value = [...lines.slice(0, NAMED), ...(more > 0 ? [`+${more}`] : [])].join("\n");
  return [t("clearance.channels"), value === "" ? undefined : value];
}
