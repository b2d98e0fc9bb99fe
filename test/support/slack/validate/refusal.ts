import type { z } from "zod";

/** A refusal as the Web API answers it: its error code and the `response_metadata.messages`. */
export interface Refusal {
  error: string;
  messages: string[];
}

interface RawIssue {
  code: string;
  path: PropertyKey[];
  message: string;
  input?: unknown;
  origin?: string;
  maximum?: number | bigint;
  minimum?: number | bigint;
  keys?: string[];
  discriminator?: string;
  expected?: string;
  values?: unknown[];
}

const at = (pointer: string, path: readonly PropertyKey[]): string =>
  `[json-pointer:${[pointer, ...path.map(String)].join("/")}]`;

function say(issue: RawIssue, pointer: string): string[] {
  const here = at(pointer, issue.path);
  const parent = at(pointer, issue.path.slice(0, -1));
  const last = String(issue.path.at(-1) ?? "");
  if (issue.code === "unrecognized_keys")
    return (issue.keys ?? []).map((key) => `invalid additional property: ${key} ${here}`);
  if (issue.code === "invalid_union" && issue.discriminator) {
    const seen = issue.input as Record<string, unknown> | undefined;
    const type = seen?.[issue.discriminator];
    return [
      type === undefined
        ? `missing required field: ${issue.discriminator} ${parent}`
        : `unsupported type: ${JSON.stringify(type).replaceAll('"', "")} ${here}`,
    ];
  }
  if (issue.input === undefined && ["invalid_type", "invalid_value", "invalid_union"].includes(issue.code))
    return [`missing required field: ${last} ${parent}`];
  if (issue.code === "too_big") {
    if (issue.origin === "array") return [`no more than ${String(issue.maximum)} items allowed ${here}`];
    return [
      issue.origin === "string"
        ? `must be less than ${String(Number(issue.maximum) + 1)} characters ${here}`
        : `must be at most ${String(issue.maximum)} ${here}`,
    ];
  }
  if (issue.code === "too_small") {
    if (issue.origin === "array") return [`no less than ${String(issue.minimum)} items allowed ${here}`];
    return [
      issue.origin === "string"
        ? `must be more than ${String(Number(issue.minimum) - 1)} characters ${here}`
        : `must be at least ${String(issue.minimum)} ${here}`,
    ];
  }
  if (issue.code === "invalid_value") return [`must be one of: ${(issue.values ?? []).map(String).join(", ")} ${here}`];
  if (issue.code === "invalid_type") return [`must be a valid ${String(issue.expected)} ${here}`];
  return [`${issue.message} ${here}`];
}

/** What `schema` refuses in `value`, in Slack's words with JSON pointers that start at `pointer`; empty when it is legal. */
export function refusals(schema: z.ZodType, value: unknown, pointer: string): string[] {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return [];
  return (result.error.issues as unknown as RawIssue[])
    .flatMap((issue) => say(issue, pointer))
    .map((text) => `[ERROR] ${text}`);
}
