import { startClock } from "./clock-panel.js";
import { startComposer } from "./composer.js";
import { Failure } from "./api.js";
import { byId } from "./dom.js";
import { icon } from "./icon.js";
import { openPane, showPost, startLog, wordNewer } from "./log.js";
import { startLooks } from "./look.js";
import { notify, offline } from "./notice.js";
import { beginSession, choose, onChange, panes } from "./session.js";
import { drawSide, startSide } from "./side.js";
import { startStory } from "./story.js";
import { connect, startStream } from "./stream.js";
import { startUnread } from "./unread.js";

async function begin() {
  try {
    await beginSession();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    // Nothing is known yet, not even the reader's words: the page as it is says so, and tries again.
    byId("offline", HTMLElement).hidden = false;
    byId("offline-text", HTMLElement).textContent = error.message || "The bot can’t be reached. Trying again…";
    setTimeout(() => void begin(), 2_000);
    return;
  }
  offline(false);
  byId("send", HTMLButtonElement).append(icon("send"));
  byId("commands", HTMLButtonElement).append(icon("slash"));
  startComposer();
  startLog();
  startLooks();
  startStory();
  startSide();
  startUnread(drawSide);
  startClock();
  startStream();
  wordNewer();
  onChange(wordNewer);
  byId("offline-retry", HTMLButtonElement).addEventListener("click", connect);
  // What nobody expected is said rather than swallowed.
  addEventListener("unhandledrejection", (event) =>
    notify(event.reason instanceof Error ? event.reason.message : String(event.reason)),
  );
  // A message's own address: #channel/post.
  const [place = "", post = ""] = location.hash.slice(1).split("/").map(decodeURIComponent);
  if (panes().includes(place)) await choose({ pane: place });
  await openPane();
  byId("app", HTMLElement).setAttribute("aria-busy", "false");
  byId("entry", HTMLTextAreaElement).focus({ preventScroll: true });
  showPost(post);
}

void begin();
