import type { Block, Choose, Item, Part, Press, View } from "./model.ts";

/** So many buttons of one label are a menu: nobody can tell them apart by what stands on them. */
const MANY = 3;

/**
 * A view in which no three entries have a button of the same label: theirs are one menu behind the last of them, "Show…". What
 * is not to be pressed lightly, or changes the message that it stands in, stays a button.
 */
export function oneMenu(view: View): View {
  const presses = view.blocks.flatMap(menuPresses);
  const labels = presses.map(({ label }) => label);
  return [...new Set(labels)]
    .filter((label) => labels.filter((one) => one === label).length >= MANY)
    .reduce(gathered, view);
}

function gathered(view: View, label: string): View {
  const isOne = ({ action }: Item): boolean => inMenu(action) && action.label === label;
  const last = view.blocks.findLastIndex((block) => entriesIn(block).some(isOne));
  const options = view.blocks
    .flatMap(menuPresses)
    .filter((press) => press.label === label)
    .map((press): Press => ({ ...press, label: press.spoken ?? press.label }));
  const menu: Choose = { kind: "choose", label: `${label}…`, options };
  const bare = (part: Part): Part =>
    part.kind === "items"
      ? { ...part, items: part.items.map((entry) => (isOne(entry) ? { body: entry.body } : entry)) }
      : part;
  return {
    ...view,
    blocks: view.blocks.flatMap((block, i): Block[] => {
      const without = block.kind === "group" ? { ...block, blocks: block.blocks.map(bare) } : bare(block);
      return i === last ? [without, menu] : [without];
    }),
  };
}

const menuPresses = (block: Block): Press[] =>
  entriesIn(block).flatMap(({ action }) => (inMenu(action) ? [action] : []));

const entriesIn = (block: Block): readonly Item[] =>
  (block.kind === "group" ? block.blocks : [block]).flatMap((part) => (part.kind === "items" ? part.items : []));

const inMenu = (action: Item["action"]): action is Press =>
  action !== undefined && action.kind !== "open" && action.weight !== "danger" && action.place !== "here";
