// The process in which MiniSearch answers: it is sent rows and questions, and says how long each took, in ms.
import MiniSearch from "minisearch";
import type { Row } from "./search-beside.ts";

interface Said {
  readonly rows?: readonly Row[];
  readonly words?: string;
  readonly country?: string;
}

const index = new MiniSearch<Row>({ fields: ["said"], storeFields: ["country"], searchOptions: { fuzzy: 0.2 } });
process.on("message", ({ rows, words, country }: Said) => {
  const began = performance.now();
  if (rows !== undefined) index.addAll(rows);
  else index.search(words ?? "", country === undefined ? {} : { filter: (row) => row["country"] === country });
  process.send?.(performance.now() - began);
});
process.send?.(0);
