import { spawn } from "node:child_process";
import { once } from "node:events";

/** What shows long answers: RAPPORTEUR_PAGER, else PAGER, else less; undefined where that is empty or `cat`. */
export function pagerOf(environment: NodeJS.ProcessEnv): string | undefined {
  const named = (environment["RAPPORTEUR_PAGER"] ?? environment["PAGER"] ?? "less").trim();
  return named === "" || named === "cat" ? undefined : named;
}

/**
 * Shows text in a pager and waits until it is left; false where there is no such program. `less` ends by itself where all fits
 * and keeps colours, unless LESS says otherwise, as git has it (https://git-scm.com/docs/git-config#Documentation/git-config.txt-corepager).
 * Ctrl-C is the pager's meanwhile: it stops a search there, and this process waits on.
 */
export async function inPager(pager: string, text: string, environment: NodeJS.ProcessEnv): Promise<boolean> {
  process.on("SIGINT", stay);
  try {
    const child = spawn(pager, {
      // What is a mere name is looked for without a shell, which would complain where there is none.
      shell: !/^[\w./-]+$/u.test(pager),
      stdio: ["pipe", "inherit", "inherit"],
      env: { LESS: "FRX", ...environment },
    });
    const closed = once(child, "close") as Promise<[number | null]>;
    closed.catch(() => undefined);
    // Whoever leaves it before the end has read enough.
    child.stdin.on("error", () => undefined);
    child.stdin.end(text);
    const [code] = await closed;
    return code !== NOT_FOUND && code !== NOT_ALLOWED;
  } catch {
    return false;
  } finally {
    process.off("SIGINT", stay);
  }
}

const stay = () => undefined;

// What a shell answers with for a program that it cannot find, or not run (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_08_02).
const NOT_FOUND = 127;
const NOT_ALLOWED = 126;
