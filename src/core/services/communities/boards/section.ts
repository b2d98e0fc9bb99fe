import type { Community } from "../../../kernel/access/caller.ts";
import type { Format } from "../../../kernel/language/format.ts";
import type { Label } from "../../../kernel/language/message-ids.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import type { Rich } from "../../../kernel/views/model.ts";
import type { Db } from "../../store/store.ts";

/** Who reads a board, all in the channel, and in whose words it is: `db` finds what they may see. */
export interface BoardReading {
  readonly db: Db;
  readonly community: Community;
  readonly now: Date;
  readonly t: Translate;
  readonly format: Format;
  /** Labels of topics and pillars. */
  readonly term: (key: string) => string;
}

/** A part of a channel's board: what stands for as long as it stands. */
export interface BoardSection {
  /** Where it stands, the least first. */
  readonly rank: number;
  readonly label: Label;
  /** Its lines; none where there is nothing. Nothing in them changes by itself from one minute to the next. */
  build(reading: BoardReading): Promise<readonly Rich[]>;
}

declare module "../../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What it has on the boards of channels. */
    readonly board?: BoardSection;
  }
}
