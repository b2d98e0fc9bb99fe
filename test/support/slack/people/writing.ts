import { showError, type Core } from "../core.ts";
import type { Channel, Delivered, Message } from "../model.ts";
import { actingTeam, commandChannelName, event, messageEvent } from "../payloads.ts";
import { commandText, messageText } from "../typed-text.ts";
import { reservedCommand } from "../validate/reserved.ts";
import { wireMessage } from "../wire.ts";
import { applyAck, handles, mustSee, notDelivered, showFailure } from "./acting.ts";

/** Where in a channel something is written. */
export interface InThread {
  threadTs?: string;
}

/** What people do by typing. In their texts `<@U…>` and `<#C…>` stand for picking somebody or a channel from the composer's list. */
export interface Writing {
  /** Types a slash command. Slack itself answers unknown names, threads and people of other workspaces. */
  slash(user: string, channel: string, command: string, text?: string, where?: InThread): Promise<Delivered>;
  /** Mentions the bot; where it is not a member, Slack offers to invite it and the app hears nothing. */
  mention(user: string, channel: string, text: string, where?: InThread): Promise<Delivered>;
  /** Writes to the bot in its direct conversation. */
  say(user: string, text: string, where?: InThread): Promise<Delivered>;
  /** Posts an ordinary message; returns its timestamp. */
  post(user: string, channel: string, text: string, where?: InThread): string;
}

function write(core: Core, user: string, channel: Channel, text: string, threadTs?: string): Message {
  mustSee(core, user, channel);
  if (channel.archived) throw new Error(`${channel.name} is archived.`);
  const person = core.state.person(user);
  return core.state.addMessage(channel, {
    user,
    team: person.team,
    ...messageText(core.state, text, core.ids.secret(5)),
    ...(threadTs === undefined ? {} : { threadTs }),
  });
}

/** Acts through `core`; every promise resolves when the app has settled. */
export function createWriting(core: Core): Writing {
  const { state, profile, secrets } = core;
  const settle = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    await core.activity.settled();
    return result;
  };
  const slash: Writing["slash"] = async (user, channelId, command, text = "", { threadTs } = {}) => {
    const channel = state.channel(channelId);
    mustSee(core, user, channel);
    const name = command.startsWith("/") ? command : `/${command}`;
    const installed = state.workspace(state.person(user).team).bot !== undefined;
    const refuse = (error: string) => {
      showError(core, user, error, [name], channelId);
      return notDelivered(error);
    };
    if (threadTs !== undefined) return refuse("not_supported_in_threads");
    if (!installed || reservedCommand(name) || (profile.commands && !profile.commands.has(name)))
      return refuse("not_a_command");
    const team = actingTeam(core, user);
    const workspace = state.workspace(team);
    const target = { user, team, channel: channelId };
    const grid = workspace.enterprise;
    const payload = {
      token: secrets.verificationToken,
      team_id: team,
      team_domain: workspace.domain,
      ...(grid === undefined ? {} : { enterprise_id: grid, enterprise_name: "Organisation" }),
      channel_id: channelId,
      channel_name: commandChannelName(channel),
      user_id: user,
      user_name: state.person(user).name,
      command: name,
      text: commandText(state, text.trim(), profile.commands?.get(name) ?? true),
      api_app_id: secrets.appId,
      is_enterprise_install: String(grid !== undefined && core.orgInstall === grid),
      ...handles(core, target),
    };
    const delivered = await core.deliveries.send("slash_commands", payload, true);
    showFailure(core, user, delivered, channelId);
    applyAck(core, user, delivered, target);
    return delivered;
  };
  const mention: Writing["mention"] = async (user, channelId, text, { threadTs } = {}) => {
    const channel = state.channel(channelId);
    const bot = state.workspace(channel.home).bot;
    if (!bot) throw new Error("The app is not installed there.");
    const tag = `<@${bot.userId}>`;
    const message = write(core, user, channel, text.includes(tag) ? text : `${tag} ${text}`, threadTs);
    if (!channel.members.has(bot.userId)) return notDelivered("not_in_channel");
    const heard = event(
      core,
      channel.home,
      "app_mention",
      { ...wireMessage(core, message), type: "app_mention", channel: channelId, event_ts: message.ts },
      channel,
    );
    const other = messageEvent(core, channel, message);
    const [delivered] = await Promise.all([heard, other]);
    return delivered ?? notDelivered("not_subscribed");
  };
  const say: Writing["say"] = async (user, text, { threadTs } = {}) => {
    if (!profile.messagesTab) throw new Error("The app's Messages tab is off.");
    const channel = state.im(actingTeam(core, user), user);
    return (
      (await messageEvent(core, channel, write(core, user, channel, text, threadTs))) ?? notDelivered("not_subscribed")
    );
  };
  return {
    slash: (...given) => settle(slash(...given)),
    mention: (...given) => settle(mention(...given)),
    say: (...given) => settle(say(...given)),
    post(user, channelId, text, { threadTs } = {}) {
      const channel = state.channel(channelId);
      const message = write(core, user, channel, text, threadTs);
      void messageEvent(core, channel, message);
      return message.ts;
    },
  };
}
