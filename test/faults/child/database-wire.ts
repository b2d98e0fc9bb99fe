import { type Frame, bytesOf, framesOf, textsOf } from "./frames.ts";

/** What happens on one connection to the database, in order. */
export interface DatabaseWatch {
  /** A statement is about to leave; what is returned leaves in its place. */
  readonly rewrite: (sql: string) => string;
  readonly asked: (sql: string, transaction: Transaction) => void;
  /** The database has done it; `rows` is how many it was about. */
  readonly answered: (sql: string, transaction: Transaction, rows: number) => void;
}

/** Statements done in the transaction that a connection is in; `open` where there is one. */
export interface Transaction {
  open: boolean;
  readonly done: string[];
}

/** Bytes to be sent, the statement that begins with them, and whether what was begun is complete with them. */
export interface Sent {
  readonly bytes: Buffer;
  readonly begun?: string;
  readonly whole: boolean;
}

/** Follows one connection: bytes go in as they pass, and those to be sent come back. */
export function followDatabase(watch: DatabaseWatch): {
  readonly out: (bytes: Buffer) => Sent;
  readonly in: (bytes: Buffer) => void;
} {
  const prepared = new Map<string, string>();
  let current = "";
  let received = Buffer.alloc(0);
  let transaction: Transaction = { open: false, done: [] };

  const ask = (sql: string): void => {
    current = sql;
    if (/^\s*begin\b/i.test(sql)) transaction = { open: true, done: [] };
    watch.asked(sql, transaction);
  };
  const outgoing = (frame: Frame): Frame => {
    if (frame.type === "Q") {
      const sql = watch.rewrite(textsOf(frame.body, 1).texts[0] ?? "");
      ask(sql);
      return { type: "Q", body: Buffer.from(`${sql}\0`) };
    }
    if (frame.type === "P") {
      const { texts, end } = textsOf(frame.body, 2);
      const [name = "", given = ""] = texts;
      const sql = watch.rewrite(given);
      prepared.set(name, sql);
      return { type: "P", body: Buffer.concat([Buffer.from(`${name}\0${sql}\0`), frame.body.subarray(end)]) };
    }
    if (frame.type === "B") ask(prepared.get(textsOf(frame.body, 2).texts[1] ?? "") ?? "");
    return frame;
  };
  return {
    out(bytes) {
      // The first message of a connection has no type.
      if (bytes[0] === 0) return { bytes, whole: true };
      const { frames, rest } = framesOf(bytes);
      const passed = Buffer.concat([...frames.map((frame) => bytesOf(outgoing(frame))), rest]);
      const has = (...types: string[]) => frames.some(({ type }) => types.includes(type));
      return { bytes: passed, ...(has("Q", "B") ? { begun: current } : {}), whole: has("Q", "S") };
    },
    in(bytes) {
      const { frames, rest } = framesOf(Buffer.concat([received, bytes]));
      received = Buffer.from(rest);
      for (const { type, body } of frames) {
        if (type !== "C") continue;
        const rows = Number(/\d+$/.exec(textsOf(body, 1).texts[0] ?? "")?.[0] ?? 0);
        const ended = /^\s*(commit|rollback)\b/i.test(current);
        if (ended) transaction.open = false;
        watch.answered(current, transaction, rows);
        if (ended) transaction = { open: false, done: [] };
        else if (transaction.open) transaction.done.push(current);
      }
    },
  };
}
