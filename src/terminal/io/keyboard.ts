import { createInterface } from "node:readline";
import { typedKeys } from "./typed-keys.ts";
import { fitting } from "./wrap.ts";

/** Lines typed or piped in, and a screen that does not tear them. */
export interface Keyboard {
  /** Whether somebody types; else lines are piped in and nothing is prompted for. */
  readonly interactive: boolean;
  /** Whether it waits for a line that nobody has begun. */
  readonly idle: boolean;
  /** The next line; undefined after Ctrl-C on an empty line, or at the end of the input. */
  read(prompt: string): Promise<string | undefined>;
  print(text: string): void;
  close(): void;
}

/** Whole lines that would go on with what is typed. */
export type Complete = (line: string) => Promise<readonly string[]>;

/** A keyboard on these streams. */
export function keyboard(input: NodeJS.ReadStream, output: NodeJS.WriteStream, complete: Complete): Keyboard {
  const interactive = input.isTTY && output.isTTY;
  const keys = interactive ? typedKeys(input) : undefined;
  let completing = false;
  const lines = createInterface({
    input: keys ?? input,
    output: interactive ? output : undefined,
    terminal: interactive,
    historySize: 200,
    completer: (line: string, done: (error: null, result: [string[], string]) => void) => {
      completing = true;
      const end = (found: readonly string[]) => {
        completing = false;
        done(null, [[...found], line]);
      };
      void complete(line).then(end, () => end([]));
    },
  } as Parameters<typeof createInterface>[0]);
  /** Shows the prompt with what was typed already, the cursor where it was. It lets keys through, which wait while a Tab is looked up. */
  const redraw = () => {
    lines.prompt(true);
    if (completing) lines.pause();
  };
  const typed: string[] = [];
  let waiting: ((line: string | undefined) => void) | undefined;
  let ended = false;
  const give = (line: string | undefined) => {
    const receiver = waiting;
    waiting = undefined;
    receiver?.(line);
  };
  lines.on("line", (line) => (waiting ? give(line) : void typed.push(line)));
  lines.on("close", () => {
    ended = true;
    give(undefined);
  });
  lines.on("SIGINT", () => {
    if (lines.line !== "") lines.write(null, { ctrl: true, name: "u" });
    else if (waiting) {
      output.write("\n");
      give(undefined);
    }
  });
  return {
    interactive,
    get idle() {
      return waiting !== undefined && lines.line === "";
    },
    read(prompt) {
      const next = typed.shift();
      if (next !== undefined || ended) return Promise.resolve(next);
      return new Promise((received) => {
        waiting = received;
        if (!interactive) return;
        lines.setPrompt(prompt);
        redraw();
      });
    },
    print(text) {
      const fits = fitting(text, output);
      if (!interactive || waiting === undefined) {
        output.write(`${fits}\n`);
        return;
      }
      output.write(`\r\u001b[K${fits}\n`);
      redraw();
    },
    close() {
      lines.close();
      keys?.release();
    },
  };
}
