import { declared } from "../../kernel/catalogue/catalogue.ts";
import type { Context } from "../../kernel/commands/command.ts";
import { divider, muted } from "../../kernel/views/build.ts";
import type { Block, View } from "../../kernel/views/model.ts";
import type { HomeSection } from "./section.ts";

/** The caller's home: every section of the product that has something to say to them, in order, parted by lines. */
export async function homeView(
  context: Context,
  sections: readonly HomeSection[] = declared(context.catalogue, "home").flat(),
): Promise<View> {
  const { caller, community, t } = context;
  const blocks: Block[] = caller.role === "guest" ? [muted(t("home.guest"))] : [];
  for (const section of [...sections].sort((a, b) => a.rank - b.rank)) {
    const own = await section.build(context);
    if (own.length > 0) blocks.push(...(blocks.length > 0 ? [divider] : []), ...own);
  }
  return { title: community.name, blocks };
}
