import { fork } from "node:child_process";
import { once } from "node:events";
import type { InvocationInput, Profile } from "../../src/core/kernel/commands/platform.ts";
import type { Who, World } from "./world.ts";

/** What the other process is to do: what somebody sent, or to erase whoever is to be erased by now. */
export type Deed =
  | {
      readonly kind: "send";
      readonly input: InvocationInput;
      readonly who: {
        readonly platform: string;
        readonly space: string;
        readonly user: string;
        readonly profile?: Profile;
      };
    }
  | { readonly kind: "erase" };

/** What it says. */
export type Told =
  | { readonly kind: "ready" }
  | { readonly kind: "done"; readonly nth: number; readonly refusal?: string }
  | { readonly kind: "broken"; readonly nth: number; readonly error: string }
  | { readonly kind: "logged"; readonly level: "warn" | "error"; readonly sentence: string; readonly facts: string };

/** A world whose commands another operating-system process does, on the same database; what that logs is in the first world's. */
export interface AnotherProcess {
  readonly world: World;
  readonly pid: number | undefined;
  erase(): Promise<unknown>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (refusal: string | undefined) => void;
  readonly reject: (error: Error) => void;
}

/** Starts it, and resolves when it can be told what to do. */
export async function anotherProcess(first: World): Promise<AnotherProcess> {
  const child = fork("test/support/deeds-process.ts", [first.url ?? "", first.clock.now().toISOString()], {
    execArgv: ["--import", "tsx"],
  });
  const waiting = new Map<number, Waiting>();
  let ready: () => void;
  const begun = new Promise<void>((resolve) => (ready = resolve));
  let deeds = 0;
  child.on("message", (told: Told) => {
    if (told.kind === "ready") return void ready();
    if (told.kind === "logged") {
      const { level, sentence, facts } = told;
      return void first.logged.push({ level, sentence, facts: { facts } });
    }
    const { resolve, reject } = waiting.get(told.nth) ?? {};
    waiting.delete(told.nth);
    if (told.kind === "done") resolve?.(told.refusal);
    else reject?.(new Error(told.error));
  });
  child.on("exit", (code, signal) => {
    for (const { reject } of waiting.values()) reject(new Error(`the other process ended: ${code ?? signal}`));
  });
  const told = (deed: Deed) =>
    new Promise<string | undefined>((resolve, reject) => {
      deeds += 1;
      waiting.set(deeds, { resolve, reject });
      child.send({ nth: deeds, deed });
    });
  const send: World["send"] = async (input, who: Who = {}) => {
    const { as = "member", platform = "console", space = first.slug, profile } = who;
    const refusal = await told({
      ...{ kind: "send", input },
      who: { platform, space, user: as, ...(profile ? { profile } : {}) },
    });
    return { plan: { kind: "work" } as never, text: "", ...(refusal === undefined ? {} : { refusal }) };
  };
  await begun;
  return {
    world: { ...first, send, say: (line, who) => send({ kind: "line", line }, who) },
    pid: child.pid,
    erase: () => told({ kind: "erase" }),
    async close() {
      child.disconnect();
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}
