import type { FieldErrors, Form } from "../../core/kernel/forms/form.ts";
import type { Language } from "../../core/kernel/language/language.ts";
import type { Choice } from "../../core/kernel/values/choice.ts";
import type { Role } from "../../core/kernel/access/role.ts";
import type { Post } from "../../core/services/posts/posts.ts";
import type { Instant, View } from "../../core/kernel/views/model.ts";

/** A post as the page receives it. */
export interface PostJson {
  readonly id: string;
  readonly seq: number;
  /** The pane it belongs to: a channel's id, or "@" and a handle for what only that person reads. */
  readonly pane: string;
  readonly view: View;
  readonly caller?: string;
  /** The person who said it, by id, where it is a message of one; `caller` is their name then. */
  readonly author?: string;
  readonly at: Instant;
}

/** What came of something that was said in a channel: its post, where those who read along see it, and what it asks of the bot. */
export interface Heard {
  readonly post?: PostJson;
  readonly asks?: string;
}

/** What the menu of a message offers, in the reader's language, to whom. */
export interface MenuJson {
  readonly path: string;
  readonly label: string;
  readonly roles: readonly Role[];
}

/** Somebody the visitor can be. */
export interface Persona {
  /** The console handle. */
  readonly user: string;
  /** The person's id. */
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  readonly language: Language;
  readonly zone: string;
}

/** The bot's clock: what it says now, how far it was moved, and when the next thing is due. */
export interface ClockJson {
  readonly now: Instant;
  /** Milliseconds ahead of real time. */
  readonly ahead: number;
  readonly next?: Instant;
}

/** Everything the page needs to begin. */
export interface State {
  readonly community: {
    readonly slug: string;
    readonly name: string;
    readonly language: Language;
    readonly zone: string;
  };
  /** Each with those who know of it. */
  readonly channels: readonly { readonly id: string; readonly name: string; readonly knownTo: readonly Role[] }[];
  readonly personas: readonly Persona[];
  /** Each with its name in itself and the locale of its dates. */
  readonly languages: readonly { readonly code: Language; readonly name: string; readonly locale: string }[];
  /** The language of `labels`. */
  readonly language: Language;
  readonly labels: Readonly<Record<string, string>>;
  /** What zones are called in that language, where that is not what their own names end with. */
  readonly zones: Readonly<Record<string, string>>;
  /** The menu of people's messages. */
  readonly menu: readonly MenuJson[];
  readonly clock: ClockJson;
  /** The newest post's place; events go on from here. */
  readonly seq: number;
}

/** How a date in a line being typed is understood. */
export interface DateHint {
  readonly option: string;
  readonly text: string;
  readonly choices: readonly Choice[];
}

/** What came of an invocation. A `view` without `post` is for the caller's eyes only. */
export type WireAnswer =
  | { readonly plan: "ignore" }
  | { readonly plan: "form"; readonly form: Form; readonly errors?: FieldErrors }
  | { readonly plan: "suggest"; readonly choices: readonly Choice[]; readonly understood?: readonly DateHint[] }
  | { readonly plan: "answer" | "work"; readonly view: View; readonly place: "new" | "here"; readonly post?: PostJson };

/** A zone on offer: its name, how people call it, and its distance from UTC, such as "GMT-3". */
export interface ZoneJson {
  readonly zone: string;
  readonly label: string;
  readonly offset: string;
}

/** Something that happened, as the event stream tells it. */
export type FeedEvent =
  | { readonly kind: "post" | "changed"; readonly post: Post }
  | { readonly kind: "clock"; readonly clock: ClockJson };

/** The pane a post belongs to. */
export function paneOf({ to }: Pick<Post, "to">): string {
  return to.address === "direct" ? `@${to.recipient}` : to.recipient;
}

/** Whether a pane is open to a person: channels are, another person's messages are not. */
export function mayRead(pane: string, user: string): boolean {
  return !pane.startsWith("@") || pane === `@${user}`;
}

/** A post in the page's form. */
export function postJson(post: Post): PostJson {
  return {
    id: post.id,
    seq: post.seq,
    pane: paneOf(post),
    view: post.view,
    ...(post.caller === undefined ? {} : { caller: post.caller }),
    ...(post.author === undefined ? {} : { author: post.author }),
    at: post.at.toISOString(),
  };
}
