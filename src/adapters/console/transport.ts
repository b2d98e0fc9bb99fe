import type { Target } from "../../core/kernel/access/target.ts";
import { DeliveryError, type Transport } from "../../core/kernel/commands/transport.ts";
import { CONSOLE, type Posts } from "../../core/services/posts/posts.ts";
import { isUnreachable } from "../../core/services/store/faults.ts";
import { sql, type Store } from "../../core/services/store/store.ts";

const LATER_MS = 5_000;

/** The console's channels as a transport: a message is a post, said once per key. */
export function consoleTransport(store: Store, posts: Posts): Transport {
  const communityOf = async (to: Target): Promise<string> => {
    const [row] = await store.statement<{ id: string }>(
      sql`select community_id as id from space where platform = ${CONSOLE} and external_id = ${to.space}`,
    );
    if (!row) throw new DeliveryError({ kind: "gone" }, { cause: `no console community "${to.space}"` });
    return row.id;
  };
  const settled = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      if (error instanceof DeliveryError) throw error;
      throw new DeliveryError(isUnreachable(error) ? { kind: "retry", afterMs: LATER_MS } : { kind: "unknown" }, {
        cause: error,
      });
    });
  return {
    name: CONSOLE,
    deliver: (message) =>
      settled(
        communityOf(message.to).then((community) =>
          posts.add({ community, to: message.to, key: message.key, view: message.view, at: new Date(message.at) }),
        ),
      ),
    find: (to, key) => settled(communityOf(to).then((community) => posts.find(community, key))),
    edits: {
      change: (receipt, { to, view }) =>
        settled(
          communityOf(to).then(async (community) => {
            if (!(await posts.change(community, receipt, view)))
              throw new DeliveryError({ kind: "gone" }, { cause: `no post "${receipt}"` });
          }),
        ),
    },
  };
}
