import type { AllMiddlewareArgs } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { Command } from "../../core/kernel/commands/command.ts";
import type { Seal } from "../../core/kernel/ports/seal.ts";
import type { Features } from "../../core/kernel/catalogue/feature.ts";
import type { Access } from "./installing/access.ts";
import { grantedIn } from "./installing/granted.ts";
import type { Ids } from "../../core/kernel/values/ids.ts";
import type { ReplyDeps } from "./answering/reply-deps.ts";
import type { DispatchEvent } from "./dispatch-event.ts";
import type { Channels } from "./delivery/channels.ts";
import type { Clients } from "./installing/clients.ts";
import type { ShowHome } from "./answering/show-home.ts";
import type { Profiles } from "./user-profiles.ts";
import type { SlackSettings } from "./settings.ts";

/** What the listeners share. */
export interface AdapterContext {
  readonly settings: SlackSettings;
  readonly product: Features;
  readonly dispatchEvent: DispatchEvent;
  readonly catalogue: readonly Command[];
  readonly deps: ReplyDeps;
  readonly ids: Ids;
  readonly seal: Seal;
  readonly access: Access;
  readonly clients: Clients;
  readonly profiles: Profiles;
  readonly channels: Channels;
  readonly showHome: ShowHome;
  /** Does what follows an acknowledgement; what goes wrong is logged, and waited for at the end. */
  readonly after: (work: () => Promise<void>) => void;
  /** The bot stops. */
  readonly stopped: AbortSignal;
}

/** The client for what a person waits for, with the token of where they are. */
export async function clientIn({ clients }: AdapterContext, context: AllMiddlewareArgs["context"]): Promise<WebClient> {
  return clients.answering((await grantedIn(context)).token);
}
