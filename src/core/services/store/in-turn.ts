import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQuery, Transaction } from "@prisma/driver-adapter-utils";

/**
 * The same adapter, whose transactions ask their connection one statement at a time. Prisma asks for several relations of a row at once,
 * and so may whoever holds a transaction; a connection of PostgreSQL takes one, and its driver will not queue others.
 */
export function inTurn<F extends SqlDriverAdapterFactory>(factory: F): F {
  const connect = factory.connect.bind(factory);
  return Object.assign(factory, { connect: async () => withTransactionsInTurn(await connect()) });
}

function withTransactionsInTurn(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const start = adapter.startTransaction.bind(adapter);
  return Object.assign(adapter, {
    startTransaction: async (...options: Parameters<typeof start>) => statementsInTurn(await start(...options)),
  });
}

function statementsInTurn(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve();
  const queued =
    <T>(ask: (query: SqlQuery) => Promise<T>) =>
    (query: SqlQuery): Promise<T> => {
      const answer = last.then(() => ask(query));
      // One that fails is told to whoever asked; the next has its turn.
      last = answer.catch(() => undefined);
      return answer;
    };
  return Object.assign(transaction, {
    queryRaw: queued(transaction.queryRaw.bind(transaction)),
    executeRaw: queued(transaction.executeRaw.bind(transaction)),
  });
}
