import type { ProcessIo } from "./io.ts";
import { inPager, pagerOf } from "./pager.ts";
import { fitting } from "./wrap.ts";

/** Keeps a command's answer back until its end, where a terminal is to show it, so that one that is longer than the terminal comes in a pager. */
export function pagedIo(io: ProcessIo): { readonly io: ProcessIo; readonly shown: () => Promise<void> } {
  const { stdout, env } = process;
  const pager = stdout.isTTY ? pagerOf(env) : undefined;
  if (pager === undefined) return { io, shown: async () => undefined };
  const answer: string[] = [];
  return {
    io: { ...io, out: (text) => void answer.push(fitting(text, stdout)) },
    async shown() {
      const text = answer
        .splice(0)
        .map((part) => `${part}\n`)
        .join("");
      io.end();
      const long = text.split("\n").length > stdout.rows;
      if (text !== "" && !(long && (await inPager(pager, text, env)))) stdout.write(text);
    },
  };
}
