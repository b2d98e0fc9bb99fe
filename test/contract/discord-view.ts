import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import { readPressId } from "../../src/adapters/discord/rendering/press-ids.ts";
import { LANGUAGES } from "../../src/core/kernel/language/language.ts";
import { translator } from "../../src/core/kernel/language/translate.ts";
import { decodeButton, openPayload } from "../../src/core/kernel/commands/button-payload.ts";
import type { Action, Block, Press, Rich, View } from "../../src/core/kernel/views/model.ts";
import { readBody, readText, type TextEyes } from "./discord-text.ts";
import { unsigned } from "./unsigned.ts";

/** Names and what was kept, for reading Discord's messages back. */
export interface Eyes extends TextEyes {
  readonly open: (token: string) => Promise<string | undefined>;
}

// What the adapter adds in words beside the view: who pressed the button.
const ASKED = LANGUAGES.map((l) => translator(l)("platform.by", { person: "@" }).split("@")[0] ?? "");

/** What somebody sees of Discord's components, as a view again: the words, times and buttons are those that Discord was given. */
export async function seenView(components: readonly unknown[], eyes: Eyes): Promise<View> {
  let title: string | undefined;
  const found: Block[] = [];
  const flat = (components as APIMessageTopLevelComponent[]).flatMap((c): APIComponentInContainer[] =>
    c.type === ComponentType.Container ? c.components : [c],
  );
  for (const component of flat) {
    if (component.type !== ComponentType.TextDisplay) {
      found.push(...(await blocksOf(component, eyes)));
      continue;
    }
    const read = readText(component.content, eyes);
    title ??= read.title;
    found.push(...read.blocks);
  }
  return unsigned({
    ...(title === undefined ? {} : { title }),
    blocks: found.filter((b) => !saysWhoAsked(b)),
  });
}

const saysWhoAsked = (block: Block): boolean =>
  block.kind === "text" &&
  block.muted === true &&
  block.body.some((i) => typeof i !== "string" && i.kind === "person") &&
  ASKED.some((asked) => block.body[0] === asked);

async function blocksOf(component: APIComponentInContainer, eyes: Eyes): Promise<Block[]> {
  switch (component.type) {
    case ComponentType.Separator:
      return [{ kind: "divider" }];
    case ComponentType.MediaGallery:
      return component.items.map(({ media, description }) => ({
        kind: "image",
        href: media.url,
        alt: description ?? "",
      }));
    case ComponentType.File: {
      const name = decodeURIComponent(component.file.url.split("/").at(-1) ?? "");
      return [{ kind: "file", name, mediaType: "", alt: "", token: "" }];
    }
    case ComponentType.ActionRow: {
      const [menu] = component.components;
      if (menu?.type === ComponentType.StringSelect) return [await chooseOf(menu, eyes)];
      const items = await Promise.all(component.components.map((c) => actionOf(c as APIButtonComponent, eyes)));
      return [{ kind: "actions", items: items.filter((a) => a !== undefined) }];
    }
    case ComponentType.Section: {
      const body = component.components.flatMap(
        ({ content }, i): Rich => [...(i === 0 ? [] : ["\n"]), ...readBody(content, eyes)],
      );
      const action = await actionOf(component.accessory as APIButtonComponent, eyes);
      return [{ kind: "items", items: [{ body, ...(action === undefined ? {} : { action }) }] }];
    }
    case ComponentType.TextDisplay:
      throw new Error(`nobody reads a component of type ${component.type} yet`);
  }
}

/** A menu: each option's value is the id of a button. */
async function chooseOf({ placeholder = "", options }: APIStringSelectComponent, eyes: Eyes): Promise<Block> {
  const found = await Promise.all(
    options.map(({ label, value }) =>
      actionOf({ type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: value }, eyes),
    ),
  );
  return {
    kind: "choose",
    label: placeholder,
    options: found.filter((o): o is Press => o !== undefined && o.kind !== "open"),
  };
}

const WEIGHTS = new Map<ButtonStyle, "primary" | "danger">([
  [ButtonStyle.Primary, "primary"],
  [ButtonStyle.Danger, "danger"],
]);

/** What a button of a view does; undefined for the adapter's own. */
async function actionOf(button: APIButtonComponent, { open }: Eyes): Promise<Action | undefined> {
  const label = "label" in button ? (button.label ?? "") : "";
  if ("url" in button) return { kind: "open", label, href: button.url };
  const read = "custom_id" in button ? readPressId(button.custom_id) : undefined;
  const press =
    read === undefined || read.kind === "dismiss" ? undefined : await openPayload(decodeButton(read.value), open);
  if (!press) return undefined;
  const weight = WEIGHTS.get(button.style);
  const { kind, command, input, place } = press;
  return {
    kind,
    label,
    command,
    input,
    ...(weight === undefined ? {} : { weight }),
    ...(place === undefined ? {} : { place }),
  };
}

/** A button that can be pressed, or an option of a menu. */
export interface Button {
  readonly label: string;
  readonly id: string;
  readonly menu?: string;
}

/** The buttons of a message that send something, in their order. */
export function buttonsIn(components: readonly unknown[]): Button[] {
  return (components as APIMessageTopLevelComponent[]).flatMap((c): Button[] => {
    if (c.type === ComponentType.Container) return buttonsIn(c.components);
    const inside =
      c.type === ComponentType.Section ? [c.accessory] : c.type === ComponentType.ActionRow ? c.components : [];
    return inside.flatMap((b): Button[] => {
      if (b.type === ComponentType.StringSelect)
        return b.options.map(({ label, value }) => ({ label, id: value, menu: b.custom_id }));
      return "custom_id" in b && "label" in b ? [{ label: b.label ?? "", id: b.custom_id }] : [];
    });
  });
}
