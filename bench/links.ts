import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { linkChecks } from "../src/core/features/resources/freshness/links/link-checks-chore.ts";
import { openWeb } from "../src/core/services/web/web.ts";
import { atMost, type Figure, plain } from "./figures.ts";
import { NOW, opened } from "./ledger-stage.ts";

const HOSTS = 200;
// A run takes on a thousand, of one host as many as it has seconds, and one begins every five minutes.
const PER_RUN = 1_000;
const PER_HOST_AND_RUN = 240;
const RUNS_PER_HOUR = 12;

/**
 * How many links a second are checked and noted where nothing is waited for between two requests to a host, on a server in this process;
 * and how long a library takes at the pace that is promised, which no machine makes faster.
 */
export async function links(admin: string, { small }: { readonly small: boolean }): Promise<Figure[]> {
  const count = small ? 500 : 10_000;
  const { product, pool, close } = await opened(admin, "links", { now: () => NOW });
  // Links of a demo are for show, and nobody looks at them.
  await pool.query("update community set demo = false where id = 'c1'");
  await pool.query(
    `insert into resource (community_id, id, title, url, kind, language, folded, created_at, published_at)
     select 'c1', 'r' || n, 'Law ' || n, 'http://h' || n % $2 || '.example.org/' || n, 'law', 'en', 'law ' || n, $3, $3
     from generate_series(1, $1) n`,
    [count, HOSTS, NOW],
  );
  const server = createServer((request, response) => {
    response.statusCode = request.url === "/robots.txt" ? 404 : 200;
    response.end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const web = openWeb({
    resolve: async () => ["93.184.215.14"],
    dial: () => ({ hostname: "127.0.0.1", port: String(port) }),
    apartMs: 0,
  });
  const began = performance.now();
  for (let done = 0; done < count; done += PER_RUN) await linkChecks.run({ ...product, web });
  const seconds = (performance.now() - began) / 1_000;
  const { rows } = await pool.query<{ n: number }>("select count(*)::int as n from resource_check where status = 'ok'");
  if (rows[0]?.n !== count) throw new Error(`${rows[0]?.n ?? 0} of ${count} links were checked`);
  await web.close();
  server.close();
  await close();
  const byRuns = count / PER_RUN / RUNS_PER_HOUR;
  return [
    plain(`links checked and noted a second, ${count} on ${HOSTS} hosts, the pace lifted`, count / seconds, "/s"),
    atMost(`${count} links on ${HOSTS} hosts at the promised pace, by what a run takes on`, byRuns, "h", 24),
    plain(
      `${count} links on one host at the promised pace, one request each`,
      count / PER_HOST_AND_RUN / RUNS_PER_HOUR,
      "h",
    ),
  ];
}
