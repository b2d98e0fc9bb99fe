import pg from "pg";

/** One statement as it was sent. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

let listening: Statement[] | undefined;
const patched = new WeakSet<pg.Pool>();

/** Runs `work` and returns what it returned with the statements that the pool's connections sent meanwhile. */
export async function recordStatements<T>(pool: pg.Pool, work: () => Promise<T>): Promise<[T, Statement[]]> {
  if (!patched.has(pool)) {
    patched.add(pool);
    pool.on("connect", listen);
    // Connections that are already open: borrow each once.
    const open = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()));
    for (const client of open) {
      listen(client);
      client.release();
    }
  }
  listening = [];
  const result = await work();
  const statements = listening;
  listening = undefined;
  return [result, statements];
}

function listen(client: pg.PoolClient): void {
  const send = client.query.bind(client) as (...args: unknown[]) => unknown;
  Object.assign(client, {
    query: (...args: unknown[]) => {
      const [first, second] = args as [string | { text: string; values?: unknown[] }, unknown[] | undefined];
      listening?.push({
        text: typeof first === "string" ? first : first.text,
        values: (typeof first === "string" ? second : first.values) ?? [],
      });
      return send(...args);
    },
  });
}

/** Sends the recorded statements by hand, in the same order, on a copy of the same database: one at a time, then several at once. */
export async function replay(
  url: string,
  invocations: readonly (readonly Statement[])[],
  options: { warm: number; atOnce: number },
): Promise<{ alone: number[]; together: number[] }> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  pool.on("error", () => undefined);
  const one = async (statements: readonly Statement[]): Promise<number> => {
    const began = performance.now();
    const client = await pool.connect();
    try {
      for (const { text, values } of statements) await client.query(text, [...values]);
    } finally {
      client.release();
    }
    return performance.now() - began;
  };
  const reads = invocations.filter(
    (statements) => !statements.some((s) => /insert into (?:"public"\.)?"?audit"?/i.test(s.text)),
  );
  for (const statements of reads.slice(0, options.warm)) await one(statements);
  const alone: number[] = [];
  for (const statements of invocations) alone.push(await one(statements));
  const together: number[] = [];
  const atOnce = async (all: readonly (readonly Statement[])[], note: (ms: number) => void) => {
    const left = [...all];
    await Promise.all(
      Array.from({ length: options.atOnce }, async () => {
        for (let next = left.shift(); next !== undefined; next = left.shift()) note(await one(next));
      }),
    );
  };
  await atOnce(reads.slice(0, options.warm), () => undefined);
  await atOnce(reads, (ms) => together.push(ms));
  await pool.end();
  return { alone, together };
}
