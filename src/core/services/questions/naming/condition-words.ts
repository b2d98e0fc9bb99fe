import type { Format } from "../../../kernel/language/format.ts";
import type { Translate } from "../../../kernel/language/translate.ts";

/** In whose words conditions are named. */
export interface ConditionWords {
  readonly t: Translate;
  readonly format: Format;
  /** The label of a topic. */
  readonly term: (key: string) => string;
  /** What the kind of thing itself calls a value of its own conditions ("kind"); undefined for what it does not know. */
  readonly own?: (name: string, value: string) => string | undefined;
}
