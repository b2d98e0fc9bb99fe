import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { adapterOn } from "../../../../src/core/services/store/server.ts";
import { joinSql, sql, storeOn } from "../../../../src/core/services/store/store.ts";
import { freshStore } from "../../../support/store.ts";

test("what recurs often is planned once a connection; what seldom does, or has a long list written out, takes no name away", async () => {
  const { store: other, url } = await freshStore("server");
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const store = storeOn("server", adapterOn(pool), () => pool.end());
  onTestFinished(async () => {
    await store.close();
    await other.close();
  });
  for (let nr = 0; nr < 350; nr += 1)
    for (let time = 0; time < 2; time += 1) {
      await store.statement(sql`select 'long' where 1 in (${joinSql(Array.from({ length: 50 + nr }, (_, n) => n))})`);
      await store.statement(sql([`select 'seldom ${nr}' where 1 = `, ""], time));
    }
  for (let time = 0; time < 5; time += 1) await store.statement(sql`select 'often' where 1 = ${time}`);
  const prepared = await store.statement<{ statement: string }>(
    sql`select statement from pg_prepared_statements where statement like 'select ''%'`,
  );
  expect(prepared.map(({ statement }) => statement)).toEqual(["select 'often' where 1 = $1"]);
});
