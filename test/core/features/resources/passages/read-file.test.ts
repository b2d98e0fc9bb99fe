import { EventEmitter } from "node:events";
import { syncBuiltinESMExports } from "node:module";
import threads from "node:worker_threads";
import { expect, it, onTestFinished } from "vitest";
import { FileInMemory } from "../../../../../src/core/kernel/values/file-in-memory.ts";
import { readDocument } from "../../../../../src/core/features/resources/passages/reading/read-file.ts";

const reply = { type: "text/plain", textless: 0, passages: [] };

/** A thread that answers, and then breaks before it is ended: as where a page of a broken document is still read. */
class BreaksLater extends EventEmitter {
  constructor() {
    super();
    setImmediate(() => this.emit("message", reply));
  }

  async terminate(): Promise<void> {
    this.emit("error", new Error("a page broke later"));
  }
}

it("what breaks in a thread after its answer takes nobody down", async () => {
  const { Worker } = threads;
  const put = (own: unknown) => {
    Object.assign(threads, { Worker: own });
    syncBuiltinESMExports();
  };
  put(BreaksLater);
  onTestFinished(() => put(Worker));
  const file = new FileInMemory(Buffer.from("Article 1."), { name: "law.txt", mediaType: "text/plain" });
  expect(await readDocument(file)).toEqual(reply);
});
