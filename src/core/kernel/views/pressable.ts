import type { Action, Block, Part, Press, View } from "./model.ts";

/** A view with those of its buttons alone that somebody may press; what leads out of the product stays. */
export function pressable(view: View, mayPress: (press: Press) => boolean): View {
  const may = (action: Action): boolean => action.kind === "open" || mayPress(action);
  const part = (one: Part): Part[] => {
    switch (one.kind) {
      case "actions":
        return some({ ...one, items: one.items.filter(may) }, (kept) => kept.items);
      case "choose":
        return some({ ...one, options: one.options.filter(mayPress) }, (kept) => kept.options);
      case "items":
        return [
          { ...one, items: one.items.map(({ body, action }) => (action && may(action) ? { body, action } : { body })) },
        ];
      case "text":
      case "list":
      case "fields":
      case "divider":
      case "table":
      case "image":
      case "file":
        return [one];
    }
  };
  const block = (one: Block): Block[] =>
    one.kind === "group" ? [{ ...one, blocks: one.blocks.flatMap(part) }] : part(one);
  return { ...view, blocks: view.blocks.flatMap(block) };
}

const some = <T>(one: T, of: (one: T) => readonly unknown[]): T[] => (of(one).length > 0 ? [one] : []);
