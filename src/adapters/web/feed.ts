import type { Post } from "../../core/services/posts/posts.ts";
import type { PlaygroundContext } from "./playground-context.ts";
import type { FeedEvent } from "./wire.ts";

/** Tells the open pages what happens, whichever process it happened in. */
export interface Feed {
  /** Calls back for each event from now on; returns how to stop. What comes after it resolves is not missed. */
  listen(listener: (event: FeedEvent) => void): Promise<() => void>;
  tell(event: FeedEvent): void;
  /** Stops looking. */
  close(): void;
}

// Other processes' posts are looked for this often, in milliseconds.
const LOOK = 2_000;
// A server commits out of order: a post may appear behind one that was seen. So many places are read again.
const BEHIND = 50;
const BATCH = 200;

/** Where a post stands, and how often it was changed. */
type Known = Pick<Post, "seq" | "revision">;

const places = (known: ReadonlyMap<string, Known>) => [...known.values()].map(({ seq }) => seq);

/** The posts from a place on that are not known as they are; they are then. */
async function* unseen(
  { product, community }: Pick<PlaygroundContext, "product" | "community">,
  start: number,
  known: Map<string, Known>,
): AsyncGenerator<Extract<FeedEvent, { post: Post }>> {
  for (let from = start; ; ) {
    const posts = await product.posts.since(community.id, Math.max(0, from - BEHIND), BATCH);
    for (const post of posts) {
      const before = known.get(post.id);
      known.set(post.id, post);
      if (!before) yield { kind: "post", post };
      else if (before.revision < post.revision) yield { kind: "changed", post };
    }
    const to = Math.max(from, ...places(known));
    if (to === from || posts.length < BATCH) return;
    from = to;
  }
}

/** The feed of a community's posts. Looks at the store only while a page is open. */
export function feedOf(playground: Pick<PlaygroundContext, "product" | "community">): Feed {
  const { product } = playground;
  const listeners = new Set<(event: FeedEvent) => void>();
  let seen: Map<string, Known> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let open = 0;
  let looking: Promise<void> = Promise.resolve();

  const tell = (event: FeedEvent) => {
    for (const listener of listeners) listener(event);
  };
  const look = async () => {
    // What came before the first page opened is its history, not news.
    const news = seen !== undefined;
    const from = seen ? Math.max(0, ...places(seen)) : await product.posts.newest(playground.community.id);
    const known = seen ?? new Map<string, Known>();
    for await (const event of unseen(playground, from, known)) if (news) tell(event);
    const to = Math.max(0, ...places(known));
    seen = new Map([...known].filter(([, { seq }]) => seq >= to - BEHIND));
  };
  const again = () => {
    looking = looking
      .then(look)
      .catch((error: unknown) => product.log.warn({ error }, "the playground cannot look for new posts"));
    return looking;
  };
  const unsubscribe = product.posts.subscribe((post) => {
    if (open === 0) return;
    // An old one is not looked at again.
    if (post.revision > 0) tellChanged(post);
    else void again();
  });
  const tellChanged = (post: Post) => {
    if (seen?.has(post.id)) seen.set(post.id, post);
    tell({ kind: "changed", post });
  };
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    seen = undefined;
  };

  return {
    async listen(listener) {
      open += 1;
      timer ??= setInterval(() => void again(), LOOK).unref();
      await again();
      listeners.add(listener);
      return () => {
        if (!listeners.delete(listener)) return;
        open -= 1;
        if (open === 0) stop();
      };
    },
    tell,
    close() {
      unsubscribe();
      listeners.clear();
      stop();
    },
  };
}
