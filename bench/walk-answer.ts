import type { Rapporteur } from "../src/app/assemble.ts";
import type { InvocationInput } from "../src/core/kernel/commands/platform.ts";
import { actionsIn } from "../src/core/kernel/views/contents.ts";
import type { Press, View } from "../src/core/kernel/views/model.ts";

/** A member who asks in the console of a community, in that language. */
export interface Asker {
  readonly product: Rapporteur;
  readonly space: string;
  readonly language: string;
}

/** Nothing was looked up: the command asked for something else or refused. */
export class NotAnswered extends Error {}

// More pages than any list has.
const VIEWS = 100;
let invocations = 0;

/** The view by which the product answers. Throws NotAnswered where that is a form or a refusal. */
export async function answerTo({ product, space, language }: Asker, input: InvocationInput): Promise<View> {
  invocations += 1;
  const id = `asked ${invocations}`;
  const who = {
    platform: "console",
    space,
    user: "member",
    channel: "general",
    locale: language,
    insist: true,
  } as const;
  const plan = await product.dispatch({ id, ...who, input });
  if (plan.kind === "form") throw new NotAnswered(`a form: ${JSON.stringify(plan.errors ?? {})}`);
  const view = plan.kind === "work" ? await plan.run() : plan.kind === "answer" ? plan.view : undefined;
  if (view === undefined || view.refusal !== undefined) throw new NotAnswered(view?.refusal ?? plan.kind);
  return view;
}

/**
 * An answer in the order in which somebody would read all of it: its first view, then those behind the buttons that lead to
 * the rest, next pages before "more contacts" and the like. Buttons that ask something else (another spelling, a condition
 * less) are left, as are those to groups of other things than `group`. Throws as `answerTo`.
 */
export async function* viewsOfAnswer(asker: Asker, input: InvocationInput, group?: string): AsyncGenerator<View> {
  let view = await answerTo(asker, input);
  yield view;
  const pressed = new Set<string>();
  const waiting: Press[] = [];
  for (let n = 1; n < VIEWS; n += 1) {
    waiting.unshift(...onward(view, group));
    const press = waiting.find((one) => !pressed.has(keyOf(one)));
    if (press === undefined) return;
    pressed.add(keyOf(press));
    view = await answerTo(asker, { kind: "values", path: press.command, values: press.input, mode: "run" });
    yield view;
  }
}

const keyOf = ({ command, input }: Press): string =>
  `${command} ${JSON.stringify(Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1)))}`;

const COMMANDS = new Set(["find", "contact find", "resource find"]);

/** The buttons that lead to the rest of the same answer, next pages first. */
function onward(view: View, group: string | undefined): Press[] {
  return actionsIn(view)
    .filter((action): action is Press => action.kind === "run")
    .filter(({ command, input }) => {
      const kind = command === "find" ? input["only"] : `${command.split(" ", 1)[0]}s`;
      if (!COMMANDS.has(command) || (group !== undefined && kind !== undefined && kind !== group)) return false;
      return input["page"] === undefined
        ? "others" in input || "all" in input || "only" in input
        : Number(input["page"]) > 1;
    })
    .sort((a, b) => Number("page" in b.input) - Number("page" in a.input));
}
