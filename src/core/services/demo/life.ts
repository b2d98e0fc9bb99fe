import type { Target } from "../../kernel/access/target.ts";
import type { Catalogue } from "../../kernel/catalogue/catalogue.ts";
import type { Moment } from "../../kernel/time/moment.ts";
import type { View } from "../../kernel/views/model.ts";
import type { DeliveryPlanning } from "../delivery/planning/plan.ts";

/** What was said in one of a demo's channels before its installation: by one of its people, or by the bot. */
export interface SaidBefore {
  readonly channel: Target;
  readonly at: Date;
  readonly view: View;
  /** The handle of whom it is from; the bot where absent. */
  readonly by?: string;
}

/** The life of a demo community up to its installation: what its file tells, and where and when that is. */
export interface DemoLife extends DeliveryPlanning {
  readonly catalogue: Catalogue;
  /** What the file says, by the word for it. */
  readonly told: Readonly<Record<string, unknown>>;
  /** The id of one of its people. Throws for a handle that nobody has. */
  person(handle: string): string;
  /** One of its channels. Throws for a name that none has. */
  channel(name: string): Target;
  /** A wall clock reading on a working day, so many before (negative) or after the day of the installation, in that zone or the community's. */
  when(day: number, at: string, zone?: string): Moment;
  /** The planning of what somebody did then. */
  at(moment: Date): DeliveryPlanning;
  /** Notes what stands in a channel; it is put there in order of time. */
  say(said: SaidBefore): void;
}

/** What a feature adds to the life of a demo community. */
export interface DemoPart {
  /** Its place among them, the least first: what names other things comes after them. */
  readonly rank: number;
  readonly live: (life: DemoLife) => Promise<void>;
}

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What has happened of it in a demo community, relative to its installation. */
    readonly demoLife?: DemoPart;
  }
}
