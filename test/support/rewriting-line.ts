import { followDatabase } from "../faults/child/database-wire.ts";
import { databaseLine } from "./database-line.ts";

/** A line to a database server on which statements are rewritten. */
export interface RewritingLine {
  readonly url: string;
  /** How many statements were. */
  readonly rewritten: number;
  close(): void;
}

/** A line to the database at that address. */
export async function rewritingLine(
  url: string,
  { from, to }: { readonly from: RegExp; readonly to: string },
): Promise<RewritingLine> {
  let rewritten = 0;
  const rewrite = (sql: string) => {
    const other = sql.replace(from, to);
    rewritten += other === sql ? 0 : 1;
    return other;
  };
  const line = await databaseLine(url, (socket, onward) => {
    const wire = followDatabase({ rewrite, asked: () => undefined, answered: () => undefined });
    socket.on("data", (bytes: Buffer) => onward.write(wire.out(bytes).bytes));
    onward.pipe(socket);
  });
  return {
    url: line.url,
    get rewritten() {
      return rewritten;
    },
    close() {
      line.stop();
      line.breakAll();
    },
  };
}
