import type { Command } from "../../kernel/commands/command.ts";
import { problem, refuse } from "../../kernel/errors/errors.ts";
import { type FieldErrors, formFor } from "../../kernel/forms/form.ts";
import type { Ids } from "../../kernel/values/ids.ts";
import { formatter } from "../../kernel/language/format.ts";
import { readLanguage } from "../../kernel/language/language.ts";
import { type Translate, translator } from "../../kernel/language/translate.ts";
import { readLine } from "../../kernel/lines/line.ts";
import type { Catalogue } from "../../kernel/catalogue/catalogue.ts";
import { optionsOf } from "../../kernel/options/options.ts";
import { toldIn } from "../people/told.ts";
import type { Invocation, InvocationInput, Plan } from "../../kernel/commands/platform.ts";
import { given } from "../../kernel/forms/fillable.ts";
import { readOptions } from "../../kernel/forms/read-options.ts";
import { ceilingOf } from "../../kernel/access/sharing.ts";
import type { Store } from "../store/store.ts";
import { noDb } from "../../kernel/ports/db.ts";
import { isZone } from "../../kernel/time/zones.ts";
import { actions, ask, text } from "../../kernel/views/build.ts";
import type { View } from "../../kernel/views/model.ts";

/** What planning in a space without a community needs. */
export interface UnconnectedServices {
  readonly store: Store;
  readonly ids: Ids;
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
  const language = readLanguage(invocation.locale) ?? "en";
  const zone = invocation.zone !== undefined && isZone(invocation.zone) ? invocation.zone : "UTC";
  const reader = { language, zone };
  const t = translator(language);
  const asked = askedThere(services.catalogue.commands, input);
  if (!asked) return { kind: "answer", view: teaching(t, profile?.admin === true), reader };
  if (profile?.admin !== true) return refuse("setup.admins");
  const { command, onboarding } = asked;
  const raw = asked.raw();
  const format = formatter(language, zone);
  const { platform, space, user, channel } = invocation;
  const caller = {
    name: profile.name,
    role: "guest",
    language,
    zone,
    user,
    here: { platform, space, address: "channel", recipient: channel },
    ceiling: ceilingOf("guest"),
    clearance: ceilingOf("guest"),
  } as const;
  const read = await readOptions(command, raw, {
    now,
    caller,
    t,
    format,
    zone,
    references: services.catalogue.references,
    terms: async () => [],
    db: noDb(),
  });
  const form = (errors: FieldErrors): Plan => ({
    kind: "form",
    form: formFor(command, raw, t),
    reader,
    ...(Object.keys(errors).length > 0 ? { errors } : {}),
  });
  if (read.kind === "incomplete") return form(read.errors);
  // Words said to the bot may only begin like the command ("setup a call tomorrow?"), so they are asked about first.
  if (input.kind === "talk" || (input.kind === "values" && input.mode === "ask")) return form({});
  const faults = Object.entries(onboarding.faults(read.values)).map(([name, fault]) => [name, { problem: fault, message: t.problem(fault) }] as const);
  // Who typed the bare command has made no mistake yet.
  const bare = input.kind === "line" && !Object.values(raw).some(given);
  if (faults.length > 0) return form(bare ? {} : Object.fromEntries(faults));
  const context = { store: services.store, now, ids: services.ids, t, zone, format, account: { platform, user, space }, told: toldIn(invocation) ?? {} };
  return {
    kind: "work",
    audience: "caller",
    place: (input.kind === "values" ? input.place : undefined) ?? "new",
    reader,
    run: () => onboarding.run(context, read.values).catch(services.failed),
  };
}

type Asked = { readonly command: Command; readonly onboarding: NonNullable<Command["onboarding"]>; readonly raw: () => Readonly<Record<string, unknown>> };

/** The command that can run here, if that is what was asked for. */
function askedThere(catalogue: readonly Command[], input: Exclude<InvocationInput, { kind: "suggest" | "complete" }>): Asked | undefined {
  const words = (input.kind === "values" ? input.path : input.kind === "line" ? input.line : input.text).trim().replace(/^\//, "");
  for (const command of catalogue) {
    const { onboarding, path } = command;
    if (!onboarding) continue;
    if (input.kind === "values" ? words === path : `${words.toLowerCase()} `.startsWith(`${path} `))
      return { command, onboarding, raw: () => (input.kind === "values" ? input.values : readLine(words.slice(path.length).trim(), optionsOf(command.input))) };
  }
  return undefined;
}

function teaching(t: Translate, admin: boolean): View {
  return {
    tone: "warning",
    blocks: [
      text(t.problem(problem(CODE))),
      text(t(admin ? "setup.teach.admin" : "setup.teach")),
      ...(admin ? [actions(ask(t("setup.open"), "setup", {}, { weight: "primary" }))] : []),
    ],
    refusal: CODE,
  };
}
