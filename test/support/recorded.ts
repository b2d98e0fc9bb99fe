import { assemble } from "../../src/app/assemble.ts";
import type { Command } from "../../src/core/kernel/commands/command.ts";
import type { InvocationInput, Plan } from "../../src/core/kernel/commands/platform.ts";
import { say } from "../../src/core/kernel/views/build.ts";
import { CATALOGUE } from "../../src/features.ts";
import { withOnly } from "./catalogue.ts";
import type { World } from "./world.ts";

/** What came of something that was typed or sent: the values that its command was given, or what is asked. */
export interface Recorded {
  readonly plan: Plan;
  readonly given?: Readonly<Record<string, unknown>>;
}

interface Last {
  given?: Recorded["given"];
}

// The compiler does not see that a command that runs meanwhile sets it.
const givenIn = ({ given }: Last): Recorded["given"] => given;

/** The product on a world, whose commands do no more than say what they were given. */
export function recordedIn(w: World) {
  const last: Last = {};
  const recording = (command: Command): Command => {
    const quiet: Command = {
      ...command,
      async run(_context, values) {
        last.given = values;
        return say("done");
      },
    };
    for (const hook of ["confirm", "prefill", "ephemeralIf", "posts", "needs"] as const)
      Reflect.deleteProperty(quiet, hook);
    return quiet;
  };
  const product = assemble({
    ...w,
    worker: "test",
    limitSettings: "off",
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    catalogue: withOnly(CATALOGUE.commands.map(recording)),
  });
  let n = 0;
  const send = async (input: InvocationInput, locale = "en"): Promise<Recorded> => {
    n += 1;
    delete last.given;
    const plan = await product.dispatch({
      id: `r${n}`,
      platform: "console",
      space: w.slug,
      user: "admin",
      channel: "general",
      locale,
      insist: true,
      input,
    });
    const view = plan.kind === "work" ? await plan.run() : undefined;
    const given = givenIn(last);
    return { plan, ...(view && view.refusal === undefined && given ? { given } : {}) };
  };
  return { send, say: (line: string, locale?: string) => send({ kind: "line", line }, locale) };
}
