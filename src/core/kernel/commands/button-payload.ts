import { z } from "zod";
import { actionsIn, partsOf } from "../views/contents.ts";
import type { Action, Input, View } from "../views/model.ts";

/** What a pressed button asks for, or the token under which that is kept. */
export type PayloadOrToken = ButtonPayload | { readonly token: string };

/** A command with some of its options; "ask" wants its form first. */
export interface ButtonPayload {
  readonly command: string;
  readonly input: Input;
  readonly kind: "run" | "ask";
  readonly place?: "new" | "here";
}

const payloadSchema = z.strictObject({
  v: z.literal(1),
  c: z.string().min(1),
  i: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  k: z.enum(["run", "ask"]),
  p: z.enum(["new", "here"]).optional(),
});
const tokenSchema = z.strictObject({ v: z.literal(1), t: z.string().min(1) });

/** A button's action as the text it sends. */
export function encodeButton(action: Action): string {
  if (action.kind === "open") throw new Error("a button that opens an address sends nothing");
  const { command, input, kind, place } = action;
  const given = Object.keys(input).length > 0 ? { i: input } : {};
  return JSON.stringify({ v: 1, c: command, ...given, k: kind, ...(place === undefined ? {} : { p: place }) });
}

/** Reads what a button sent; undefined for what is not ours. */
export function decodeButton(value: string): PayloadOrToken | undefined {
  const json = parsed(value);
  const kept = tokenSchema.safeParse(json);
  if (kept.success) return { token: kept.data.t };
  const read = payloadSchema.safeParse(json);
  if (!read.success) return undefined;
  const { c, i, k, p } = read.data;
  return { command: c, input: i ?? {}, kind: k, ...(p === undefined ? {} : { place: p }) };
}

/**
 * What each button of a view sends. `keep` stores a text that is longer than `max` characters, the platform's longest (in a
 * menu `maxInMenu`), and returns a token for it; reading it again gives a text for `decodeButton`.
 */
export async function buttonValues(
  view: View,
  max: number,
  keep: (payload: string) => Promise<string>,
  maxInMenu = max,
): Promise<Map<Action, string>> {
  const values = new Map<Action, string>();
  const inMenus = new Set<Action>(partsOf(view).flatMap((part) => (part.kind === "choose" ? part.options : [])));
  for (const action of actionsIn(view)) {
    if (action.kind === "open") continue;
    const payload = encodeButton(action);
    values.set(
      action,
      payload.length <= (inMenus.has(action) ? maxInMenu : max)
        ? payload
        : JSON.stringify({ v: 1, t: await keep(payload) }),
    );
  }
  return values;
}

/** What a button asks for, read from where it is kept where the button has only a token; undefined when it is not kept any more. */
export async function openPayload(
  sent: PayloadOrToken | undefined,
  open: (token: string) => Promise<string | undefined>,
): Promise<ButtonPayload | undefined> {
  if (sent === undefined || !("token" in sent)) return sent;
  const payload = await open(sent.token);
  const read = payload === undefined ? undefined : decodeButton(payload);
  return read === undefined || "token" in read ? undefined : read;
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
