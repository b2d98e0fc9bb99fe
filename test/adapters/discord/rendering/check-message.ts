import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import { MessageCreateRequestSchema } from "discord-api-spec/zod";
import { checkSchema } from "../../../support/discord/validate/schema.ts";
import type { Rendered } from "../../../../src/adapters/discord/rendering/render.ts";
import { readMarkdown } from "./discord-markdown.ts";

const V2 = 1 << 15;

/** What Discord would refuse about a message; its numbers are written apart from the renderer, from Discord's reference pages and its published schema. */
export function refusals(
  { components, files }: Pick<Rendered, "components" | "files">,
  room = { components: 40, text: 4_000 },
): string[] {
  const found: string[] = [];
  const all = components.flatMap((c) => inside(c));
  const texts = all.flatMap((c) => (c.type === ComponentType.TextDisplay ? [c.content] : []));
  if (components.length === 0) found.push("empty");
  if (all.length > room.components) found.push(`${all.length} components`);
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length > room.text) found.push(`${length} characters`);
  if (texts.some((text) => text.trim() === "")) found.push("text of nothing");
  if (texts.some((text) => /\p{Surrogate}/u.test(text))) found.push("half a character");
  if (all.every((c) => c.type === ComponentType.Separator || c.type === ComponentType.Container))
    found.push("nothing but lines");
  for (const c of all)
    if (c.type === ComponentType.ActionRow) found.push(...rowRefusals(c.components));
    else if (c.type === ComponentType.Section) found.push(...rowRefusals([c.accessory as APIButtonComponent]));
  const ids = all.flatMap((c) => ("custom_id" in c ? [c.custom_id] : []));
  if (new Set(ids).size !== ids.length) found.push("an id twice");
  const attached = files.map((f) => f.attachment);
  const shown = all.flatMap((c) => (c.type === ComponentType.File ? [c.file.url] : []));
  if (JSON.stringify(attached.map((name) => `attachment://${name}`)) !== JSON.stringify(shown))
    found.push(`attached ${attached.join()} shown ${shown.join()}`);
  for (const name of attached) if (!/^[A-Za-z0-9][\w.-]{0,120}$/.test(name)) found.push(`name ${name}`);
  const attachments = files.map(({ attachment, description }, id) => ({
    id: String(id),
    filename: attachment,
    ...(description === undefined ? {} : { description }),
  }));
  const problems = checkSchema(MessageCreateRequestSchema, {
    flags: V2,
    components,
    ...(files.length > 0 ? { attachments } : {}),
  });
  return [...found, ...problems.map((p) => `${p.path.join(".")}: ${p.message}`)];
}

function rowRefusals(inRow: readonly APIComponentInMessageActionRow[]): string[] {
  const found: string[] = [];
  const [menu] = inRow;
  if (menu?.type === ComponentType.StringSelect)
    return inRow.length === 1 ? menuRefusals(menu) : ["a menu among others"];
  const buttons = inRow as readonly APIButtonComponent[];
  if (buttons.length < 1 || buttons.length > 5) found.push(`${buttons.length} buttons in a row`);
  for (const b of buttons) {
    if ("label" in b && ((b.label ?? "").trim() === "" || (b.label ?? "").length > 80))
      found.push(`label ${b.label ?? ""}`);
    if (b.style === ButtonStyle.Link ? !/^https?:\/\//.test(b.url) : !("custom_id" in b))
      found.push("neither sends nor leads");
  }
  return found;
}

function menuRefusals({ options, placeholder = "x" }: APIStringSelectComponent): string[] {
  const found: string[] = [];
  if (options.length < 1 || options.length > 25) found.push(`${options.length} options`);
  if (placeholder.length > 150 || placeholder === "") found.push("placeholder");
  if (new Set(options.map(({ value }) => value)).size < options.length) found.push("a value twice");
  for (const { label, value } of options)
    if (label.length < 1 || label.length > 100 || value.length < 1 || value.length > 100) found.push(`option ${label}`);
  return found;
}

type Any = APIMessageTopLevelComponent | APIComponentInContainer | APIButtonComponent | APIStringSelectComponent;

/** A component and all those in it. */
export function inside(component: Any): Any[] {
  const parts =
    component.type === ComponentType.Container || component.type === ComponentType.ActionRow
      ? component.components
      : component.type === ComponentType.Section
        ? [...component.components, component.accessory]
        : [];
  return [component, ...parts.flatMap((c) => inside(c as Any))];
}

/** All that a message shows, as people read it: buttons' labels and descriptions of images included. */
export function shownBy({ components }: Pick<Rendered, "components">): { text: string; found: string[] } {
  const found: string[] = [];
  const parts = components
    .flatMap((c) => inside(c))
    .map((c) => {
      if (c.type === ComponentType.TextDisplay) {
        const read = readMarkdown(c.content);
        found.push(...read.found);
        return read.shown;
      }
      if (c.type === ComponentType.StringSelect)
        return [c.placeholder ?? "", ...c.options.map(({ label }) => label)].join("\n");
      if (c.type === ComponentType.Button) return "label" in c ? (c.label ?? "") : "";
      return c.type === ComponentType.MediaGallery ? c.items.map((i) => i.description ?? "").join("\n") : "";
    });
  return { text: parts.join("\n"), found };
}
