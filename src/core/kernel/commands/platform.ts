import type { Sharing } from "../access/sharing.ts";
import type { PlatformName } from "../access/target.ts";
import type { FieldErrors, Form } from "../forms/form.ts";
import type { Language } from "../language/language.ts";
import type { Choice } from "../values/choice.ts";
import type { View } from "../views/model.ts";
import type { OtherChannel } from "./command.ts";

/** What an adapter gives the core. Data only: no client, no payload, no callback; but a file that somebody gave is a `GivenFile`, which dispatch releases. */
export interface Invocation {
  /** Unique for what the person did; a repeated delivery carries the same one and is ignored. */
  readonly id: string;
  /**
   * By what a form that was sent is known again, whoever presses its button how often: it is ignored once something was done, and
   * looked at anew for as long as it led to no more than questions, errors or a refusal.
   */
  readonly form?: string;
  readonly platform: PlatformName;
  /** The platform's id of the workspace, guild or console community. */
  readonly space: string;
  /**
   * The platform's id of the person, unique on the whole platform: where ids are a workspace's own, the adapter puts
   * the workspace's before it.
   */
  readonly user: string;
  /** The platform's id of the channel. */
  readonly channel: string;
  /** What people call the channel, without a sign before it, where that is not its id. */
  readonly channelName?: string;
  /** The most sensitive label that may be posted there, where the platform knows better: "clear" for a channel shared with other organisations. */
  readonly clearance?: Sharing;
  /** Nobody but the caller and the bot reads there: a direct message between the two, or a place of the platform's own that is the caller's alone. */
  readonly direct?: true;
  /** What the platform knows of the reader's language and zone; a person's own settings win unless `insist`. */
  readonly locale?: string;
  readonly zone?: string;
  readonly insist?: true;
  /** What the platform knows of the person, so that somebody who is new can be received; absent where it knows nothing. */
  readonly profile?: Profile;
  /** People of the space who were picked for it, as the platform knows them there: whom a member picks and nobody knows is received, too. */
  readonly picked?: readonly PickedPerson[];
  readonly input: InvocationInput;
}

/** Somebody of the space who was picked by somebody else. */
export interface PickedPerson {
  /** The platform's id of the person. */
  readonly user: string;
  readonly profile: Pick<Profile, "name" | "standing">;
}

/** An invocation by which a form was sent. */
export type SentForm = Invocation & Required<Pick<Invocation, "form">>;

/** A person as a platform knows them. */
export interface Profile {
  /** The name people see. */
  readonly name: string;
  /** "guest": the platform itself treats them as a guest, or they are of another organisation. */
  readonly standing: "member" | "guest";
  /** Whether they administer the space there. That makes nobody a moderator: it only lets them connect the space. */
  readonly admin: boolean;
  /** The platform's ids of the roles they have in the space, without one that everybody has; absent where it knows no roles, or tells none here. */
  readonly roles?: readonly string[];
}

/** What somebody did, as the platform gives it. */
export type InvocationInput =
  /** Typed text, such as `contact find tracing country:PY`. */
  | { readonly kind: "line"; readonly line: string }
  /**
   * What somebody said to the bot in a mention or a direct message: a typed line, else a question to everything it knows.
   * `typed` where commands are typed: a slip of one is told then, and not looked up.
   */
  | { readonly kind: "talk"; readonly text: string; readonly typed?: true }
  /** Structured values: a slash command, a button, a submitted form, a menu action. */
  | {
      readonly kind: "values";
      readonly path: string;
      readonly values: Readonly<Record<string, unknown>>;
      /** "ask": the form first, even when nothing is missing. */
      readonly mode?: "run" | "ask";
      readonly place?: "new" | "here";
    }
  /** Autocomplete of one option. */
  | {
      readonly kind: "suggest";
      readonly path: string;
      readonly option: string;
      readonly text: string;
      readonly values: Readonly<Record<string, unknown>>;
    }
  /** Completion of a line being typed. */
  | { readonly kind: "complete"; readonly line: string };

/** Which first acknowledgement is due: platforms want one within seconds, and some let nothing of it change later. */
export type Plan =
  /** Seen before; `sent`: not this itself, but its form, by another press of its button. */
  | { readonly kind: "ignore"; readonly sent?: true; readonly reader?: ReadBy }
  /** Refused, or known at once; private. */
  | { readonly kind: "answer"; readonly view: View; readonly reader?: ReadBy }
  /** Options are missing or wrong: ask, keeping what was typed. */
  | { readonly kind: "form"; readonly form: Form; readonly errors?: FieldErrors; readonly reader?: ReadBy }
  /** `run` never throws: what goes wrong is worded in a view with `refusal`, which is for the caller's eyes whatever the audience. */
  | {
      readonly kind: "work";
      readonly audience: "caller" | "channel";
      readonly place: "new" | "here";
      readonly run: () => Promise<View>;
      /** Runs it for a platform that shows whoever asked their own copy of what all read; absent where both read alike. */
      readonly runForBoth?: () => Promise<ToldBoth>;
      /**
       * The same where nothing can be said to one person alone, so that all may read it, in the language that the caller spoke;
       * absent unless it tells nothing that not everybody may know.
       */
      readonly openly?: { readonly run: () => Promise<View>; readonly reader: ReadBy };
      /** What it makes will be posted later, so the bot must be able to post there: in that channel, or in this one where none is told. */
      readonly posts?: {
        readonly channel?: OtherChannel;
        /** It is about what stands there already: where it is asked for does not matter. */
        readonly stands?: true;
      };
      /** What it makes will be an event of the platform's own, so the bot must be able to make such. */
      readonly events?: true;
      /** In whose language and zone the answer is worded where others read it; a refusal is for the caller alone, and so in theirs. */
      readonly voice?: ReadBy;
      readonly reader?: ReadBy;
    }
  | { readonly kind: "suggest"; readonly choices: readonly Choice[] };

/** A plan by which a command is run. */
export type WorkPlan = Extract<Plan, { readonly kind: "work" }>;

/** One answer, as all read it and as whoever asked does. Never a refusal in only one of them. */
export interface ToldBoth {
  readonly view: View;
  readonly own: View;
}

/** In whose language and zone a platform words what is its own: a plan's `reader` is its caller, and absent where they could not be recognised. */
export interface ReadBy {
  readonly language: Language;
  readonly zone: string;
}

/** The whole application as one function; it never throws. */
export type Dispatch = (invocation: Invocation) => Promise<Plan>;
