import { completeLines } from "./complete.js";
import { byId } from "./dom.js";
import { t } from "./labels.js";
import { onChange, ownPane, pane, theState } from "./session.js";
import { followStory } from "./story.js";
import { say } from "./talk.js";

const KEPT = 50;
const box = () => byId("entry", HTMLTextAreaElement);

/** Puts a line into the message box, ready to be sent or typed on. @param {string} line */
export function takeLine(line) {
  box().value = line;
  box().dispatchEvent(new Event("input"));
  box().focus();
  box().setSelectionRange(line.length, line.length);
}

/** The message box: Enter sends, Shift+Enter begins a line, arrows fetch what was said before. */
export function startComposer() {
  const entry = box();
  const send = byId("send", HTMLButtonElement);
  const complete = completeLines(entry);
  /** @type {string[]} */
  const said = JSON.parse(sessionStorage.getItem("playground.said") ?? "[]");
  // Where in `said` the box stands; at its end, what is being written.
  let at = said.length;
  let unsaid = "";

  const grow = () => {
    entry.style.height = "auto";
    // An empty box is one line, however long its placeholder is.
    if (entry.value !== "") entry.style.height = `${Math.min(entry.scrollHeight, 220)}px`;
    send.disabled = entry.value.trim() === "";
  };
  const set = (/** @type {string} */ text) => {
    entry.value = text;
    complete.close();
    grow();
  };
  const submit = () => {
    const line = entry.value.trim();
    if (line === "") return;
    if (said.at(-1) !== line) said.push(line);
    said.splice(0, said.length - KEPT);
    sessionStorage.setItem("playground.said", JSON.stringify(said));
    at = said.length;
    unsaid = "";
    set("");
    followStory(line);
    void say(line);
  };
  /** Goes back or forward in what was said; false where the caret has to move inside the text instead. @param {number} by */
  const recall = (by) => {
    const { selectionStart, value } = entry;
    const edge = by < 0 ? !value.slice(0, selectionStart).includes("\n") : !value.slice(selectionStart).includes("\n");
    // A text of one's own is not replaced.
    if (!edge || at + by < 0 || at + by > said.length || (at === said.length && value !== "" && value !== unsaid))
      return false;
    if (at === said.length) unsaid = value;
    at += by;
    set(said[at] ?? unsaid);
    return true;
  };

  entry.addEventListener("input", () => {
    grow();
    if (said[at] !== entry.value) at = said.length;
    complete.look();
  });
  entry.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const used =
      complete.key(event) || (event.key === "ArrowUp" && recall(-1)) || (event.key === "ArrowDown" && recall(1));
    if (used) event.preventDefault();
    else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      submit();
    }
  });
  send.addEventListener("click", () => {
    submit();
    entry.focus();
  });
  // "/" goes to the message box from wherever nothing is being written.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]"))
      return;
    if (event.target instanceof HTMLElement && event.target.matches("input, select, textarea")) return;
    event.preventDefault();
    takeLine("/");
  });
  byId("commands", HTMLButtonElement).addEventListener("click", () => takeLine("/"));
  const invite = () => {
    entry.placeholder =
      pane() === ownPane()
        ? t("entry.direct")
        : t("entry.channel", { channel: theState().channels.find((c) => c.id === pane())?.name ?? pane() });
    complete.close();
  };
  onChange((changed) => {
    if (["pane", "persona", "language"].some((name) => changed.has(/** @type {any} */ (name)))) invite();
  });
  invite();
  grow();
}
