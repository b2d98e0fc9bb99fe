import type { Context } from "../../kernel/commands/command.ts";
import type { Block } from "../../kernel/views/model.ts";

/** A part of somebody's home. */
export interface HomeSection {
  /**
   * Where it stands, the least first: from 0 what is wrong, from 10 what waits for the reader, from 20 what is coming, from
   * 30 what became of what they did, from 40 what they chose, from 50 what else they can do. Of equals, the features' order decides.
   */
  readonly rank: number;
  /** Its blocks, the heading first; none where it has nothing to say to this person. */
  build(context: Context): Promise<readonly Block[]>;
}

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What it shows on everybody's home. */
    readonly home?: readonly HomeSection[];
  }
}
