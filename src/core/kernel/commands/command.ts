import type { z } from "zod";
import type { Caller, Community } from "../access/caller.ts";
import type { Role } from "../access/role.ts";
import type { Problem } from "../errors/errors.ts";
import type { Label } from "../language/message-ids.ts";
import type { Format } from "../language/format.ts";
import type { Translate } from "../language/translate.ts";
import type { AuditEntry } from "../ports/audit-entry.ts";
import type { Db } from "../ports/db.ts";
import type { StoredFile, GeneratedFile } from "../ports/files.ts";
import type { Seal } from "../ports/seal.ts";
import type { Term } from "../ports/term.ts";
import type { Choice } from "../values/choice.ts";
import type { Ids } from "../values/ids.ts";
import type { Block, View } from "../views/model.ts";
import type { Already } from "./already.ts";
import type { BudgetName } from "./budget.ts";
import type { Needs, PlatformsWith } from "./needs.ts";
import type { Shortcuts } from "./shortcuts.ts";
import type { FallbackFor } from "./fallback-for.ts";
import type { OutsideLookup } from "./outside-lookup.ts";
import type { Spend } from "./spend.ts";

/** A line that people can type: all of it, where it is the same in every language; else the message that says what follows the path. */
export type Example = string | { readonly says: Label };

/**
 * One thing the bot can do. From this value come help, forms, autocomplete, validation and what the platforms register. A service
 * that gives commands another place to run in declares its own part of this beside its own types, as for `Feature`.
 */
export interface Command<S extends z.ZodObject = z.ZodObject> {
  /** Words separated by a space, such as "meeting add". The first is the slash command. */
  readonly path: string;
  /** Other paths: older ones, still understood and said nowhere; or its family’s word, which means it where nothing follows. */
  readonly aliases?: readonly string[];
  readonly summary: Label;
  /** What it does, for headings and buttons: at most 24 characters. What only buttons reach may do without. */
  readonly title?: Label;
  /** What the button of its form says that it does. */
  readonly submit?: Label;
  /** What the button beside it says stays, where "Cancel" could be read as what the form does. */
  readonly keep?: Label;
  /** Lines people can type, most useful first: commands and options in English, other words the reader's. Where they are shown, options are called as the reader calls them (words-in.ts). */
  readonly examples: readonly Example[];
  readonly input: S;
  /** Who sees the reply. Fixed here because a platform may have to know before the command runs. */
  readonly audience: "caller" | "channel";
  /** The least role. */
  readonly allow: Role;
  /** What it cannot do without where it is asked for. */
  readonly needs?: Needs;
  /** Answers from the catalogue alone: it runs without a transaction, and a look at the community's data is a bug. */
  readonly stateless?: true;
  /** It is about what goes on in the channel where it is called: in a direct message there is nothing of the kind. */
  readonly ofChannel?: true;
  /** What it makes will be posted later: in the caller's channel, or in another one that is told; undefined where it is the caller's, "nowhere" where this is in none. */
  readonly posts?:
    | true
    | {
        /** It is about what stands in that channel already, so that it can be done from anywhere. */
        readonly stands?: true;
        channel(
          scope: Pick<Context, "db" | "caller" | "community">,
          input: z.output<S>,
        ): Promise<OtherChannel | "nowhere" | undefined>;
      };
  /** The least role whom help and completion list it for, where fewer have a use for it than may use it. */
  readonly listedFor?: Role;
  /** Reached by buttons only: not in help. */
  readonly hidden?: true;
  /** What leads to it without naming it. */
  readonly fallbackFor?: FallbackFor<CommandScope>;
  /** What it takes of besides what every command does, and every one that a channel sees (kernel/catalogue/budgets.ts). */
  readonly budgets?: readonly BudgetName[];
  /** Where platforms offer it besides. */
  readonly shortcuts?: Shortcuts;
  /** Options that say what the command is about, such as which meeting: given nothing else, a command with `prefill` asks. */
  readonly subjectOptions?: readonly string[];
  /**
   * What holds now of what the command is about, as raw values: the form shows it where nothing else was given, and the
   * command named alone asks. It may fill in hidden options, by which `run` knows the filled form again. `given` is what was
   * read of the options.
   */
  prefill?(scope: CommandScope, given: Partial<z.output<S>>): Promise<Readonly<Record<string, unknown>>>;
  /** What is done in its place, where what it is about is not there yet: another command, with the same options, or an answer. `given`: something was given to it. */
  redirect?(scope: CommandScope, given: boolean): Promise<Command | View | undefined>;
  /** What is looked up outside for its form. */
  readonly lookup?: OutsideLookup;
  /** What there is to choose from here, by option, where that is not all: its form offers nothing else, and does not ask where that is nothing, such as which time of a meeting that has one. */
  choices?(scope: CommandScope, given: Partial<z.output<S>>): Promise<OptionChoices>;
  /** What is to be asked about options that are right by themselves, by option: the form says it there. */
  confirm?(scope: CommandScope, input: z.output<S>): Promise<Questions>;
  /** What there is already of what it would make, as far as the caller may see it: that is said first, and another made where that is asked for (the option `again`). */
  already?(scope: CommandScope, input: z.output<S>): Promise<Already | undefined>;
  /** Whether the reply is for the caller's eyes after all, although the command's audience is the channel. It always is where an option names what not all who read the channel may see. */
  ephemeralIf?(scope: CommandScope, input: z.output<S>): Promise<boolean>;
  /** What takes long and changes nothing, such as opening a file or reading one: it is done before the transaction, of which an embedded database has one at a time, and `run` finds it as `prepared`. Throws UserError to refuse. */
  prepare?(scope: PrepareScope, input: z.output<S>): Promise<Prepared>;
  /** Runs in one transaction with its audit entries: it happens whole or not at all. Throws UserError to refuse. */
  run(context: Context, input: z.output<S>): Promise<View>;
}

/** What a command may look at before it runs. */
export type CommandScope = Pick<
  Context,
  "db" | "caller" | "community" | "now" | "seal" | "t" | "format" | "terms" | "catalogue"
>;

/** What a command has to prepare itself with. */
export interface PrepareScope extends Pick<Context, "caller" | "community" | "fileRoom"> {
  /** Asks the data in a transaction of its own. */
  readonly look: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
  /** The file that an earlier answer of this community made, by its token; undefined where it is not kept any more. */
  readonly openFile: (token: string) => Promise<StoredFile | undefined>;
}

/** What commands prepare before they run; whoever prepares something merges it in. */
// oxlint-disable-next-line typescript/no-empty-object-type -- layers above merge their own into it
export interface Prepared {}

/** What is to be asked about options, by name, and values that would do. */
export type Questions = Readonly<
  Record<string, { readonly problem: Problem; readonly suggestions?: readonly Choice[] }>
>;

/** Values of options, by name. */
export type OptionChoices = Readonly<Record<string, readonly string[]>>;

/** A channel of the caller's space that is not the caller's: the platform's id, and the name people see. */
export interface OtherChannel {
  readonly id: string;
  readonly name: string;
}

/** What a running command may use. Layers above add what they know of, by declaration merging. */
export interface Context extends PlatformsWith {
  /** The community's rows, in this command's transaction. */
  readonly db: Db;
  readonly caller: Caller;
  readonly community: Community;
  /** The moment at which everything in this command happens. */
  readonly now: Date;
  readonly ids: Ids;
  readonly seal: Seal;
  readonly t: Translate;
  readonly format: Format;
  /** All who read where the caller is see the answer: it is worded for them. */
  readonly openly?: true;
  /** The community's taxonomy, in key order. */
  readonly terms: () => Promise<readonly Term[]>;
  /** Where the product's public pages are reached, without a slash at its end; undefined where the operator has not said. */
  readonly publicUrl?: string;
  /** So many bytes of files a community may keep. */
  readonly fileRoom: number;
  /** Records what was done or looked at, in the same transaction. */
  readonly audit: (entry: AuditEntry) => void;
  /** Takes of a budget of the caller, in the same transaction: what is refused or fails takes nothing. A budget that the command does not name is a bug. */
  readonly spend: Spend;
  /** What the command prepared; nothing where it prepares nothing. */
  readonly prepared: Prepared;
  /** Makes a file of the answer: the block that shows it. Whoever is shown the answer can fetch it for a day. */
  readonly file: (made: GeneratedFile) => Block;
}

/** Keeps the schema's type inside `run` and forgets it outside, so that a catalogue is a plain array. */
export function command<S extends z.ZodObject>(definition: Command<S>): Command {
  return definition;
}
