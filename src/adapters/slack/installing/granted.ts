import { setTimeout as wait } from "node:timers/promises";
import type { AllMiddlewareArgs, AuthorizeResult } from "@slack/bolt";
import type { Access, Granted, Where } from "./access.ts";

// Of the three seconds that Slack waits for an acknowledgement.
const SOON_MS = 400;

/**
 * With what the bot may speak where something happened. Bolt acknowledges nothing before it is told; so where finding out takes
 * long, it is told without, and whoever answers waits for the rest with `grantedIn`. Throws where the bot is not installed.
 */
export async function grantedFor(
  access: Access & { readonly note?: (where: Where) => Promise<void> },
  where: Where,
): Promise<AuthorizeResult> {
  const granting = noted(access, where);
  granting.catch(() => undefined);
  const soon = await Promise.race([granting, wait(SOON_MS, undefined, { ref: false })]);
  const { team: teamId, enterprise: enterpriseId } = where;
  return {
    granting,
    ...(soon ? { botToken: soon.token, botId: soon.botId, botUserId: soon.botUserId } : {}),
    ...(teamId === undefined ? {} : { teamId }),
    ...(enterpriseId === undefined ? {} : { enterpriseId }),
  };
}

async function noted(access: Parameters<typeof grantedFor>[0], where: Where): Promise<Granted> {
  await access.note?.(where);
  return access.of(where);
}

/** The same of what Bolt brings. */
export function grantedIn(context: AllMiddlewareArgs["context"]): Promise<Granted> {
  const granting: unknown = context["granting"];
  if (!(granting instanceof Promise)) throw new Error("Slack's payload was not authorised");
  return granting as Promise<Granted>;
}
