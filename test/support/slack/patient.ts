import type { Waits } from "../../../src/adapters/slack/answering/waits.ts";

/** How fast the machine is, is not what is tested: nobody is told to wait, and Slack, which waits for three seconds, late. */
export const PATIENT: Waits = { people: 20_000, slack: 2_400, step: 60_000 };
