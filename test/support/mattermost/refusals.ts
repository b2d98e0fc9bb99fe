import { readUrl } from "../../../src/core/kernel/text/read-url.ts";
import type { Attachment, Dialog, Element, Post } from "./model.ts";

/** Longest text of a post, in code points. https://docs.mattermost.com/collaborate/format-messages.html */
export const POST_CHARACTERS = 16_383;
/** Most files of a post. https://docs.mattermost.com/collaborate/share-files-in-messages.html */
const POST_FILES = 10;
/** Longest props as JSON. https://github.com/mattermost/mattermost/blob/master/server/public/model/post.go */
const PROPS_CHARACTERS = 800_000;

// https://github.com/mattermost/mattermost/blob/master/server/public/model/integration_action.go
const STYLES = ["default", "primary", "success", "good", "warning", "danger"];

// https://developers.mattermost.com/integrate/plugins/interactive-dialogs/#parameters
const TITLE = 24;
const DISPLAY_NAME = 24;
const NAME = 300;
const HELP = 150;
/** Longest default of each kind of field, and what people may enter where it does not say. */
const DEFAULTS: Record<Element["type"], number> = {
  text: 150,
  textarea: 3_000,
  select: 3_000,
  radio: 3_000,
  bool: 150,
  file: 300,
};

/** How much somebody may enter into a field. */
export const longest = ({ max_length, type }: Element): number => max_length ?? DEFAULTS[type];

const isAddress = (url: string) => /^https?:$/.test(readUrl(url)?.protocol ?? "");

/** What Mattermost does not take in a post; undefined where it takes it. */
export function wrongInPost({ message, props, file_ids }: Pick<Post, "message" | "props" | "file_ids">) {
  if (Array.from(message).length > POST_CHARACTERS) return "model.post.is_valid.message_length.app_error";
  if (JSON.stringify(props).length > PROPS_CHARACTERS) return "model.post.is_valid.props.app_error";
  if (file_ids.length > POST_FILES) return "model.post.is_valid.file_ids.app_error";
  const attachments = props.attachments ?? [];
  if (message.trim() === "" && attachments.length === 0 && file_ids.length === 0) return "there is nothing in it";
  return attachments.map(wrongInAttachment).find((wrong) => wrong !== undefined);
}

function wrongInAttachment({ actions = [] }: Attachment): string | undefined {
  for (const { id, name, type, style = "default", integration } of actions) {
    if (name === "") return "a button has no name";
    if (type !== "button") return `a button of type ${type}`;
    if (!STYLES.includes(style)) return `a button of style ${style}`;
    if (!isAddress(integration.url)) return `a button for ${integration.url}`;
    // Other ids stand in no address, so that nobody could press it.
    if (!/^[A-Za-z0-9]+$/.test(id)) return `a button with the id ${id}`;
  }
  const ids = actions.map(({ id }) => id);
  return new Set(ids).size === ids.length ? undefined : "two buttons with one id";
}

/** What is wrong with a dialog: Mattermost itself notes it in its log and shows what it can. */
export function wrongInDialog({ title, elements }: Dialog): string | undefined {
  if (title === "" || title.length > TITLE) return `a title of ${title.length} characters`;
  const names = elements.map(({ name }) => name);
  if (new Set(names).size !== names.length) return "two fields with one name";
  return elements.map(wrongInElement).find((wrong) => wrong !== undefined);
}

function wrongInElement(element: Element): string | undefined {
  const { name, display_name, help_text = "", placeholder = "", type, max_length = 1 } = element;
  if (!(type in DEFAULTS)) return `a field of type ${type}`;
  if (name === "" || name.length > NAME) return `the name ${name}`;
  if (display_name === "" || display_name.length > DISPLAY_NAME) return `the name ${display_name}`;
  if (help_text.length > HELP) return `help of ${help_text.length} characters`;
  if (placeholder.length > DEFAULTS[type]) return `a placeholder of ${placeholder.length} characters`;
  if (max_length < 0) return `at most ${max_length} characters`;
  return wrongDefault(element) ? `the default ${element.default ?? ""} of ${name}` : undefined;
}

function wrongDefault(element: Element): boolean {
  const { type, options = [], data_source = "", multiselect = false, default: given = "" } = element;
  if (given === "") return false;
  if (given.length > DEFAULTS[type]) return true;
  if (type === "bool") return given !== "true" && given !== "false";
  if ((type !== "select" && type !== "radio") || data_source !== "") return false;
  const picked = multiselect ? given.replaceAll(" ", "").split(",") : [given];
  return picked.some((value) => !options.some((option) => option.value === value));
}
