import { getPosts } from "./api.js";
import { byId, el } from "./dom.js";
import { icon } from "./icon.js";
import { t } from "./labels.js";
import { messageNode } from "./message.js";
import { offline } from "./notice.js";
import { language, onChange, pane, persona } from "./session.js";
import { threadOf, watchThreads } from "./thread.js";
import { written } from "./times.js";
import { welcome } from "./welcome.js";
/** @import { Entry, Thread } from "./thread.js" */

/** @type {Map<string, HTMLElement>} */
let nodes = new Map();
/** The message that a link leads to, until something is said. @type {string | undefined} */
let held;

const log = () => byId("log", HTMLElement);
const list = () => byId("messages", HTMLElement);
const here = () => threadOf(persona().user, pane());
/** Whether the persona said it. @param {Entry} entry */
const own = ({ content }) =>
  content.kind === "said" || (content.kind === "post" && content.post.author === persona().person);
const atEnd = () => log().scrollHeight - log().scrollTop - log().clientHeight < 80;

/** The open thread: shows what comes as it comes, and keeps to the end unless the reader has gone back. */
export function startLog() {
  watchThreads((thread, entry, what) => {
    if (thread !== here()) return;
    if (what === "added" && entry.fresh) held = undefined;
    const follow = atEnd() || own(entry);
    if (what === "removed") drop(entry);
    else place(thread, entry);
    separateDays(thread);
    if (follow) toEnd(what === "added" ? nodes.get(entry.id) : undefined);
    else if (what === "added" && entry.fresh) byId("newer", HTMLElement).hidden = false;
  });
  log().addEventListener("scroll", () => {
    if (atEnd()) byId("newer", HTMLElement).hidden = true;
  });
  // What is drawn in a frame has its height only once it is there.
  list().addEventListener("grown", ({ target }) => {
    const last = list().lastElementChild;
    if (last instanceof HTMLElement && target instanceof Node && last.contains(target)) toEnd(last);
  });
  byId("newer", HTMLElement).addEventListener("click", () => toEnd());
  onChange((changed) => {
    if (["persona", "pane", "language", "zone", "look"].some((name) => changed.has(/** @type {any} */ (name))))
      void openPane();
  });
}

/** Shows the message that a link leads to, where the persona reads it. @param {string} post */
export function showPost(post) {
  const node = nodes.get(post);
  if (!node) return;
  held = post;
  node.classList.add("linked");
  node.tabIndex = -1;
  toEnd();
  node.focus({ preventScroll: true });
}

/** Shows the pane the visitor chose, as their persona sees it. */
export async function openPane() {
  const thread = here();
  thread.unread = 0;
  nodes = new Map();
  byId("newer", HTMLElement).hidden = true;
  log().setAttribute("aria-busy", "true");
  list().replaceChildren(...thread.entries.map((entry) => nodeFor(thread, entry, false)));
  separateDays(thread);
  void welcome(byId("welcome", HTMLElement)).then(() => toEnd());
  toEnd();
  await reload(thread);
  if (thread === here()) log().setAttribute("aria-busy", "false");
}

/** Reads a pane's posts anew, such as after the connection was lost. */
export async function reload(thread = here()) {
  try {
    const posts = await getPosts(language(), thread.persona, thread.pane);
    for (const post of posts) thread.post(post, false);
    if (thread === here()) toEnd();
  } catch {
    offline(true);
  }
}

/** Goes to the end; what is taller than the window is read from its beginning. @param {HTMLElement} [latest] */
function toEnd(latest) {
  const linked = held === undefined ? undefined : nodes.get(held);
  if (linked) return linked.scrollIntoView({ block: "center" });
  log().scrollTop = log().scrollHeight;
  if (latest && latest.offsetHeight > log().clientHeight - 60) log().scrollTop = latest.offsetTop - 70;
}

/** @param {Thread} thread @param {Entry} entry @param {boolean} fresh */
function nodeFor(thread, entry, fresh) {
  const node = messageNode(thread, entry);
  if (fresh) node.classList.add("fresh");
  const at =
    entry.content.kind === "post"
      ? new Date(entry.content.post.at)
      : "at" in entry.content
        ? entry.content.at
        : undefined;
  if (at) node.dataset["day"] = written(at, "day");
  nodes.set(entry.id, node);
  return node;
}

/** @param {Thread} thread @param {Entry} entry */
function place(thread, entry) {
  const old = nodes.get(entry.id);
  const node = nodeFor(thread, entry, entry.fresh && entry.content.kind === "post" && !own(entry));
  if (old) {
    const focused = old.contains(document.activeElement);
    old.replaceWith(node);
    if (focused) (node.querySelector("button") ?? log()).focus();
    return;
  }
  const next = thread.entries
    .slice(thread.entries.indexOf(entry) + 1)
    .map((other) => nodes.get(other.id))
    .find((other) => other !== undefined);
  const before = next?.previousElementSibling?.classList.contains("day") ? next.previousElementSibling : next;
  list().insertBefore(node, before ?? null);
}

/** @param {Entry} entry */
function drop(entry) {
  nodes.get(entry.id)?.remove();
  nodes.delete(entry.id);
}

/** Puts the day above the first message of each; lines that are right stay, so that screen readers do not hear them again. @param {Thread} thread */
function separateDays(thread) {
  let day = "";
  const right = new Set();
  for (const entry of thread.entries) {
    const node = nodes.get(entry.id);
    const own = node?.dataset["day"];
    if (!node || own === undefined || own === day) continue;
    day = own;
    const above = node.previousElementSibling;
    const line =
      above instanceof HTMLElement && above.classList.contains("day") && above.textContent === own
        ? above
        : el("div", { class: "day", role: "separator", "aria-label": own }, el("span", {}, own));
    if (line !== above) list().insertBefore(line, node);
    right.add(line);
  }
  for (const line of list().querySelectorAll(".day")) if (!right.has(line)) line.remove();
}

/** The button that leads to what came while the reader was further up. */
export function wordNewer() {
  byId("newer", HTMLElement).replaceChildren(icon("down"), t("newer"));
}
