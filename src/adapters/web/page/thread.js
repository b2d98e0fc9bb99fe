/** @import { PostJson } from "../wire.ts" */
/** @import { Form } from "../../../core/kernel/forms/form.ts" */
/** @import { View } from "../../../core/kernel/views/model.ts" */

/**
 * Something in a thread. A post is there for everybody; the rest is seen in this tab by this persona only.
 * @typedef {(
 *   | { kind: "post", post: PostJson }
 *   | { kind: "said", text: string, at: Date }
 *   | { kind: "reply", view: View, at: Date, retry?: () => void }
 *   | { kind: "waiting" }
 *   | { kind: "failed", message: string, retry: () => void }
 *   | { kind: "draft", title: string, resume: () => void }
 *   | { kind: "note", text: string }
 * )} Content
 */

/** @typedef {{ id: string, place: number, turn: number, content: Content, fresh: boolean }} Entry */

/**
 * What a persona sees in a pane: posts in their order, and between them what was said to this persona alone, where it was said.
 */
export class Thread {
  /** @param {string} persona @param {string} pane */
  constructor(persona, pane) {
    this.persona = persona;
    this.pane = pane;
    /** @type {Entry[]} */
    this.entries = [];
    /** Posts that came while the pane was not read. */
    this.unread = 0;
    this.loaded = false;
  }

  /**
   * Adds something after all that is there.
   * @param {Content} content
   */
  add(content, fresh = true) {
    const place = content.kind === "post" ? content.post.seq : (this.entries.at(-1)?.place ?? 0);
    const id = content.kind === "post" ? content.post.id : `own${nextTurn()}`;
    const entry = { id, place, turn: content.kind === "post" ? 0 : nextTurn(), content, fresh };
    const at = this.entries.findIndex(
      (other) => other.place > entry.place || (other.place === entry.place && other.turn > entry.turn),
    );
    this.entries.splice(at < 0 ? this.entries.length : at, 0, entry);
    tell(this, entry, "added");
    return entry;
  }

  /**
   * Adds a post, or brings it up to date where it is there; true where it is new.
   * @param {PostJson} post
   */
  post(post, fresh = true) {
    const known = this.entries.find((entry) => entry.id === post.id);
    if (!known) {
      this.add({ kind: "post", post }, fresh);
      return true;
    }
    if (!same(known.content, { kind: "post", post })) this.change(known, { kind: "post", post });
    return false;
  }

  /** @param {Entry} entry @param {Content} content */
  change(entry, content) {
    entry.content = content;
    tell(this, entry, "changed");
  }

  /** @param {Entry} entry */
  remove(entry) {
    const at = this.entries.indexOf(entry);
    if (at < 0) return;
    this.entries.splice(at, 1);
    tell(this, entry, "removed");
  }
}

/** Whether two pieces of JSON say the same; the store keeps no order of keys. @param {unknown} a @param {unknown} b @returns {boolean} */
function same(a, b) {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return left.size === right.size && [...left].every(([key, value]) => right.has(key) && same(value, right.get(key)));
}

let turn = 0;
const nextTurn = () => {
  turn += 1;
  return turn;
};

/** @type {Map<string, Thread>} */
const threads = new Map();

/** The thread of a persona in a pane; the same one each time. @param {string} persona @param {string} pane */
export function threadOf(persona, pane) {
  const key = `${persona} ${pane}`;
  const thread = threads.get(key) ?? new Thread(persona, pane);
  threads.set(key, thread);
  return thread;
}

/** @typedef {(thread: Thread, entry: Entry, what: "added" | "changed" | "removed") => void} Watcher */

/** @type {Set<Watcher>} */
const watchers = new Set();

/** Calls back for everything that changes in any thread. @param {Watcher} watcher */
export function watchThreads(watcher) {
  watchers.add(watcher);
}

/** @type {Watcher} */
function tell(thread, entry, what) {
  for (const watcher of watchers) watcher(thread, entry, what);
}
