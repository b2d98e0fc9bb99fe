import { ButtonStyle, ComponentType, MessageFlags, Routes } from "discord.js";
import { pressId, readPressId } from "../../src/adapters/discord/rendering/press-ids.ts";
import type { InvocationInput } from "../../src/core/kernel/commands/platform.ts";
import { decodeButton, encodeButton, openPayload } from "../../src/core/kernel/commands/button-payload.ts";
import type { Input } from "../../src/core/kernel/views/model.ts";
import { fillForm, type Watching } from "./discord-fill.ts";
import { buttonsIn } from "./discord-view.ts";

type Values = InvocationInput & { readonly kind: "values" };

/**
 * Presses the newest button that sends this; where nobody has one, one of an older message of the bot's. Persons, channels and
 * files, which no button carries, are filled into the form that it opens.
 */
export async function pressValues(watching: Watching, input: Values): Promise<void> {
  const { place, user, mark, settled } = watching;
  const { fake, tokens, room } = place;
  const picked = Object.entries(input.values).filter(([, v]) => typeof v === "object");
  const simple = Object.fromEntries(Object.entries(input.values).filter(([, v]) => typeof v !== "object")) as Input;
  const kind = picked.length > 0 ? "ask" : (input.mode ?? "run");
  const pressed = encodeButton({
    kind,
    label: "",
    command: input.path,
    input: simple,
    ...(input.place === undefined ? {} : { place: input.place }),
  });
  for (const { id, author, components } of [...fake.seenBy(user, room)].reverse()) {
    if (author !== fake.botUser) continue;
    for (const button of buttonsIn(components)) {
      const read = readPressId(button.id);
      const press =
        read && read.kind !== "dismiss"
          ? await openPayload(decodeButton(read.value), (token) => tokens.open(token))
          : undefined;
      if (!press || encodeButton({ ...press, label: "" }) !== pressed) continue;
      mark();
      await (button.menu === undefined
        ? fake.press(user, id, button.id)
        : fake.choose(user, id, button.menu, [button.id]));
      return;
    }
  }
  const old = await olderMessage(watching, pressed);
  mark();
  await fake.press(user, old.message, old.button);
  await settled();
  fake.deleteMessage(old.message);
  if (picked.length > 0 && !(await fillForm(watching, Object.fromEntries(picked))))
    throw new Error("nobody could pick that");
}

async function olderMessage(
  { place: { tokens, rest, room } }: Watching,
  payload: string,
): Promise<{ readonly message: string; readonly button: string }> {
  const button = pressId(0, JSON.stringify({ v: 1, t: await tokens.keep(payload) }));
  const components = [
    {
      type: ComponentType.ActionRow,
      components: [
        { type: ComponentType.Button, style: ButtonStyle.Secondary, label: "An older button", custom_id: button },
      ],
    },
  ];
  const { id } = (await rest.post(Routes.channelMessages(room), {
    body: { flags: MessageFlags.IsComponentsV2, components },
  })) as { id: string };
  return { message: id, button };
}
