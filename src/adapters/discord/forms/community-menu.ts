import { type APIActionRowComponent, type APIStringSelectComponent, ComponentType } from "discord.js";
import { z } from "zod";
import type { InvocationInput, ReadBy } from "../../../core/kernel/commands/platform.ts";
import { translator } from "../../../core/kernel/language/translate.ts";
import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import type { OwnSpace } from "../../../core/services/people/own-spaces.ts";
import type { TokenStore } from "../../../core/services/tokens/token-store.ts";
import { LIMITS } from "../limits.ts";

/** The communities of somebody who asks by an installation of their own. */
export interface CommunityMenu {
  readonly communities: readonly OwnSpace[];
  /** By which token goes on what they asked for; absent where they had chosen. */
  readonly asked?: string;
}

const ID = "w1:";

/** The menu in which somebody chooses of which of their communities they ask, from now on. */
export function communityMenu(
  { communities, asked }: CommunityMenu,
  { language }: ReadBy,
): APIActionRowComponent<APIStringSelectComponent> {
  const options = communities.slice(0, LIMITS.CHOICES).map(({ space, name, chosen }) => ({
    value: space,
    label: truncate(name, LIMITS.CHOICE, FOR_PLATFORM),
    ...(chosen ? { default: true } : {}),
  }));
  const placeholder = truncate(translator(language)("discord.own.choose"), LIMITS.PLACEHOLDER, FOR_PLATFORM);
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id: `${ID}${asked ?? ""}`, placeholder, options }],
  };
}

/** By which token goes on what was asked for before one chose, "" where nothing does; undefined for what is no such menu. */
export const communityMenuOf = (customId: string): string | undefined =>
  customId.startsWith(ID) ? customId.slice(ID.length) : undefined;

const askedSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("line"), line: z.string() }),
  z.object({ kind: z.literal("talk"), text: z.string() }),
  z.object({
    kind: z.literal("values"),
    path: z.string(),
    values: z.record(z.string(), z.unknown()),
    mode: z.enum(["run", "ask"]).optional(),
  }),
]);

// A file that somebody attached is longer, and asked for again.
const LONGEST = 20_000;

/** Keeps what somebody asked for until they have chosen; undefined for what is too long for that. */
export async function keepAsked(tokens: Pick<TokenStore, "keep">, input: InvocationInput): Promise<string | undefined> {
  const kept = JSON.stringify(input);
  return askedSchema.safeParse(input).success && kept.length <= LONGEST ? tokens.keep(kept, { days: 1 }) : undefined;
}

/** Reads again what was kept. Throws for any other text. */
export function readAsked(kept: string): InvocationInput {
  const asked = askedSchema.parse(JSON.parse(kept));
  if (asked.kind !== "values") return asked;
  const { mode, ...values } = asked;
  return mode === undefined ? values : { ...values, mode };
}
