import { ApiError, type Problem } from "../api-error.ts";
import { FLAG } from "../constants.ts";
import type { Attachment, Json } from "../model.ts";
import { fileReferences, listOf } from "./component-tree.ts";
import { checkMessageComponents } from "./message-components.ts";

/** What is being written: a message of a channel, or one of an interaction; new or as an edit of what there is. */
export interface Writing {
  of: "channel" | "interaction";
  /** What is edited. */
  existing?: { flags: number; content: string; embeds: readonly Json[]; components: readonly Json[] };
  /** The message's files after this. */
  attachments: readonly Attachment[];
}

/** https://discord.com/developers/docs/resources/message#create-message */
const MAX_CONTENT = 2_000;
/** Together, over all embeds. https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
const MAX_EMBEDS = 6_000;
const MAX_FILES = 10;
const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** What discord.js sends with every message, also where Discord has no such field; it is nothing when false. */
const EMPTY_HABITS: ReadonlySet<string> = new Set(["tts", "enforce_nonce"]);

/** The body without what says nothing. */
export function meaningful(body: Json): Json {
  return Object.fromEntries(Object.entries(body).filter(([key, value]) => !(EMPTY_HABITS.has(key) && value === false)));
}

/** Discord's flags after this write. */
export function flagsAfter(body: Json, existing: Writing["existing"]): number {
  const given = typeof body["flags"] === "number" ? body["flags"] : 0;
  if (!existing) return given;
  const settable = FLAG.SUPPRESS_EMBEDS | FLAG.IS_COMPONENTS_V2;
  // Visibility is not changed by an edit, and what was said nothing of stays.
  return typeof body["flags"] === "number" ? (existing.flags & ~settable) | (given & settable) : existing.flags;
}

/** What is wrong with a message, beside its shape; paths start at the message. */
export function checkMessage(body: Json, { of, existing, attachments }: Writing): Problem[] {
  const problems: Problem[] = [];
  const add = (path: (string | number)[], code: string, message: string) => problems.push({ path, code, message });
  if (typeof body["content"] === "string" && body["content"].length > MAX_CONTENT)
    add(["content"], "BASE_TYPE_MAX_LENGTH", `Must be ${MAX_CONTENT} or fewer in length.`);
  if (listOf(body, "embeds").reduce((sum, embed) => sum + embedLength(embed), 0) > MAX_EMBEDS)
    add(["embeds"], "MAX_EMBED_SIZE_EXCEEDED", `Embed size exceeds maximum size of ${MAX_EMBEDS}`);
  problems.push(...checkFlags(body, of, existing), ...checkMentions(body["allowed_mentions"] as Json | undefined));
  const flags = flagsAfter(body, existing);
  const v2 = (flags & FLAG.IS_COMPONENTS_V2) !== 0;
  if (v2) problems.push(...checkLegacyFields(body, existing));
  problems.push(...checkMessageComponents(listOf(body, "components"), v2));
  const names = new Set(attachments.map((one) => one.name));
  for (const { name, path } of fileReferences(listOf(body, "components")))
    if (!names.has(name))
      add(
        path,
        "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
        `The referenced attachment "${name}" was not found in the attachments list`,
      );
  if (attachments.length > MAX_FILES)
    add(["attachments"], "BASE_TYPE_BAD_LENGTH", `Must be ${MAX_FILES} or fewer in length.`);
  if (attachments.some((one) => one.content.length > MAX_FILE_BYTES))
    throw new ApiError(413, 40005, "Request entity too large");
  return problems;
}

/** Whether nothing would be left to show. */
export function isEmpty(body: Json, { existing, attachments }: Writing): boolean {
  const text = "content" in body ? body["content"] : existing?.content;
  const embeds = "embeds" in body ? listOf(body, "embeds") : (existing?.embeds ?? []);
  const components = "components" in body ? listOf(body, "components") : (existing?.components ?? []);
  return (
    (text ?? "") === "" &&
    embeds.length + components.length + attachments.length + listOf(body, "sticker_ids").length === 0 &&
    !body["poll"]
  );
}

function checkFlags(body: Json, of: Writing["of"], existing: Writing["existing"]): Problem[] {
  const given = body["flags"];
  if (typeof given !== "number") return [];
  const settable = existing
    ? FLAG.SUPPRESS_EMBEDS | FLAG.IS_COMPONENTS_V2 | (of === "interaction" ? FLAG.EPHEMERAL : 0)
    : FLAG.SUPPRESS_EMBEDS |
      FLAG.SUPPRESS_NOTIFICATIONS |
      FLAG.IS_COMPONENTS_V2 |
      (of === "interaction" ? FLAG.EPHEMERAL : 0);
  if (given & ~settable)
    return [{ path: ["flags"], code: "MESSAGE_FLAGS_INVALID", message: "Those flags cannot be set here." }];
  if (existing && existing.flags & FLAG.IS_COMPONENTS_V2 && !(given & FLAG.IS_COMPONENTS_V2))
    return [
      {
        path: ["flags"],
        code: "MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG",
        message: "MessageFlags.IS_COMPONENTS_V2 cannot be removed.",
      },
    ];
  return [];
}

/** https://discord.com/developers/docs/components/reference#component-reference */
function checkLegacyFields(body: Json, existing: Writing["existing"]): Problem[] {
  const used = (key: string, before: boolean): boolean => {
    const value = body[key];
    if (value === undefined) return before;
    return value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
  };
  const legacy: [string, boolean][] = [
    ["content", (existing?.content ?? "") !== ""],
    ["embeds", (existing?.embeds.length ?? 0) > 0],
    ["sticker_ids", false],
    ["poll", false],
  ];
  return legacy
    .filter(([key, before]) => used(key, before))
    .map(([key]) => ({
      path: [key],
      code: "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
      message: `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    }));
}

/** https://discord.com/developers/docs/resources/message#allowed-mentions-object */
function checkMentions(given: Json | undefined | null): Problem[] {
  if (!given) return [];
  return (["users", "roles"] as const)
    .filter((kind) => listOf(given, kind).length > 0 && listOf(given, "parse").includes(kind as unknown as Json))
    .map((kind) => ({
      path: ["allowed_mentions"],
      code: "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
      message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    }));
}

function embedLength(embed: Json): number {
  const text = (value: unknown, key: string) =>
    ((value as Json | undefined)?.[key] as string | null | undefined)?.length ?? 0;
  const fields = listOf(embed, "fields").reduce((sum, field) => sum + text(field, "name") + text(field, "value"), 0);
  return (
    text(embed, "title") +
    text(embed, "description") +
    text(embed["footer"], "text") +
    text(embed["author"], "name") +
    fields
  );
}
