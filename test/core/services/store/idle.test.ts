import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { isUnreachable } from "../../../../src/core/services/store/faults.ts";
import { openServer } from "../../../../src/core/services/store/server.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { freshStore } from "../../../support/store.ts";

test("a transaction in which nothing happens is given up by the database, so that it keeps others from nothing for long", async () => {
  const { store: other, url = "" } = await freshStore("server");
  const store = openServer(url);
  onTestFinished(async () => {
    await store.close();
    await other.close();
  });
  const [set] = await store.statement<{ limit: string }>(
    sql`select current_setting('idle_in_transaction_session_timeout') as limit`,
  );
  expect(set?.limit).toBe("30s");
});

test("what the database says then counts as its loss: it is tried again, and nobody calls it a bug", async () => {
  const { store: other, url } = await freshStore("server");
  const client = new pg.Client({ connectionString: url, idle_in_transaction_session_timeout: 50 });
  const ended = new Promise((done) => client.on("error", done));
  onTestFinished(() => other.close());
  await client.connect();
  await client.query("begin");
  expect(isUnreachable(await ended)).toBe(true);
});
