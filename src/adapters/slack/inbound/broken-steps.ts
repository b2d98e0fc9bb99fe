import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { translator } from "../../../core/kernel/language/translate.ts";
import type { AdapterContext } from "../adapter-context.ts";
import { SLACK } from "../settings.ts";
import { ending } from "./step-end.ts";
import { DAY_MS } from "../../../core/kernel/time/units.ts";

/** What is noted of a step that is under way: in which workspace. */
const stepSchema = z.object({ v: z.literal(1), team: z.string() });

const NOTED_DAYS = 1;
const NOTED_MS = NOTED_DAYS * DAY_MS + 1;
const PREFIX = `step ${SLACK} `;
const tokenOf = (id: string) => `${PREFIX}${id}`;

/** Steps that are under way, of all processes. */
export interface StepsUnderWay {
  begin(id: string, team: string): Promise<void>;
  /** It has ended, and Slack knows. */
  end(id: string): Promise<void>;
}

/** Notes steps while they are under way. Those of a process that died meanwhile end with an error: Slack, which was told that they were received, tells of them no more. */
export function stepsUnderWay(adapter: AdapterContext): StepsUnderWay {
  const { tokens, waits } = adapter.deps;
  // What was there a look ago and still is has taken longer than any: no clock has a part in it.
  let seen: ReadonlySet<string> = new Set();
  const look = async () => {
    const noted = await tokens.until(PREFIX, new Date(adapter.deps.clock.now().getTime() + NOTED_MS));
    const broken = noted.filter((token) => seen.has(token));
    seen = new Set(noted);
    for (const token of broken) await endBroken(adapter, token);
  };
  void (async () => {
    while (await passed(waits.step, adapter.stopped)) adapter.after(() => look().catch(() => undefined));
  })();
  return {
    async begin(id, team) {
      // Where it cannot be noted, it is done all the same.
      await tokens
        .keep(JSON.stringify({ v: 1, team }), { token: tokenOf(id), days: NOTED_DAYS })
        .catch(() => undefined);
    },
    end: async (id) => void (await tokens.take(tokenOf(id)).catch(() => undefined)),
  };
}

/** Waits; false where the bot stops. */
const passed = (ms: number, signal: AbortSignal): Promise<boolean> =>
  wait(ms, true, { signal, ref: false }).catch(() => false);

async function endBroken({ deps: { tokens, log }, access, clients }: AdapterContext, token: string): Promise<void> {
  const noted = await tokens.take(token);
  // Another process took it.
  if (noted === undefined) return;
  try {
    const client = clients.answering((await access.speaking(stepSchema.parse(JSON.parse(noted)).team)).token);
    const error = translator("en")("slack.step.broken");
    const id = token.slice(PREFIX.length);
    await ending(() => client.functions.completeError({ function_execution_id: id, error }), "before");
  } catch (error) {
    await tokens.keep(noted, { token, days: NOTED_DAYS });
    log.warn({ platform: SLACK, error }, "a step of a workflow that was broken off could not be ended; trying again");
  }
}
