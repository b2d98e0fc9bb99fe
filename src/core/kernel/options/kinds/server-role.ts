import { problem } from "../../errors/errors.ts";
import { readRoleMention } from "../../text/mention.ts";
import { cleanName } from "../../text/name.ts";
import { withoutControls } from "../../text/text.ts";
import { truncate } from "../../text/truncate.ts";
import type { OptionKind } from "../kind.ts";

/** Longest name of a role that is kept, in characters: as long as platforms allow. */
const NAME_MAX = 100;

/**
 * A role of the space as the adapters give it, {role, name}, or mentioned. A name alone is never one: several roles can
 * have the same, and anybody who may rename a role could take another's place by it.
 */
export const serverRole: OptionKind = {
  name: "server-role",
  widget: "role",
  line: { unnamed: true },
  read(raw) {
    const { id, name } = picked(raw);
    return id === ""
      ? { problem: problem("option.server-role") }
      : { value: { id, name: truncate(cleanName(name).replace(/^@/, "").trim(), NAME_MAX) || id } };
  },
};

function picked(raw: unknown): { id: string; name: string } {
  const mentioned = typeof raw === "string" ? readRoleMention(raw) : undefined;
  if (mentioned) return mentioned;
  if (typeof raw !== "object" || raw === null || !("role" in raw)) return { id: "", name: "" };
  return { id: withoutControls(String(raw.role)), name: "name" in raw ? String(raw.name) : "" };
}
