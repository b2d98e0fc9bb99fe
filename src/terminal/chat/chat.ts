import { dialogue } from "../../adapters/console/dialogue.ts";
import type { DialogueOptions, Screen } from "../../adapters/console/screen.ts";
import { typedInput } from "../../adapters/console/typed-input.ts";
import { terminalPaint } from "../../adapters/console/paint.ts";
import type { SessionRequest } from "../../adapters/console/terminal-session.ts";
import { type Translate, translator } from "../../core/kernel/language/translate.ts";
import type { InvocationInput } from "../../core/kernel/commands/platform.ts";
import { type Conversation, conversation, NoTurn } from "./conversation.ts";
import { coloured, showsColours } from "../io/colours.ts";
import type { StoreClient } from "../store/store-client.ts";
import { EXIT } from "../io/io.ts";
import { keyboard } from "../io/keyboard.ts";
import { savingTo } from "../io/save-files.ts";

/** How often somebody who waits at a prompt is told what was posted meanwhile. */
const NEWS_MS = 3_000;

/** A conversation until it is left: lines, forms asked field by field, completion, and what is posted meanwhile. */
export async function chat(
  { files, ...wish }: SessionRequest & { readonly files?: string },
  client: StoreClient,
  t: Translate,
): Promise<number> {
  let asked: DialogueOptions | undefined;
  const keys = keyboard(process.stdin, process.stdout, (line) => completions(talk, line, asked));
  const saving = files === undefined ? undefined : savingTo(files, t, (line) => keys.print(line));
  const talk = conversation(wish, client, t, (text) => keys.print(text), saving?.file);
  const screen: Screen = {
    say: (text) => keys.print(text),
    ...(showsColours(process.stdout) ? { paint: terminalPaint } : {}),
    async ask(prompt, field) {
      asked = field;
      const typed = await keys.read(prompt);
      asked = undefined;
      return typed;
    },
  };
  const news = setInterval(
    () => void (keys.interactive && keys.idle && asked === undefined && talk.turn().catch(() => undefined)),
    NEWS_MS,
  );
  try {
    const { session } = await talk.turn();
    keys.print(
      translator(session.language)("terminal.chat.hello", { community: session.community.name, name: session.name }),
    );
    for (;;) {
      const prompt = `${talk.wish.as} #${talk.wish.channel.replace(/^#/, "")}>`;
      const line = await keys.read(`${coloured("green", prompt, process.stdout)} `);
      if (line === undefined) return EXIT.done;
      const own = readOwn(line);
      if (own === "quit") return EXIT.done;
      if (line.trim() === "") continue;
      // Why a turn could not be taken was said; the next one may go well.
      await (own ? sitDown(talk, own, screen) : dialogue(typedInput(line), screen, talk.turn)).catch(
        (error: unknown) => {
          if (!(error instanceof NoTurn)) throw error;
        },
      );
    }
  } catch (error) {
    if (error instanceof NoTurn) return error.exit;
    throw error;
  } finally {
    clearInterval(news);
    await saving?.done();
    keys.close();
  }
}

async function sitDown(talk: Conversation, change: Partial<SessionRequest>, screen: Screen): Promise<void> {
  const { session } = await talk.move(change);
  screen.say(
    translator(session.language)("terminal.chat.seat", {
      name: session.name,
      channel: session.channel,
      zone: session.zone,
    }),
  );
}

const OWN: Readonly<Record<string, keyof SessionRequest>> = {
  as: "as",
  channel: "channel",
  community: "community",
  locale: "locale",
  zone: "zone",
};

/** What the chat itself does: /as NAME, /channel NAME, /community SLUG, /locale L, /zone Z, /quit. */
function readOwn(line: string): Partial<SessionRequest> | "quit" | undefined {
  const [, word = "", value = ""] = /^\s*\/(\w+)(?:\s+(\S.*?))?\s*$/.exec(line) ?? [];
  if ((word === "quit" || word === "exit") && value === "") return "quit";
  const part = OWN[word];
  return part !== undefined && value !== "" ? { [part]: value } : undefined;
}

async function completions(
  talk: Conversation,
  line: string,
  asked: DialogueOptions | undefined,
): Promise<readonly string[]> {
  const { field, form, values = {} } = asked ?? {};
  // Options by name are completed as they are in the command's own line.
  const before = form && !field ? `${form.command} ` : "";
  const slash = /^\s*\//.test(line) ? "/" : "";
  const input: InvocationInput =
    form && field
      ? { kind: "suggest", path: form.command, option: field.name, text: line, values }
      : { kind: "complete", line: `${before}${line}` };
  const { reply } = await talk.turn(input);
  if (reply?.plan !== "suggest") return [];
  return reply.choices.map(({ value }) => (form ? value.replace(before, "") : `${slash}${value}`));
}
