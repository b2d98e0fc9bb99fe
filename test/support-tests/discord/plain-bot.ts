import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  Events,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  TextInputBuilder,
  TextInputStyle,
  type ClientOptions,
  type Interaction,
} from "discord.js";
import { Agent } from "undici";
import type { FakeDiscord } from "../../support/discord/fake-discord.ts";

/** Logs a plain discord.js client in and waits until it is ready. It identifies without discord.js's pause of five seconds. */
export async function login(fake: FakeDiscord, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const client = new Client({
    intents: [1 << 0, 1 << 9, 1 << 12],
    // The undici of the whole process may be another library's.
    rest: { api: fake.apiUrl, agent: new Agent() },
    ws: { buildIdentifyThrottler: () => Promise.resolve({ waitForIdentify: () => Promise.resolve() }) },
    ...options,
  });
  client.on(Events.Error, () => undefined);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(fake.token);
  return ready;
}

/** The commands of the plain bot. */
export const commands = [
  { name: "ping", description: "Answers" },
  { name: "slow", description: "Answers later" },
  { name: "form", description: "Opens a form" },
  { name: "buttons", description: "Shows a button" },
  { name: "write", description: "Writes to you" },
  {
    name: "country",
    description: "Suggests",
    options: [{ type: 3, name: "name", description: "Its name", required: true, autocomplete: true }],
  },
];

async function onCommand(interaction: Interaction<"cached" | "raw"> | Interaction): Promise<unknown> {
  if (interaction.isAutocomplete())
    return interaction.respond([{ name: `More ${interaction.options.getFocused()}`, value: "more" }]);
  if (interaction.isButton()) return interaction.update({ content: "Pressed.", components: [] });
  if (interaction.isModalSubmit())
    return interaction.reply(`You wrote ${interaction.fields.getTextInputValue("text")}`);
  if (!interaction.isChatInputCommand()) return undefined;
  switch (interaction.commandName) {
    case "ping":
      return interaction.reply({ content: "Pong", flags: MessageFlags.Ephemeral });
    case "slow":
      await interaction.deferReply();
      return interaction.editReply("Done");
    case "form":
      return interaction.showModal(
        new ModalBuilder()
          .setCustomId("form")
          .setTitle("A form")
          .addLabelComponents(
            new LabelBuilder()
              .setLabel("Text")
              .setTextInputComponent(new TextInputBuilder().setCustomId("text").setStyle(TextInputStyle.Short)),
          ),
      );
    case "buttons":
      return interaction.reply({
        content: "Press",
        components: [
          new ActionRowBuilder<ButtonBuilder>().addComponents(
            new ButtonBuilder().setCustomId("go").setLabel("Go").setStyle(ButtonStyle.Primary),
          ),
        ],
      });
    case "write":
      await interaction.user.send("Hello");
      return interaction.reply({ content: "Written", flags: MessageFlags.Ephemeral });
    default:
      return interaction.reply(interaction.options.getString("name", true));
  }
}

/** A bot with those commands, registered and ready. Errors of its handlers are kept. */
export async function plainBot(
  fake: FakeDiscord,
  options: Partial<ClientOptions> = {},
): Promise<{ client: Client<true>; errors: unknown[] }> {
  const client = await login(fake, options);
  const errors: unknown[] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    onCommand(interaction).catch((error: unknown) => errors.push(error));
  });
  await client.application.commands.set(commands);
  return { client, errors };
}
