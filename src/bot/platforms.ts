import type { RequestListener } from "node:http";
import type { Connection, Reached } from "../adapters/kit/platform.ts";
import type { Rapporteur } from "../app/assemble.ts";
import type { ConfiguredPlatform } from "../app/config.ts";
import type { Transports } from "../terminal/open.ts";

/** A chat platform that is connected. */
export interface Connected {
  readonly name: string;
  readonly connection: Connection;
}

/** Connects the platforms of the configuration, once the product's parts are there; only theirs are loaded. */
export function connecting(configured: readonly ConfiguredPlatform[], connected: Connected[]): Transports {
  return async (parts) => {
    for (const { platform, settings } of configured)
      connected.push({ name: platform.name, connection: await platform.connect(parts, settings) });
    return connected.map(({ connection }) => connection.transport);
  };
}

/** Lets what happens on the platforms arrive, some of it by requests at the public listener. */
export function listenOn(
  connected: readonly Connected[],
  { dispatch, catalogue }: Rapporteur,
  receivers: Map<string, RequestListener>,
  undo: (work: () => Promise<void>) => void,
): void {
  for (const { name, connection } of connected) {
    if (connection.requests) receivers.set(`/${name}/`, connection.requests);
    connection.listen(dispatch, catalogue.commands);
    undo(connection.close);
  }
}

/** Which platforms are heard, of those that can tell. */
export const reachedOf = (connected: readonly Connected[]): ReadonlyMap<string, Reached> =>
  new Map(
    connected.flatMap(({ name, connection }) => {
      const reached = connection.reached?.();
      return reached ? [[name, reached] as const] : [];
    }),
  );
