import { truncate } from "../text/truncate.ts";
import type { Block, Rich, View } from "./model.ts";
import { type ViewReader, rich } from "./plain.ts";

/** Characters of a notice: what a locked phone shows of it, and a sentence or two when it is read aloud. Our choice. */
const NOTICE = 240;
const LINES = 2;

/**
 * What a notification shows of a view and a screen reader says first: its title and first lines, as sentences. What is
 * pressed or typed is not in it, nor are fields: they may hold what only their reader should see. Empty where a view has no words.
 */
export function toNotice(view: View, reader: ViewReader): string {
  const lines = view.blocks
    .flatMap((block) => spokenLines(block).map((body) => firstLine(body, reader)))
    .filter((line) => line !== "");
  // What folds away is named only where nothing else is said.
  const folded = view.blocks.flatMap((block) => (block.kind === "group" ? [block.heading] : []));
  const first = view.title ?? "";
  const said = [first, ...(first === "" && lines.length === 0 ? folded : lines).slice(0, LINES)];
  return truncate(said.map(sentence).join(" ").trim(), NOTICE, { at: "word" });
}

function spokenLines(block: Block): readonly Rich[] {
  switch (block.kind) {
    case "text":
      return [block.body];
    case "list":
      return block.items;
    case "items":
      return block.items.map(({ body }) => body);
    case "table":
      return [[block.caption]];
    case "image":
      return [[block.alt]];
    case "file":
      return [[block.name]];
    case "group":
    case "fields":
    case "divider":
    case "actions":
    case "choose":
      return [];
  }
}

const firstLine = (body: Rich, reader: ViewReader): string =>
  rich(body, reader)
    .trim()
    .split(/[\r\n]/)[0]
    ?.trim() ?? "";

const sentence = (words: string): string => (words === "" || /[\p{P}]$/u.test(words) ? words : `${words}.`);
