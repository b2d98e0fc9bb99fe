import type { Context } from "hono";
import { z } from "zod";
import { problem } from "../../core/kernel/errors/errors.ts";
import { LARGE_FILE_BYTES } from "../../core/kernel/options/values.ts";
import { isDeeper } from "../../core/kernel/values/json-depth.ts";
import { RequestError } from "./problems.ts";

/** Most bytes of a body without files: a typed line of 10,000 characters, whatever they are, must arrive to be refused in words. */
export const BODY_BYTES = 256 * 1024;

/** Most bytes of a body with a file: base64 makes three bytes four. */
export const UPLOAD_BYTES = Math.ceil(LARGE_FILE_BYTES / 3) * 4 + BODY_BYTES;

const values = z.record(z.string(), z.unknown());
const path = z.string().max(100);

/** What the page asks of the bot. */
export const invokeBody = z.strictObject({
  /** Made by the page, so that trying again after a broken connection does nothing twice. */
  id: z.string().regex(/^[\w-]{8,64}$/),
  /** The persona's console handle. */
  as: z.string().max(100),
  /** The pane it is asked in. */
  channel: z.string().max(100),
  zone: z.string().max(60).optional(),
  /** The post whose button was pressed. */
  message: z.string().max(40).optional(),
  input: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("line"), line: z.string() }),
    z.strictObject({ kind: z.literal("talk"), text: z.string() }),
    z.strictObject({
      kind: z.literal("values"),
      path,
      values,
      mode: z.enum(["run", "ask"]).optional(),
      place: z.enum(["new", "here"]).optional(),
    }),
    z.strictObject({ kind: z.literal("menu"), path, post: z.string().max(40) }),
    z.strictObject({ kind: z.literal("suggest"), path, option: z.string().max(100), text: z.string(), values }),
    z.strictObject({ kind: z.literal("complete"), line: z.string() }),
  ]),
});
export type InvokeBody = z.output<typeof invokeBody>;

/** Something that is said in a channel. */
export const messageBody = z.strictObject({
  id: invokeBody.shape.id,
  as: invokeBody.shape.as,
  channel: invokeBody.shape.channel,
  zone: invokeBody.shape.zone,
  text: z.string(),
});
export type MessageBody = z.output<typeof messageBody>;

/** How the clock is moved: by minutes (a year at most), to the next thing due, or to a moment. */
export const clockBody = z.union([
  z.strictObject({
    forwardMinutes: z
      .number()
      .positive()
      .max(366 * 24 * 60),
  }),
  z.strictObject({ to: z.union([z.literal("next"), z.iso.datetime({ offset: true })]) }),
]);
export type ClockBody = z.output<typeof clockBody>;

/** Reads a JSON body; throws RequestError where it is none, is longer than `limit` allows for its content, or has another shape. */
export async function readBody<T extends z.ZodType>(
  c: Context,
  schema: T,
  limit: (body: z.output<T>) => number,
): Promise<z.output<T>> {
  if (!/^application\/json\b/i.test(c.req.header("content-type") ?? ""))
    throw new RequestError(415, problem("playground.error.type"));
  const text = await c.req.text();
  const body = schema.safeParse(parse(text));
  if (!body.success) throw new RequestError(400, problem("playground.error.body", { detail: where(body.error) }));
  if (Buffer.byteLength(text) > limit(body.data)) throw new RequestError(413, problem("playground.error.size"));
  return body.data;
}

/** Only values that carry a file may be long. */
export function invokeLimit({ input }: InvokeBody): number {
  const files =
    input.kind === "values" &&
    Object.values(input.values).some((v) => typeof v === "object" && v !== null && "base64" in v);
  return files ? UPLOAD_BYTES : BODY_BYTES;
}

/** How deep a body may go: an invocation's values hold a file or a list. */
const DEPTH = 20;

function parse(text: string): unknown {
  if (isDeeper(text, DEPTH)) throw new RequestError(400, problem("playground.error.deep"));
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestError(400, problem("playground.error.json"));
  }
}

function where(error: z.ZodError): string {
  const [first] = error.issues;
  return first ? [first.path.join("."), first.message].filter((part) => part !== "").join(": ") : "";
}
