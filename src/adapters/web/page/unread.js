import { t } from "./labels.js";
import { notify } from "./notice.js";
import { choose, onChange, ownPane, pane, panes, persona, theState } from "./session.js";
import { threadOf, watchThreads } from "./thread.js";

/** Counts what came where the reader was not looking, and says so quietly. @param {() => void} changed Called when a count changed. */
export function startUnread(changed) {
  const update = () => {
    const all = panes().reduce((sum, id) => sum + threadOf(persona().user, id).unread, 0);
    document.title = `${all > 0 ? `(${all}) ` : ""}Rapporteur · ${theState().community.name}`;
    changed();
  };
  watchThreads((thread, { content, fresh }, what) => {
    if (what !== "added" || !fresh || content.kind !== "post" || thread.persona !== persona().user) return;
    if (content.post.author === persona().person) return;
    const reading = thread.pane === pane() && !document.hidden;
    if (reading) return;
    thread.unread += 1;
    update();
    if (thread.pane !== pane())
      notify(t("arrived", { place: placeName(thread.pane) }), {
        label: t("show"),
        about: thread.pane,
        act: () => void choose({ pane: thread.pane }),
      });
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return;
    threadOf(persona().user, pane()).unread = 0;
    update();
  });
  onChange((what) => {
    if (what.size > 1 || !what.has("clock")) update();
  });
  update();
}

/** What a pane is called. @param {string} id */
export function placeName(id) {
  return id === ownPane() ? t("direct") : `#${theState().channels.find((c) => c.id === id)?.name ?? id}`;
}
