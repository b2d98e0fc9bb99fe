import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { Action, View } from "../../src/core/kernel/views/model.ts";
import type { Said, Who, World } from "./world.ts";

const WAYS = ["Undo", "Take the last change back", "Take the cancellation back", "Withdraw", "Stop it", "Let it go on"];

const buttons = (view: View | undefined): readonly Action[] => (view ? actionsIn(view) : []);

/** Takes back what was said to be done: with Undo where the answer has it, else by way of Manage, as in a channel. */
export async function takeBack(w: World, { view }: Pick<Said, "view">, who?: Who): Promise<Said> {
  const own = buttons(view).find(({ label }) => label === "Undo");
  if (own) return w.press(own, who);
  const manage = buttons(view).find(({ label }) => label === "Manage");
  const managed = manage ? await w.press(manage, who) : undefined;
  const back = buttons(managed?.view).find(({ label }) => WAYS.includes(label));
  if (!back) throw new Error(`there is no way back from ${JSON.stringify(view)}, only ${managed?.text ?? "nothing"}`);
  return w.press(back, who);
}
