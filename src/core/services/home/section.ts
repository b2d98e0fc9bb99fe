import type { Context } from "../../kernel/commands/command.ts";
import type { Block } from "../../kernel/views/model.ts";

/** A part of somebody's home, contributed by one domain. */
export interface HomeSection {
  /** Where it stands: the least first. */
  readonly order: number;
  /** Its blocks, the heading first; none where it has nothing to say to this person. */
  build(context: Context): Promise<readonly Block[]>;
}
