import { z } from "zod";
import type { Keep, Open } from "./choices.ts";
import { LIMITS } from "./limits.ts";

/** What travels with a form: its command, the adapter's own text, what is known and not asked, and which step it is. */
export interface Metadata {
  readonly command: string;
  readonly carry: string;
  readonly known: Readonly<Record<string, unknown>>;
  /** Names of the channels in its fields, which Slack sends back by their ids only. */
  readonly channels: Readonly<Record<string, string>>;
  readonly step: number;
  readonly last: boolean;
}

const schema = z.strictObject({
  v: z.literal(1),
  c: z.string(),
  x: z.string(),
  k: z.record(z.string(), z.unknown()),
  n: z.record(z.string(), z.string()),
  s: z.number().int(),
  l: z.boolean(),
});
const tokenSchema = z.strictObject({ v: z.literal(1), t: z.string() });

/** As a view's private_metadata; what is too long for that is kept, and its token travels. */
export async function encodeMetadata(
  { command, carry, known, channels, step, last }: Metadata,
  keep: Keep,
): Promise<string> {
  const whole = JSON.stringify({ v: 1, c: command, x: carry, k: known, n: channels, s: step, l: last });
  return whole.length <= LIMITS.VIEW_METADATA ? whole : JSON.stringify({ v: 1, t: await keep(whole) });
}

/** Reads it again; undefined for what is not ours or is not kept any more. */
export async function decodeMetadata(text: string, open: Open): Promise<Metadata | undefined> {
  const json = parsed(text);
  const kept = tokenSchema.safeParse(json);
  const read = schema.safeParse(kept.success ? parsed((await open(kept.data.t)) ?? "") : json);
  if (!read.success) return undefined;
  const { c, x, k, n, s, l } = read.data;
  return { command: c, carry: x, known: k, channels: n, step: s, last: l };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
