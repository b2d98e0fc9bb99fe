import { randomBytes } from "node:crypto";
import type { Channel, OpenDialog, Post, Props, StoredFile, User } from "./model.ts";

/** What Mattermost does not do: an HTTP status and the id of the error. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: 400 | 401 | 403 | 404;
  constructor(status: Refusal["status"], reason: string) {
    super(reason);
    this.status = status;
  }
}

/** Everything that one server holds. */
export class State {
  readonly now: () => number;
  readonly team = newId();
  readonly bot = newId();
  /** The bot's access token, and the one by which the slash command says who it is. */
  readonly token = newId();
  readonly commandToken = newId();
  readonly users = new Map<string, User>();
  readonly channels = new Map<string, Channel>();
  readonly posts: Post[] = [];
  readonly files = new Map<string, StoredFile>();
  readonly dialogs = new Map<string, OpenDialog>();
  readonly triggers = new Map<string, { readonly user: string; readonly channel: string; readonly at: number }>();
  #last = 0;

  constructor(now: () => number) {
    this.now = now;
    this.addUser({ id: this.bot, username: "rapporteur", name: "Rapporteur", roles: "system_user system_admin" });
  }

  addUser(given: { id?: string; username: string; name: string; roles: string }): User {
    const { id = newId(), username, name, roles } = given;
    const [first_name = "", ...rest] = name.split(" ");
    const timezone = { useAutomaticTimezone: "true", automaticTimezone: "", manualTimezone: "" } as const;
    const user: User = { id, username, first_name, last_name: rest.join(" "), roles, locale: "en", timezone };
    this.users.set(id, user);
    return user;
  }

  addChannel(channel: Omit<Channel, "id" | "team_id">): Channel {
    const made = { id: newId(), team_id: channel.type === "D" ? "" : this.team, ...channel };
    this.channels.set(made.id, made);
    return made;
  }

  user(id: string): User {
    return this.users.get(id) ?? refuse(404, "app.user.missing_account.const");
  }

  channel(id: string): Channel {
    return this.channels.get(id) ?? refuse(404, "app.channel.get.existing.app_error");
  }

  /** A channel in which that user reads and writes. */
  within(id: string, user: string): Channel {
    const channel = this.channels.get(id);
    return channel?.members.has(user) ? channel : refuse(403, "api.context.permissions.app_error");
  }

  post(id: string): Post {
    return this.posts.find((post) => post.id === id) ?? refuse(404, "app.post.get.app_error");
  }

  /** The direct channel of two. */
  direct(one: string, other: string): Channel {
    const name = [one, other].sort().join("__");
    const known = [...this.channels.values()].find((channel) => channel.name === name);
    return known ?? this.addChannel({ name, type: "D", members: new Set([one, other]) });
  }

  addPost(post: Pick<Post, "channel_id" | "user_id"> & Partial<Post>): Post {
    const at = this.moment();
    const empty = { message: "", props: {} as Props, root_id: "", file_ids: [] };
    const made: Post = { id: newId(), ...empty, ...post, create_at: at, update_at: at };
    this.posts.push(made);
    return made;
  }

  /** The time of what happens now: no two things happen in one millisecond. */
  moment(): number {
    this.#last = Math.max(this.now(), this.#last + 1);
    return this.#last;
  }

  /** An id by which one dialog may be opened for who did something just now. */
  trigger(user: string, channel: string): string {
    const id = newId();
    this.triggers.set(id, { user, channel, at: this.now() });
    return id;
  }
}

/** Does not do something. */
export function refuse(status: Refusal["status"], reason: string): never {
  throw new Refusal(status, reason);
}

/** 26 letters and digits, as all of Mattermost's ids are. https://developers.mattermost.com/api-documentation/ */
export function newId(): string {
  const alphabet = "ybndrfg8ejkmcpqxot1uwisza345h769";
  return Array.from(randomBytes(26), (byte) => alphabet[byte % 32]).join("");
}
