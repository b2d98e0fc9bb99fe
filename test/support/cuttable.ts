import { databaseLine } from "./database-line.ts";

/** A line to a database server that can be cut and mended: to the product, the server goes away and comes back. */
export interface Cuttable {
  readonly url: string;
  cut(): void;
  mend(): Promise<void>;
}

/** A line to the database at that address, mended. */
export async function cuttable(url: string): Promise<Cuttable> {
  const line = await databaseLine(url, (socket, onward) => {
    socket.pipe(onward);
    onward.pipe(socket);
  });
  return {
    url: line.url,
    cut() {
      line.stop();
      line.breakAll();
    },
    mend: () => line.listen(),
  };
}
