import { postInvoke } from "./api.js";
import { el } from "./dom.js";
import { takeLine } from "./composer.js";
import { t } from "./labels.js";
import { tellStory } from "./story.js";
import { lineOf } from "./rich.js";
import { language, ownPane, pane, persona, theState, zone } from "./session.js";
/** @import { View } from "../../../core/kernel/views/model.ts" */

/** What the bot's help says, by persona and language. @type {Map<string, Promise<readonly string[]>>} */
const known = new Map();

/**
 * The beginning of a thread: where one is, and lines to try, which are the examples of the bot's own help for this persona.
 * @param {HTMLElement} node
 */
export async function welcome(node) {
  const { user, name } = persona();
  const place = pane();
  const direct = place === ownPane();
  const channel = theState().channels.find((c) => c.id === place)?.name ?? place;
  const key = `${user} ${language()}`;
  const asked = known.get(key) ?? askHelp();
  known.set(key, asked);
  asked.catch(() => known.delete(key));
  const [first = ""] = name.split(" ");
  node.replaceChildren(
    el("h2", {}, direct ? t("welcome.direct", { name: first }) : t("welcome.channel", { channel })),
    el(
      "p",
      { class: "muted" },
      direct ? t("welcome.direct.text") : t("welcome.text", { community: theState().community.name }),
    ),
  );
  const examples = await asked.catch(() => []);
  if (pane() !== place || persona().user !== user || examples.length === 0) return;
  node.append(
    el(
      "p",
      { class: "muted" },
      `${t("welcome.try")} `,
      el("button", { type: "button", class: "button", click: tellStory }, t("story.begin")),
    ),
    el(
      "ul",
      { class: "examples" },
      ...examples.map((line) =>
        el(
          "li",
          {},
          el("button", { type: "button", class: "example", click: () => takeLine(line) }, el("code", {}, line)),
        ),
      ),
    ),
  );
}

async function askHelp() {
  const answer = await postInvoke(language(), {
    id: crypto.randomUUID(),
    as: persona().user,
    channel: ownPane(),
    zone: zone(),
    input: { kind: "line", line: "help" },
  });
  return "view" in answer ? examplesOf(answer.view) : [];
}

/** The lines to try in help's answer: the items of its list that are a command and nothing else. @param {View} view */
function examplesOf(view) {
  const items = view.blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
  return items.flatMap(([only, more]) =>
    typeof only === "object" && only.kind === "command" && more === undefined ? [lineOf(only)] : [],
  );
}
