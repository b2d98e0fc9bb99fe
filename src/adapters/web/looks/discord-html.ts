import {
  type APIContainerComponent,
  type APIMessageComponent,
  type APIModalComponent,
  ButtonStyle,
  ComponentType,
} from "discord-api-types/v10";
import { discordField } from "./discord-field.ts";
import { discordMarkdown } from "./discord-markdown.ts";
import { menuHtml } from "./menu-html.ts";
import { type LookReader, text } from "./reader.ts";

type Component = APIMessageComponent | APIModalComponent;

/** Components V2 as HTML, much as Discord draws them (https://docs.discord.com/developers/components/reference). */
export function discordHtml(components: readonly Component[], reader: LookReader): string {
  return components.map((component) => drawn(component, reader)).join("");
}

function drawn(component: Component, reader: LookReader): string {
  switch (component.type) {
    case ComponentType.Container:
      return container(component, reader);
    case ComponentType.TextDisplay:
      return `<div class="text">${discordMarkdown(component.content, reader)}</div>`;
    case ComponentType.Section: {
      const beside = `<div class="accessory">${drawn(component.accessory, reader)}</div>`;
      return `<div class="section"><div>${discordHtml(component.components, reader)}</div>${beside}</div>`;
    }
    case ComponentType.ActionRow:
      return `<div class="row">${component.components.map((one) => inRow(one, reader)).join("")}</div>`;
    case ComponentType.Button:
      return `<button type="button" class="button ${BUTTONS[component.style]}">${text("label" in component ? (component.label ?? "") : "")}</button>`;
    case ComponentType.Separator:
      return component.divider === false ? '<div class="gap"></div>' : "<hr>";
    case ComponentType.Label:
      return label(component, reader);
    case ComponentType.File:
      return `<div class="file">📄 ${text(component.file.url.replace(/^attachment:\/\//, ""))}</div>`;
    case ComponentType.MediaGallery:
      return component.items.map(({ description }) => `<div class="file">🖼 ${text(description ?? "")}</div>`).join("");
    case ComponentType.Thumbnail:
      return `<div class="file">${text(component.description ?? "")}</div>`;
    case ComponentType.TextInput:
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.ChannelSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.RadioGroup:
    case ComponentType.CheckboxGroup:
    case ComponentType.Checkbox:
    case ComponentType.FileUpload:
      return discordField(component, reader);
  }
}

/** In a row of a message a menu can be opened; in a form it is drawn as it stands. */
function inRow(component: Component, reader: LookReader): string {
  if (component.type !== ComponentType.StringSelect) return drawn(component, reader);
  const { options, placeholder } = component;
  const chosen = options.filter((option) => option.default).map(({ label: words }) => words);
  return menuHtml(
    options.map(({ label: words }) => words),
    { chosen: chosen.join(", "), invites: placeholder ?? "" },
  );
}

function container({ accent_color: accent, components }: APIContainerComponent, reader: LookReader): string {
  const edge =
    accent === null || accent === undefined
      ? ""
      : ` style="border-left-color:#${accent.toString(16).padStart(6, "0")}"`;
  return `<div class="container"${edge}>${discordHtml(components, reader)}</div>`;
}

const BUTTONS: Readonly<Record<ButtonStyle, string>> = {
  [ButtonStyle.Primary]: "primary",
  [ButtonStyle.Secondary]: "secondary",
  [ButtonStyle.Success]: "success",
  [ButtonStyle.Danger]: "danger",
  [ButtonStyle.Link]: "link",
  [ButtonStyle.Premium]: "premium",
};

function label(
  { label: words, description, component }: Extract<Component, { type: ComponentType.Label }>,
  reader: LookReader,
): string {
  const required = "required" in component && component.required ? ' <span class="must">*</span>' : "";
  const below = description === undefined ? "" : `<div class="description">${text(description)}</div>`;
  return `<div class="label"><b>${text(words)}</b>${required}${below}${drawn(component, reader)}</div>`;
}
