import type { StoredFile } from "../../core/kernel/ports/files.ts";
import { fitting } from "./wrap.ts";

/** Where a command writes; the same whether it runs in this process or in the one that holds the store. */
export interface Io {
  /** A line (or several) of the answer, on stdout. */
  readonly out: (text: string) => void;
  /** A line for the operator, on stderr. */
  readonly err: (text: string) => void;
  /** How far it has come; shown where somebody watches. */
  readonly progress: (step: Progress) => void;
  /** A piece of a file of the answer, to be waited for before the next; absent where nobody wants files. */
  readonly file?: (piece: FilePiece) => void | Promise<void>;
  /** The bytes of the file that came along with what was asked, to be read once; absent where none did. */
  readonly given?: () => AsyncIterable<Uint8Array>;
}

/** A piece of a file, its content base64: all of it, or what stands there from so many bytes on. A file's pieces come in order, and no other's among them. */
export interface FilePiece extends StoredFile {
  readonly from?: number;
}

/** How far something is that takes long. */
export interface Progress {
  readonly label: string;
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
}

/** What a command writes, as one line of JSON on its way from the process that does it to the one that asked. */
export type WrittenLine =
  | { readonly out: string }
  | { readonly err: string }
  | { readonly progress: Progress }
  | { readonly file: FilePiece }
  | { readonly exit: number };

/** Exit codes: done; refused, asked back or failed; the command line or the environment is wrong. */
export const EXIT = { done: 0, refused: 1, usage: 2 } as const;

/** This process's own streams. */
export interface ProcessIo extends Io {
  /** Takes the progress bar away. */
  readonly end: () => void;
}

/** Streams on which lines are broken between words where they lead to a terminal, unless `raw`: what programs read stays as it is. */
export function processIo(raw = false): ProcessIo {
  const bar = process.stderr.isTTY ? progressBar(process.stderr) : undefined;
  // Whoever reads our output may stop reading, as `head` does: nothing is wrong then.
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  const write = (stream: NodeJS.WriteStream, text: string) => {
    bar?.clear();
    stream.write(`${raw ? text : fitting(text, stream)}\n`);
  };
  return {
    out: (text) => write(process.stdout, text),
    err: (text) => write(process.stderr, text),
    progress: (step) => bar?.show(step),
    end: () => bar?.clear(),
  };
}

const WIDTH = 30;

/** A bar on the last line of a terminal, redrawn in place. */
function progressBar(stream: NodeJS.WriteStream): { show(step: Progress): void; clear(): void } {
  let drawn = "";
  const clear = () => {
    if (drawn !== "") stream.write("\r\u001b[K");
    drawn = "";
  };
  return {
    clear,
    show({ label, done, total }) {
      const filled = total > 0 ? Math.min(WIDTH, Math.floor((done / total) * WIDTH)) : 0;
      const next =
        total > 0 ? `${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${label} ${done}/${total}` : `${label} …`;
      if (next === drawn) return;
      clear();
      drawn = next.slice(0, (stream.columns || 80) - 1);
      stream.write(drawn);
    },
  };
}
