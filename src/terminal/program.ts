import { type Command, createCommand } from "commander";
import { problem, UserError } from "../core/kernel/errors/errors.ts";
import type { Translate } from "../core/kernel/language/translate.ts";
import { showsColours } from "./io/colours.ts";
import { describeHelp } from "./help.ts";
import { addBackupVerbs } from "./backup-verbs.ts";
import type { FileKinds } from "./commands/file-kinds.ts";
import { addFileVerbs } from "./file-verbs.ts";
import { addGlossaryVerbs } from "./glossary-verbs.ts";
import { addPlatformVerbs } from "./platform-verbs.ts";
import { session } from "./session.ts";
import { addStoreVerbs } from "./store-verbs.ts";
import { version } from "./version.ts";
import "./messages/index.ts";

interface SessionOptions {
  readonly as: string;
  readonly channel: string;
  readonly community?: string;
  readonly locale?: string;
  readonly zone?: string;
  /** Where files of answers are saved. */
  readonly files?: string;
}

interface RunOptions extends SessionOptions {
  readonly now?: string;
  readonly json?: boolean;
  readonly help?: true;
}

/** The `rapporteur` command: its subcommands and options, described in the operator's language; `kinds` are what can be imported and exported. Parsing throws CommanderError. */
export function program(t: Translate, kinds?: FileKinds): Command {
  const root = createCommand("rapporteur")
    .description(t("terminal.about"))
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  root
    .version(version(), "-V, --version", t("terminal.option.version"))
    .helpCommand("help [command]", t("terminal.command.help"))
    .helpOption("-h, --help", t("terminal.option.help"));
  for (const add of [
    addRun,
    addTick,
    addChat,
    addFileVerbs,
    addGlossaryVerbs,
    addStoreVerbs,
    addBackupVerbs,
    addPlatformVerbs,
  ])
    add(root, t, kinds);
  describeHelp(root, t);
  return root;
}

function addRun(root: Command, t: Translate): void {
  const command = sessionOptions(root.command("run"), t);
  command
    .description(t("terminal.command.run"))
    // With a line, its own help is meant.
    .helpOption(false)
    .option("-h, --help", t("terminal.option.help"))
    .argument("[line...]", t("terminal.argument.line"))
    .option("--now <iso>", t("terminal.option.now"))
    .option("--json", t("terminal.option.json"))
    .action((words: string[], { files, help, ...options }: RunOptions) => {
      if (help === true && words.length === 0) command.help();
      return session(
        "run",
        async ({ client, io, t: own }) => {
          const line = [...words, ...(help === true ? ["--help"] : [])].join(" ");
          if (line.trim() === "") throw new UserError(problem("terminal.run.line"));
          const asked = { ...options, ...colour(), line };
          if (files === undefined) return client.run("run", asked, io);
          const saving = (await import("./io/save-files.ts")).savingTo(files, own, io.err);
          const exit = await client.run("run", asked, { ...io, file: saving.file });
          await saving.done();
          return exit;
        },
        options,
      );
    });
}

function addTick(root: Command, t: Translate): void {
  root
    .command("tick")
    .description(t("terminal.command.tick"))
    .option("--now <iso>", t("terminal.option.now"))
    .option("--community <slug>", t("terminal.option.community"))
    .option("--json", t("terminal.option.json"))
    .action((options: { json?: boolean }) =>
      session("tick", ({ client, io }) => client.run("tick", { ...options, ...colour() }, io), options),
    );
}

function addChat(root: Command, t: Translate): void {
  sessionOptions(root.command("chat"), t)
    .description(t("terminal.command.chat"))
    .action((options: SessionOptions) =>
      session("chat", async ({ client, t: words }) => (await import("./chat/chat.ts")).chat(options, client, words), {
        serves: true,
      }),
    );
}

/** Whether the answer is to be set off with colours, which whoever holds the store cannot know. */
const colour = () => ({ colour: showsColours(process.stdout) });

/** The options that say who sits at the terminal. */
function sessionOptions(command: Command, t: Translate): Command {
  return command
    .option("--as <handle>", t("terminal.option.as"), "member")
    .option("--channel <name>", t("terminal.option.channel"), "general")
    .option("--community <slug>", t("terminal.option.community"))
    .option("--locale <locale>", t("terminal.option.locale"))
    .option("--zone <zone>", t("terminal.option.zone"))
    .option("--files <directory>", t("terminal.option.files"));
}
