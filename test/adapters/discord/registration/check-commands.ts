import type { RESTPutAPIApplicationCommandsJSONBody } from "discord.js";
import { ApplicationCommandUpdateRequestSchema } from "discord-api-spec/zod";
import { checkSchema } from "../../../support/discord/validate/schema.ts";

/** Anything with a name and what it holds: a command, subcommand, option or choice. */
export interface Node {
  readonly type?: number;
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description?: string;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
  readonly required?: boolean;
  readonly value?: string | number;
  readonly autocomplete?: boolean;
  readonly options?: readonly Node[];
  readonly choices?: readonly Node[];
  readonly default_member_permissions?: string | null;
  readonly contexts?: readonly number[] | null;
  readonly integration_types?: readonly number[];
}

export const asNodes = (commands: RESTPutAPIApplicationCommandsJSONBody) => commands as unknown as readonly Node[];

// https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES = new Set(["en-US", "en-GB", "es-ES", "es-419", "pt-BR", "fr"]);
const [SUBCOMMAND, SUBCOMMANDS, STRING] = [1, 2, 3];
const longest = (usual: string | undefined, others: Node["name_localizations"]) =>
  Math.max(0, ...[usual ?? "", ...Object.values(others ?? {})].map((s) => s.length));

/** How much of a command's 8,000 characters it takes: only the longest language counts. */
export function sizeOf(node: Node): number {
  const own =
    longest(node.name, node.name_localizations) +
    longest(node.description, node.description_localizations) +
    String(node.value ?? "").length;
  return [...(node.options ?? []), ...(node.choices ?? [])].reduce((sum, part) => sum + sizeOf(part), own);
}

/** What Discord would refuse of commands: by its published schema, and by what its pages say beside. */
export function commandRefusals(commands: RESTPutAPIApplicationCommandsJSONBody): string[] {
  const nodes = asNodes(commands);
  const chat = nodes.filter((c) => (c.type ?? 1) === 1);
  const found = [...alike(chat, "commands")];
  for (const type of [2, 3]) {
    const menus = nodes.filter((c) => c.type === type);
    if (menus.length > 15) found.push(`${menus.length} menus`);
    found.push(...alike(menus, "menus"));
  }
  if (chat.length > 100) found.push(`${chat.length} commands`);
  for (const command of nodes) {
    // The schema wants a number where the pages, and every library, write one as text.
    const { default_member_permissions: permissions, ...rest } = command;
    const sent = {
      ...rest,
      ...(permissions === undefined
        ? {}
        : { default_member_permissions: permissions === null ? null : Number(permissions) }),
    };
    found.push(
      ...checkSchema(ApplicationCommandUpdateRequestSchema, sent).map(
        (p) => `${command.name} ${p.path.join(".")}: ${p.message}`,
      ),
    );
    if (permissions !== undefined && permissions !== null && !/^\d+$/.test(permissions))
      found.push(`${command.name}: permissions`);
    if (sizeOf(command) > 8_000) found.push(`${command.name}: ${sizeOf(command)} characters`);
    if ((command.type ?? 1) === 1) found.push(...chatRefusals(command, command.name));
    else if (command.description !== undefined || command.options !== undefined)
      found.push(`${command.name}: a menu says no more than its name`);
  }
  return found;
}

function chatRefusals(node: Node, at: string): string[] {
  const found: string[] = [];
  for (const name of [node.name, ...Object.values(node.name_localizations ?? {})]) {
    if (!NAME.test(name) || name !== name.toLowerCase()) found.push(`${at}: name ${name}`);
  }
  for (const locale of Object.keys({ ...node.name_localizations, ...node.description_localizations }))
    if (!LOCALES.has(locale)) found.push(`${at}: ${locale}`);
  if ((node.description ?? "").length < 1) found.push(`${at}: no description`);
  const options = node.options ?? [];
  const kinds = options.map((o) => o.type ?? 0);
  const nested = kinds.filter((kind) => kind === SUBCOMMAND || kind === SUBCOMMANDS).length;
  if (nested > 0 && nested < options.length) found.push(`${at}: cannot be run itself`);
  const firstOptional = options.findIndex((o) => o.required !== true);
  if (firstOptional >= 0 && options.slice(firstOptional).some((o) => o.required === true))
    found.push(`${at}: required after optional`);
  found.push(...alike(options, at));
  for (const option of options) {
    const here = `${at} ${option.name}`;
    found.push(...chatRefusals(option, here));
    if (option.autocomplete === true && (option.choices ?? []).length > 0)
      found.push(`${here}: choices and autocomplete`);
    if (option.choices && option.type !== STRING) found.push(`${here}: choices`);
    for (const choice of option.choices ?? [])
      if (String(choice.value).length > 100 || longest(choice.name, choice.name_localizations) > 100)
        found.push(`${here}: choice`);
  }
  return found;
}

/** Names that are told apart in no language: siblings, and one's translation and another's own name. */
function alike(siblings: readonly Node[], at: string): string[] {
  const usual = siblings.map((s) => s.name);
  const found = new Set(usual).size === usual.length ? [] : [`${at}: a name twice`];
  for (const locale of LOCALES) {
    const names = siblings.map((s) => s.name_localizations?.[locale] ?? s.name);
    if (new Set(names).size !== names.length) found.push(`${at}: ${locale} ${names.join()}`);
    siblings.forEach((s, i) => {
      const own = names[i] ?? "";
      if (own !== s.name && usual.includes(own)) found.push(`${at}: ${locale} ${own} is another's name`);
    });
  }
  return found;
}
