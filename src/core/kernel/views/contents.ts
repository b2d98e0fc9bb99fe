import type { Action, Part, Rich, View } from "./model.ts";

/** What stands in a view, with what its groups hold in their place. */
export function partsOf({ blocks }: Pick<View, "blocks">): Part[] {
  return blocks.flatMap((block) => (block.kind === "group" ? block.blocks : [block]));
}

/** All that can be pressed or opened, in the order in which a walk counts it. */
export function actionsIn(view: Pick<View, "blocks">): Action[] {
  return partsOf(view).flatMap((part): readonly Action[] => {
    if (part.kind === "actions") return part.items;
    if (part.kind === "items") return part.items.flatMap(({ action }) => (action === undefined ? [] : [action]));
    return part.kind === "choose" ? part.options : [];
  });
}

/** All lines of rich text. */
export function richIn(view: Pick<View, "blocks">): Rich[] {
  return partsOf(view).flatMap((part): readonly Rich[] => {
    switch (part.kind) {
      case "text":
        return [part.body];
      case "list":
        return part.items;
      case "fields":
        return part.rows.map(({ value }) => value);
      case "items":
        return part.items.map(({ body }) => body);
      case "table":
        return part.rows.flat();
      case "divider":
      case "actions":
      case "choose":
      case "image":
      case "file":
        return [];
    }
  });
}

/** The files of a view, in its order. */
export function filesIn(view: Pick<View, "blocks">): Extract<Part, { kind: "file" }>[] {
  return partsOf(view).filter((part) => part.kind === "file");
}
