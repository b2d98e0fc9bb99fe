import { problem } from "../../errors/errors.ts";
import { fold } from "../../text/fold.ts";
import { withoutControls } from "../../text/text.ts";
import { truncate } from "../../text/truncate.ts";
import type { OptionKind } from "../kind.ts";
import type { ReferenceKind } from "../references.ts";

/** A stored thing by its id or by words of its name; more than one that fits is asked about. */
export const reference = (to: ReferenceKind): OptionKind => ({
  name: "reference",
  widget: "search",
  line: { phrase: true, unnamed: true },
  reference: to,
  stored: true,
  async read(raw, { db, caller, references, now }) {
    const typed = withoutControls(String(raw)).trim();
    const source = references(to);
    const exact = /^[0-9a-z]{1,40}$/i.test(typed) ? await source.byId(db, caller, typed.toLowerCase()) : undefined;
    if (exact) return { value: exact.value };
    const found = typed === "" ? [] : await source.byWords(db, caller, typed, 6, now);
    const same = found.filter((c) => fold(c.label) === fold(typed));
    const [only] = same.length === 1 ? same : found;
    if (only && (found.length === 1 || same.length === 1)) return { value: only.value };
    if (found.length === 0) return { problem: problem("option.reference.none", { typed: truncate(typed, 60) }) };
    return { problem: problem("option.reference.many", { typed: truncate(typed, 60) }), suggestions: found };
  },
  suggest: (typed, { db, caller, references, now }) => references(to).byWords(db, caller, typed, 25, now),
});
