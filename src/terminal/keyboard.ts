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
  const lines = createInterface({
    input: keys ?? input,
    output: interactive ? output : undefined,
    terminal: interactive,
    historySize: 200,
    completer: (line: string, done: (error: null, result: [string[], string]) => void) => {
      // What is shown meanwhile lets keys through. readline puts what it is told where the cursor is by then, so what was found
      // for another line than the one that stands there now is not told.
      const still = () => lines.line.slice(0, lines.cursor) === line;
      void complete(line).then(
        (found) => done(null, [still() ? [...found] : [], line]),
        () => done(null, [[], line]),
      );
    },
  } as Parameters<typeof createInterface>[0]);
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
        lines.prompt();
      });
    },
    print(text) {
      const fits = fitting(text, output);
      if (!interactive || waiting === undefined) {
        output.write(`${fits}\n`);
        return;
      }
      output.write(`\r\u001b[K${fits}\n`);
      lines.prompt(true);
    },
    close() {
      lines.close();
      keys?.release();
    },
  };
}
