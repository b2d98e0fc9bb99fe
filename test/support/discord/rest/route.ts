import type { Core } from "../core.ts";
import type { Json } from "../model.ts";
import type { Body } from "./body.ts";

/** What a handler is given. */
export interface RouteRequest {
  params: Record<string, string>;
  query: URLSearchParams;
  /** The body's object; empty when there is none. */
  json: Json;
  body: Body;
}

/** What a handler answers; without `body` there is none. `bytes` is a download. */
export interface RouteAnswer {
  status: number;
  body?: unknown;
  bytes?: { content: Buffer; type: string };
}

/** A route's handler; refuses with an ApiError. */
export type Handler = (core: Core, request: RouteRequest) => RouteAnswer;

/** One route: `METHOD /pattern` with `:parameters`. */
export interface Route {
  method: string;
  pattern: string;
  /** Whether the bot's token is needed; the interactions' own tokens are in their paths. */
  authorised: boolean;
  handler: Handler;
}

/** A route that needs the bot's token. */
export const route = (method: string, pattern: string, handler: Handler): Route => ({
  method,
  pattern,
  authorised: true,
  handler,
});

/** A route that anybody with its address can use. */
export const openRoute = (method: string, pattern: string, handler: Handler): Route => ({
  method,
  pattern,
  authorised: false,
  handler,
});

/** 200 with a body. */
export const ok = (body: unknown): RouteAnswer => ({ status: 200, body });

/** 204. */
export const noContent: RouteAnswer = { status: 204 };

/** Finds the route of a path (without `/api/v10`). */
export function createRouter(
  routes: readonly Route[],
): (method: string, path: string) => { route: Route; params: Record<string, string> } | undefined {
  const compiled = routes.map((one) => ({
    one,
    expression: new RegExp(`^${one.pattern.replace(/:(\w+)/g, "(?<$1>[^/]+)")}$`),
  }));
  return (method, path) => {
    for (const { one, expression } of compiled) {
      const match = one.method === method ? expression.exec(path) : null;
      if (match)
        return {
          route: one,
          params: Object.fromEntries(
            Object.entries(match.groups ?? {}).map(([key, value]) => [key, decodeURIComponent(value)]),
          ),
        };
    }
    return undefined;
  };
}
