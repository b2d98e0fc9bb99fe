import { declared } from "../../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../../kernel/catalogue/feature.ts";
import { list, muted, strong, text } from "../../../kernel/views/build.ts";
import type { Block, View } from "../../../kernel/views/model.ts";
import type { BoardReading } from "./section.ts";
import "./section.ts";

/** What a channel's board says: a section for each thing that stands, as far as all who read there may see it. */
export async function boardView(reading: BoardReading, catalogue: Features): Promise<View> {
  const { community, t } = reading;
  const blocks: Block[] = [];
  for (const section of declared(catalogue, "board").toSorted((a, b) => a.rank - b.rank)) {
    const lines = await section.build(reading);
    if (lines.length > 0) blocks.push(text(strong(t(section.label))), list(lines));
  }
  if (blocks.length === 0) blocks.push(text(t("board.nothing")));
  return { title: t("board.title", { community: community.name }), blocks: [...blocks, muted(t("board.kept"))] };
}
