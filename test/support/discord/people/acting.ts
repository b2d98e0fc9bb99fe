import type { Core } from "../core.ts";
import type { InteractionRecord } from "../interactions/model.ts";
import type { NewInteraction } from "../interactions/interactions.ts";
import type { Channel, Message } from "../model.ts";

/** A file somebody attaches. */
export interface PickedFile {
  name: string;
  content: Buffer;
  contentType?: string;
}

/** Refuses to act for somebody who cannot see the channel: that is a mistake of the test. */
export function mustSee(core: Core, user: string, channel: Channel): void {
  const { name } = core.state.user(user);
  const there =
    channel.guild === undefined
      ? channel.recipient === user || channel.group?.includes(user) === true
      : core.state.may(user, channel, "VIEW_CHANNEL");
  if (!there) throw new Error(`${name} cannot see ${channel.name || "that conversation"}.`);
}

/** A message that somebody sees; throws when they do not. */
export function messageBefore(core: Core, user: string, id: string): Message {
  const message = core.state.messages.get(id);
  if (!message || (message.ephemeralTo !== undefined && message.ephemeralTo !== user))
    throw new Error(`${core.state.user(user).name} sees no message ${id}.`);
  mustSee(core, user, core.state.channel(message.channel));
  return message;
}

/** Starts an interaction and brings it to the app. */
export async function interact(core: Core, given: NewInteraction): Promise<InteractionRecord> {
  const record = core.interactions.begin(given);
  await core.deliverer.deliver(record);
  return record;
}
