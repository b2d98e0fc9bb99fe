import { z } from "zod";
import { converse, type ConverseReply } from "../../adapters/console/converse.ts";
import { type TerminalSession, openSession } from "../../adapters/console/terminal-session.ts";
import { typedInput } from "../../adapters/console/typed-input.ts";
import { terminalPaint } from "../../adapters/console/paint.ts";
import { formText, viewText } from "../../adapters/console/view-text.ts";
import { assemble } from "../../app/assemble.ts";
import { readLanguage } from "../../core/kernel/language/language.ts";
import { type Translate, translator } from "../../core/kernel/language/translate.ts";
import { isUnreachable } from "../../core/services/store/faults.ts";
import { fixedClock } from "../../core/kernel/time/clock.ts";
import { say } from "../../core/kernel/views/build.ts";
import type { Paint } from "../../core/kernel/views/plain.ts";
import { EXIT, type Io } from "../io/io.ts";
import { moment } from "../io/moment.ts";
import { handFiles } from "../io/save-files.ts";
import { type CliContext, cliCommand } from "./cli-command.ts";
import { inWishedLanguage } from "./wished-language.ts";

const args = z.object({
  line: z.string(),
  as: z.string(),
  channel: z.string(),
  community: z.string().optional(),
  locale: z.string().optional(),
  zone: z.string().optional(),
  now: z.string().optional(),
  json: z.boolean().optional(),
  colour: z.boolean().optional(),
});

/** One invocation from the command line: its reply as text, or with `json` as one object. */
export const run = cliCommand(args, (context, wish, io) =>
  inWishedLanguage(wish.locale, io, () => runOnce(context, wish, io)),
);

async function runOnce({ product: own, t }: CliContext, wish: z.output<typeof args>, io: Io): Promise<number> {
  // The moment is this call's alone: a clock of its own, over the same posts.
  const product =
    wish.now === undefined ? own : assemble({ ...own, clock: fixedClock(moment(wish.now, own.clock.now())) });
  const printing = (reader: Printing["reader"]): Printing => ({
    reader,
    now: product.clock.now(),
    io,
    json: wish.json ?? false,
    ...(wish.colour ? { paint: terminalPaint } : {}),
  });
  let session: TerminalSession;
  try {
    session = await openSession(product.store, wish);
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    product.log.warn({ error }, "the database cannot be reached");
    const language = readLanguage(wish.locale) ?? t.language;
    return printed(unreachable(translator(language)), printing({ language, zone: "UTC" }));
  }
  const reply = await converse(product, session, typedInput(wish.line), `cli-${product.ids.next()}`);
  if ("view" in reply) await handFiles(reply.view, { ...own, community: session.community.id }, io);
  return printed(reply, printing(session));
}

const unreachable = (t: Translate): ConverseReply => ({
  plan: "answer",
  audience: "caller",
  view: { ...say(t("store.unreachable"), "warning"), refusal: "store.unreachable" },
});

/** How a reply is printed. */
interface Printing {
  readonly reader: Pick<TerminalSession, "language" | "zone">;
  readonly now: Date;
  readonly io: Io;
  readonly json: boolean;
  readonly paint?: Paint;
}

function printed(reply: ConverseReply, { reader, now, io, json, paint }: Printing): number {
  switch (reply.plan) {
    case "answer":
    case "work": {
      const { plan, audience, view } = reply;
      const text = viewText(view, reader, now, json ? undefined : paint);
      const refused = view.refusal === undefined ? undefined : { code: view.refusal, message: text };
      io.out(json ? JSON.stringify(refused ? { plan, error: refused } : { plan, audience, view }) : text);
      return refused ? EXIT.refused : EXIT.done;
    }
    case "form":
      io.out(json ? JSON.stringify(reply) : formText(reply, translator(reader.language)));
      return EXIT.refused;
    case "suggest":
    case "ignore":
      throw new Error(`a typed line led to the plan "${reply.plan}"`);
  }
}
