import { refusal } from "../api-error.ts";
import type { Upload } from "../messages/attachments.ts";
import type { Json } from "../model.ts";
import { readParts } from "./multipart.ts";

/** A request's body: its JSON (an object, or a list for bulk routes) and its files. */
export interface Body {
  json: unknown;
  uploads: Upload[];
}

/** Reads a body of JSON or of a form with `payload_json` and `files[n]`; an empty one has no JSON. Refuses with 50109. https://discord.com/developers/docs/reference#uploading-files */
export function readBody(bytes: Buffer, contentType: string): Body {
  if (bytes.length === 0) return { json: undefined, uploads: [] };
  if (!contentType.startsWith("multipart/form-data")) return { json: parse(bytes), uploads: [] };
  const parts = readParts(bytes, contentType);
  const uploads = parts.flatMap(({ name, fileName, contentType: type, content }): Upload[] => {
    const index = /^files\[(\d+)\]$/.exec(name)?.[1];
    return index === undefined || fileName === undefined ? [] : [{ index, name: fileName, contentType: type, content }];
  });
  const payload = parts.find((one) => one.name === "payload_json");
  return { json: payload ? parse(payload.content) : {}, uploads };
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    throw refusal(50109);
  }
}

/** The body as an object; an empty one when there is none. */
export const objectOf = (body: Body): Json =>
  typeof body.json === "object" && body.json !== null && !Array.isArray(body.json) ? (body.json as Json) : {};
