import { actionsIn, richIn } from "../src/core/kernel/views/contents.ts";
import type { Action, Inline, View } from "../src/core/kernel/views/model.ts";
import { ASKED_KINDS, type Question } from "./question-sets.ts";
import type { Demo } from "./questions-demo.ts";
import { NotAnswered, viewsOfAnswer } from "./walk-answer.ts";

/** What a question brought, by names of the demo's rows, in the order in which somebody would read it. */
export interface Answered {
  readonly ranked: readonly string[];
  /** Why nothing was looked up, where that is so: the line was not understood as a question. */
  readonly refused?: string;
}

/** Types a question as a member who speaks its language, and reads all of the answer. */
export async function askQuestion(demo: Demo, { ask, question, language, kind }: Question): Promise<Answered> {
  const asker = { product: demo.product, space: "firearms-latam", language };
  const ranked = new Set<string>();
  try {
    for await (const view of viewsOfAnswer(asker, { kind: "line", line: `${ask} ${question}` }, `${kind}s`))
      for (const name of shown(demo, view)) ranked.add(name);
  } catch (error) {
    if (error instanceof NotAnswered) return { ranked: [...ranked], refused: error.message };
    throw error;
  }
  return { ranked: [...ranked] };
}

/** What a view shows: the one whose card it is, then the entries of its lists. */
function shown({ names }: Demo, view: View): string[] {
  const titled = ASKED_KINDS.flatMap((kind) => names[kind].byText.get(view.title ?? "") ?? []);
  const said = richIn(view).flatMap((rich) => names.conclusion.byText.get(rich.map(textOf).join("")) ?? []);
  return [...titled, ...said, ...actionsIn(view).flatMap((action) => entryOf(names, action) ?? [])];
}

const textOf = (inline: Inline): string => (typeof inline === "string" ? inline : "text" in inline ? inline.text : "");

/** What an entry is, by the button, or the line of a menu, that shows it, or the passage that answers. */
function entryOf(names: Demo["names"], action: Action): string | undefined {
  if (action.kind === "open") return undefined;
  const kind = ASKED_KINDS.find((one) => action.command === `${one} show` || action.command === `${one} passage`);
  return kind && names[kind].byId.get(String(action.input[kind]));
}
