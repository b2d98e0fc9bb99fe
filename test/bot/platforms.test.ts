import type { RequestListener } from "node:http";
import { expect, it } from "vitest";
import type { Connection, Platform } from "../../src/adapters/kit/platform.ts";
import type { Transport } from "../../src/core/kernel/commands/transport.ts";
import { type Connected, connecting, listenOn } from "../../src/bot/platforms.ts";

it("platforms are connected with their settings, listened to, and closed in the end", async () => {
  const seen: unknown[] = [];
  const platform = (name: string, over: Partial<Connection> = {}): Platform => ({
    name,
    variables: [],
    read: () => ({ problems: [] }),
    async connect(parts, settings) {
      seen.push(["connect", name, parts.worker, settings]);
      return {
        transport: { name } as Transport,
        listen: (_, commands) => void seen.push(["listen", name, commands]),
        settled: async () => undefined,
        close: async () => void seen.push(["close", name]),
        ...over,
      };
    },
  });
  const requests: RequestListener = () => undefined;
  const connected: Connected[] = [];
  const configured = [
    { platform: platform("one"), settings: 1 },
    { platform: platform("two", { requests }), settings: 2 },
  ];
  const transports = await connecting(configured, connected)({ worker: "w" } as never);
  expect(transports.map(({ name }) => name)).toEqual(["one", "two"]);
  const receivers = new Map<string, RequestListener>();
  const undoing: (() => Promise<void>)[] = [];
  listenOn(connected, { catalogue: { commands: "all" } } as never, receivers, (work) => void undoing.push(work));
  expect([...receivers]).toEqual([["/two/", requests]]);
  for (const undo of undoing) await undo();
  expect(seen).toEqual([
    ["connect", "one", "w", 1],
    ["connect", "two", "w", 2],
    ["listen", "one", "all"],
    ["listen", "two", "all"],
    ["close", "one"],
    ["close", "two"],
  ]);
});
