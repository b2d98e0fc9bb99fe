import type { Looked } from "../../../../services/web/web.ts";
import { bareAddress } from "../../duplicates/bare-address.ts";

/** What a look at an address found, as it is stored. */
export interface FoundThere {
  readonly status: "ok" | "moved" | "gone" | "barred" | "refused" | "unreachable";
  readonly code: number | null;
  /** Where it is by now. */
  readonly finalUrl: string | null;
}

// Not there, and not there any more: the only answers that say so.
const GONE = [404, 410];

/** What it means for the library what a look at an address found; a server that refuses, or is broken, says nothing of what it has. */
export function foundThere(address: string, looked: Exclude<Looked, { kind: "closed" }>): FoundThere {
  if (looked.kind === "nowhere") return { status: "gone", code: null, finalUrl: null };
  if (looked.kind !== "answered") return { status: looked.kind, code: null, finalUrl: null };
  const { code, url, forGood } = looked;
  if (GONE.includes(code)) return { status: "gone", code, finalUrl: null };
  if (code < 200 || code >= 400) return { status: "unreachable", code, finalUrl: null };
  const moved = forGood && bareAddress(url) !== bareAddress(address);
  return moved ? { status: "moved", code, finalUrl: url } : { status: "ok", code, finalUrl: null };
}
