import {
  ActionRowBuilder,
  ApplicationCommandType,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  ContainerBuilder,
  ContextMenuCommandBuilder,
  Events,
  FileBuilder,
  MessageFlags,
  SectionBuilder,
  SeparatorBuilder,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  type Client,
  type Interaction,
  type TextChannel,
} from "discord.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startFakeDiscord, type FakeDiscord } from "../../support/discord/fake-discord.ts";
import { login } from "./plain-bot.ts";

let fake: FakeDiscord;
let client: Client<true>;
let guild: string;
let channel: string;
let ada: string;
/** What the bot does with the next interaction. */
let handle: (interaction: Interaction) => Promise<unknown>;
let handled: Promise<unknown>;

beforeAll(async () => {
  fake = await startFakeDiscord({ maxConcurrency: 2, shards: 2 });
  guild = fake.addGuild({ name: "Experts", shard: { id: 1, count: 2 } });
  channel = fake.addChannel(guild, { name: "general" });
  ada = fake.addUser({ name: "ada" });
  fake.join(ada, guild, { nick: "Ada" });
  client = await login(fake, { shards: "auto" });
  client.on(Events.InteractionCreate, (interaction) => {
    handled = handle(interaction);
  });
  const find = new SlashCommandBuilder().setName("find").setDescription("Finds").setNameLocalization("fr", "chercher");
  find.addStringOption((option) =>
    option.setName("text").setDescription("Text").setRequired(true).setAutocomplete(true),
  );
  await client.application.commands.set([
    find,
    new ContextMenuCommandBuilder().setName("Save It").setType(ApplicationCommandType.Message),
  ]);
});

afterAll(async () => {
  await client.destroy();
  expect(fake.refusals).toEqual([]);
  await fake.close();
});

/** Lets the bot do `work` with the interaction that `act` makes. */
async function during(act: () => Promise<unknown>, work: typeof handle): Promise<void> {
  const done = new Promise<void>((resolve, reject) => {
    handle = (interaction) => work(interaction).then(() => resolve(), reject);
  });
  await act();
  await done;
  await handled;
}

const find = () => fake.slash(ada, channel, "find", { text: "x" });
const last = () => fake.seenBy(ada, channel).at(-1)!;

test("two shards come up and a guild is on its own", () => {
  expect(client.ws.shards.size).toBe(2);
  expect(client.guilds.cache.get(guild)).toMatchObject({ name: "Experts", shardId: 1 });
  expect(client.channels.cache.get(channel)).toMatchObject({ name: "general" });
});

test("registered commands are read back with their languages", async () => {
  const commands = await client.application.commands.fetch({ withLocalizations: true });
  expect(commands.find((one) => one.name === "find")).toMatchObject({ nameLocalizations: { fr: "chercher" } });
});

test("Components V2 with sections, files and selects go out and are pressed", async () => {
  const container = new ContainerBuilder()
    .addTextDisplayComponents(new TextDisplayBuilder().setContent("# Found"))
    .addSeparatorComponents(new SeparatorBuilder())
    .addSectionComponents(
      new SectionBuilder()
        .addTextDisplayComponents(new TextDisplayBuilder().setContent("Ada"))
        .setButtonAccessory(new ButtonBuilder().setCustomId("open").setLabel("Open").setStyle(ButtonStyle.Secondary)),
    )
    .addFileComponents(new FileBuilder().setURL("attachment://ada.txt"))
    .addActionRowComponents(
      new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
        new StringSelectMenuBuilder().setCustomId("pick").addOptions({ label: "One", value: "1" }),
      ),
    );
  await during(find, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply({
      flags: MessageFlags.IsComponentsV2,
      components: [container],
      files: [new AttachmentBuilder(Buffer.from("hello"), { name: "ada.txt" })],
      allowedMentions: { parse: [] },
    });
  });
  const { id, files, ephemeralTo } = last();
  expect(ephemeralTo).toBe(ada);
  expect(files.map((file) => file.content.toString())).toEqual(["hello"]);
  await during(
    () => fake.press(ada, id, "open"),
    async (interaction) => {
      if (!interaction.isButton()) return;
      await interaction.deferUpdate();
      await interaction.followUp({ content: "Opened", flags: MessageFlags.Ephemeral });
      await interaction.editReply({
        components: [new TextDisplayBuilder().setContent("Done")],
        flags: MessageFlags.IsComponentsV2,
        attachments: [],
      });
    },
  );
  expect(fake.seenBy(ada, channel).find((message) => message.id === id)!.components).toMatchObject([
    { content: "Done" },
  ]);
  expect(last()).toMatchObject({ content: "Opened", ephemeralTo: ada });
});

test("a reply, with what came of it, can be fetched, edited and deleted", async () => {
  await during(find, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const { resource } = await interaction.reply({ content: "One", withResponse: true });
    expect(resource!.message!.content).toBe("One");
    expect((await interaction.fetchReply()).id).toBe(resource!.message!.id);
    await interaction.editReply("Two");
    const more = await interaction.followUp("Three");
    await interaction.editReply({ message: more, content: "Four" });
    await interaction.deleteReply();
  });
  expect(last()).toMatchObject({ content: "Four", edited: true });
});

test("a message's menu gives the message", async () => {
  const said = await fake.say(ada, channel, "worth keeping");
  await during(
    () => fake.contextMenu(ada, channel, "Save It", said),
    async (interaction) => {
      if (!interaction.isMessageContextMenuCommand()) return;
      expect(interaction.targetMessage.content).toBe("worth keeping");
      await interaction.reply({ content: "Kept", flags: MessageFlags.Ephemeral });
    },
  );
});

test("channels, histories, members and people are fetched", async () => {
  const place = (await client.channels.fetch(channel)) as TextChannel;
  const sent = await place.send({ content: "A nonce", nonce: "n1", enforceNonce: true });
  expect((await place.send({ content: "Again", nonce: "n1", enforceNonce: true })).id).toBe(sent.id);
  const history = await place.messages.fetch({ limit: 10, after: (BigInt(sent.id) - 1n).toString() });
  expect(history.map((message) => message.id)).toEqual([sent.id]);
  expect((await (await client.guilds.fetch(guild)).members.fetch(ada)).nickname).toBe("Ada");
  const user = await client.users.fetch(ada, { force: true });
  await (await user.createDM()).send("Hello");
  expect(fake.direct(ada)).toMatchObject([{ content: "Hello" }]);
  expect(place.permissionsFor(client.user)!.has("SendMessages")).toBe(true);
  fake.permissions(channel, { SEND_MESSAGES: false });
  await fake.until(() => !place.permissionsFor(client.user)!.has("SendMessages"));
  fake.permissions(channel, { SEND_MESSAGES: null });
});

test("a refusal of Discord's is the library's error", async () => {
  const unknown = client.channels.fetch("1").catch((error: unknown) => error);
  expect(await unknown).toMatchObject({ code: 10003, status: 404 });
  fake.refusals.length = 0;
});
