import { spawn } from "node:child_process";
import { once } from "node:events";
import { scriptArguments } from "../../support/script.ts";
import type { DeathPoint, Deed, DeedOrder } from "../child/deed.ts";
import type { FollowScene } from "./follow-scene.ts";

/** Lets a process of its own do something and die at that point; what it says where it did not die of that. */
export type DieDoing = (deed: Deed, at: DeathPoint) => Promise<string | undefined>;

/** Processes that die in a scene. */
export async function dyingIn({ w, url, folder, paper, space, channel }: FollowScene): Promise<DieDoing> {
  const script = await scriptArguments("test/faults/child/do-deed.ts", folder);
  return async (deed, at) => {
    const order: DeedOrder = { url, space, channel, now: w.clock.now().toISOString(), paper, deed, at };
    const child = spawn(process.execPath, [...script, JSON.stringify(order)], { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
    const [code, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
    return signal === "SIGKILL" && said === "" ? undefined : `code ${String(code)}, signal ${String(signal)}: ${said}`;
  };
}
