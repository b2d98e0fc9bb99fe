import { Transform } from "node:stream";

const TAB = 0x09;

/** What readline needs of a terminal to read keys from it. */
export type Keys = NodeJS.ReadableStream & { readonly isTTY: true; setRawMode(raw: boolean): unknown };

/**
 * The keys of a terminal, with nothing after a Tab in one piece with it. Keys that were typed while the process was busy come
 * together, and readline takes a Tab in the middle of them for a character of the line
 * (https://github.com/nodejs/node/blob/v20.x/lib/internal/readline/emitKeypressEvents.js); apart from it, they wait until what
 * the Tab asked for is there.
 */
export function typedKeys(input: NodeJS.ReadStream): Keys & { release(): void } {
  const pieces = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (let from = 0; from < chunk.length; ) {
        const tab = chunk.indexOf(TAB, from);
        const end = tab < 0 ? chunk.length : tab + 1;
        this.push(chunk.subarray(from, end));
        from = end;
      }
      done();
    },
  });
  input.pipe(pieces);
  return Object.assign(pieces, {
    isTTY: true as const,
    setRawMode: (raw: boolean) => input.setRawMode(raw),
    release() {
      input.unpipe(pieces);
      input.pause();
    },
  });
}
