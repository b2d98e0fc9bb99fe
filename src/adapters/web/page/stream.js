import { offline } from "./notice.js";
import { onChange, persona, setClock, theState } from "./session.js";
import { threadOf } from "./thread.js";
import { reload } from "./log.js";
/** @import { ClockJson, PostJson } from "../wire.ts" */

/** The newest post each persona was told of. @type {Map<string, number>} */
const told = new Map();
/** @type {EventSource | undefined} */
let source;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let retry;

/** Listens to what happens, as the persona that is chosen. */
export function startStream() {
  connect();
  onChange((changed) => {
    if (changed.has("persona")) connect();
  });
}

/** Connects anew at once. */
export function connect() {
  clearTimeout(retry);
  source?.close();
  const as = persona().user;
  const own = new EventSource(
    `/api/events?${new URLSearchParams({ as, after: String(told.get(as) ?? theState().seq) })}`,
  );
  source = own;
  let lost = false;
  own.addEventListener("open", () => {
    offline(false);
    // What changed in the meantime is not told again: read it.
    if (lost) void reload();
    lost = false;
  });
  own.addEventListener("error", () => {
    lost = true;
    offline(true);
    // The browser gives up on a refusal; a server that is starting may refuse for a moment.
    if (own.readyState === EventSource.CLOSED && source === own) retry = setTimeout(connect, 3_000);
  });
  for (const kind of ["post", "changed"]) {
    own.addEventListener(kind, (event) => {
      /** @type {PostJson} */
      const post = JSON.parse(event.data);
      told.set(as, Math.max(told.get(as) ?? 0, post.seq));
      threadOf(as, post.pane).post(post);
    });
  }
  own.addEventListener("clock", (event) => {
    /** @type {ClockJson} */
    const clock = JSON.parse(event.data);
    setClock(clock);
  });
}
