import { labelCalled } from "../../access/sharing-words.ts";
import type { OptionKind } from "../kind.ts";
import { choice } from "./choices.ts";
import type { NamedValues } from "./named-values.ts";

/** A choice among sharing labels, which are also read by what people call them (sharing-words.ts). */
export function sharing(values: NamedValues): OptionKind {
  const bare = choice(values);
  const said = (raw: unknown) => labelCalled(String(raw)) ?? raw;
  return {
    ...bare,
    read: (raw, context) => bare.read(said(raw), context),
    understood: (raw, language) => bare.understood?.(said(raw), language) ?? raw,
  };
}
