import type { ParseContext } from "../../kernel/options/kind.ts";
import type { Command } from "../../kernel/commands/command.ts";
import { commandAt } from "../../kernel/commands/resolve-command.ts";
import { spokenIn } from "../../kernel/commands/spoken-commands.ts";
import { spokenOptions } from "../../kernel/commands/spoken-options.ts";
import { problem, refuse } from "../../kernel/errors/errors.ts";
import { type FieldErrors, formFor } from "../../kernel/forms/form.ts";
import type { Seal } from "../../kernel/ports/seal.ts";
import type { Ids } from "../../kernel/values/ids.ts";
import { formatter } from "../../kernel/language/format.ts";
import { readLanguage } from "../../kernel/language/language.ts";
import { type Translate, translator } from "../../kernel/language/translate.ts";
import { readLine } from "../../kernel/lines/line.ts";
import type { Catalogue } from "../../kernel/catalogue/catalogue.ts";
import { profileIn } from "../people/platform-profile.ts";
import type { Invocation, InvocationInput, Plan } from "../../kernel/commands/platform.ts";
import { given } from "../../kernel/forms/fillable.ts";
import { readOptions } from "../../kernel/forms/read-options.ts";
import { ceilingOf } from "../../kernel/access/sharing.ts";
import type { Store } from "../store/store.ts";
import { noDb } from "../../kernel/ports/db.ts";
import { isZone } from "../../kernel/time/zones.ts";
import { actions, ask, text } from "../../kernel/views/build.ts";
import type { View } from "../../kernel/views/model.ts";
import { commandLine } from "../../kernel/values/command-line.ts";

/** What planning in a space without a community needs. */
export interface UnconnectedServices {
  readonly store: Store;
  readonly ids: Ids;
  readonly seal: Seal;
  readonly catalogue: Catalogue;
  /** Words whatever goes wrong while a command runs. */
  readonly failed: (error: unknown) => View;
}

/** What is said of the space where nothing else is asked. */
const CODE = "space.unknown";

/**
 * Plans an invocation from a space that belongs to no community: the commands that can run there, for the space's own
 * administrators; anything else is told how to connect it. There is nobody's data to show. Throws UserError to refuse.
 */
export async function planUnconnected(services: UnconnectedServices, invocation: Invocation, now: Date): Promise<Plan> {
  const { input, profile } = invocation;
  if (input.kind === "suggest" || input.kind === "complete") return { kind: "suggest", choices: [] };
  const reader = readerOf(invocation);
  const t = translator(reader.language);
  const asked = askedThere(services.catalogue.commands, input);
  if (!asked) return { kind: "answer", view: teaching(t, profile?.admin === true), reader };
  if (profile?.admin !== true) return refuse("setup.admins", { command: commandLine("setup") });
  const { command, onboarding } = asked;
  const raw = asked.raw();
  const read = await readOptions(command, raw, contextOf(services, invocation, profile.name, now));
  const errors = errorsOf(read, asked, input, raw, t);
  if (read.kind === "incomplete" || errors)
    return {
      kind: "form",
      form: formFor(command, raw, t),
      reader,
      ...(errors && Object.keys(errors).length > 0 ? { errors } : {}),
    };
  const { platform, user, space } = invocation;
  const format = formatter(reader.language, reader.zone);
  const told = profileIn(invocation) ?? {};
  const context = {
    store: services.store,
    now,
    ids: services.ids,
    seal: services.seal,
    t,
    zone: reader.zone,
    format,
    account: { platform, user, space },
    told,
  };
  return {
    kind: "work",
    audience: "caller",
    place: (input.kind === "values" ? input.place : undefined) ?? "new",
    reader,
    run: () => onboarding.run(context, read.values).catch(services.failed),
  };
}

function readerOf({ locale, zone }: Invocation) {
  return { language: readLanguage(locale) ?? "en", zone: zone !== undefined && isZone(zone) ? zone : "UTC" };
}

/** How options are read for somebody of whom only the platform knows. */
function contextOf({ catalogue }: UnconnectedServices, invocation: Invocation, name: string, now: Date): ParseContext {
  const { language, zone } = readerOf(invocation);
  const { platform, space, user, channel } = invocation;
  const here = { platform, space, address: "channel", recipient: channel } as const;
  const ceiling = ceilingOf("guest");
  const caller = { name, role: "guest", language, zone, user, here, ceiling, clearance: ceiling } as const;
  const { references } = catalogue;
  return {
    now,
    caller,
    t: translator(language),
    format: formatter(language, zone),
    zone,
    references,
    terms: async () => [],
    db: noDb(),
  };
}

/** What is to be asked about in the command's form, by option; undefined where it can run. */
function errorsOf(
  read: Awaited<ReturnType<typeof readOptions>>,
  { onboarding }: FirstStep,
  input: Invocation["input"],
  raw: Readonly<Record<string, unknown>>,
  t: Translate,
): FieldErrors | undefined {
  if (read.kind === "incomplete") return read.errors;
  // Words said to the bot may only begin like the command ("setup a call tomorrow?"), so they are asked about first.
  if (input.kind === "talk" || (input.kind === "values" && input.mode === "ask")) return {};
  const faults = Object.entries(onboarding.faults(read.values)).map(
    ([name, fault]) => [name, { problem: fault, message: t.problem(fault) }] as const,
  );
  if (faults.length === 0) return undefined;
  // Who typed the bare command has made no mistake yet.
  const bare = input.kind === "line" && !Object.values(raw).some(given);
  return bare ? {} : Object.fromEntries(faults);
}

type FirstStep = {
  readonly command: Command;
  readonly onboarding: NonNullable<Command["onboarding"]>;
  readonly raw: () => Readonly<Record<string, unknown>>;
};

/** The command that can run here, if that is what was asked for. */
function askedThere(
  catalogue: readonly Command[],
  input: Exclude<InvocationInput, { kind: "suggest" | "complete" }>,
): FirstStep | undefined {
  if (input.kind === "values") {
    const command = commandAt(catalogue, input.path);
    return command && stepOf(command, () => input.values);
  }
  const spoken = spokenIn(catalogue, input.kind === "line" ? input.line : input.text);
  return spoken && stepOf(spoken.command, () => readLine(spoken.rest, spokenOptions(spoken.command)));
}

const stepOf = (command: Command, raw: FirstStep["raw"]): FirstStep | undefined =>
  command.onboarding && { command, onboarding: command.onboarding, raw };

function teaching(t: Translate, admin: boolean): View {
  return {
    tone: "warning",
    blocks: [
      text(...t.problem(problem(CODE))),
      text(...t.rich(admin ? "setup.teach.admin" : "setup.teach", { command: commandLine("setup") })),
      ...(admin ? [actions(ask(t("setup.open"), "setup", {}, { weight: "primary" }))] : []),
    ],
    refusal: CODE,
  };
}
