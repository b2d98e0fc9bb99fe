import { text } from "node:stream/consumers";
import { byIcalJs, byNodeIcal, type Reading } from "./read-calendar.ts";

// Reads calendars in a process of its own, whose time zone is that of TZ: what a program far away makes of them.
const readings = JSON.parse(await text(process.stdin)) as Reading[];
const zone = new Date(Date.UTC(2027, 0, 1)).getTimezoneOffset();
process.stdout.write(
  JSON.stringify({ zone, read: readings.map((one) => ({ icalJs: byIcalJs(one), nodeIcal: byNodeIcal(one) })) }),
);
