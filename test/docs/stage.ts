import { atLeast, type Role } from "../../src/core/kernel/access/role.ts";
import { resolveCommand } from "../../src/core/kernel/commands/resolve-command.ts";
import { CATALOGUE } from "../../src/features.ts";
import type { Line } from "./lines.ts";

/** Under what circumstances a line is said in a demo community, and how that ends. */
export interface Circumstances {
  /** Said by the same person before it, where what it speaks of is not there by what the page says before. */
  readonly before: readonly string[];
  /** "done"; "asks" for what is missing or may mean several things; or the code of the refusal. */
  readonly ends: string;
  readonly as: Role;
  readonly channel: string;
  /** When it is said; else on 2026-11-24 at 15:00 UTC. */
  readonly now?: string;
  /** Where they are; else where the demo has them. */
  readonly zone?: string;
}

/** For whom a page is; whoever needs more for a command has it. */
const READERS: Readonly<Record<string, Role>> = {
  "docs/guides/moderators.md": "moderator",
  "docs/guides/moderating.md": "moderator",
  "docs/guides/conclusions.md": "moderator",
  "docs/guides/reports.md": "moderator",
  "docs/guides/resource-freshness.md": "moderator",
};

const DURING = { now: "2027-01-19T15:10:00Z" };
/** The series as it was before the page moved it. */
const AGAIN = [
  "meeting cancel Tracing call all:true",
  'meeting add "Tracing call" 2027-01-12 10:00 zone:Bogota repeat:weekly duration:45m',
];

/** As a moderator, whose terms are everybody's at once. */
const GHOST_GUN = {
  as: "moderator",
  before: ['term add english:"ghost gun" spanish:"arma fantasma" again:true'],
} as const;

/** The lines that need more than the page says before them, or that are not simply done; where it differs, for one page. */
const ODD: Readonly<Record<string, Partial<Circumstances>>> = {
  "/meeting edit Board call": { ends: "asks" },
  "/contact edit Ramona": { ends: "asks" },
  // Whoever has no card is asked whether one of that name is theirs.
  "/contact me": { ends: "done" },
  "/contact me mobile_for:request city_for:moderators": { ends: "asks" },
  "/contact me hours:08:00-15:00 phone_for:moderators": { ends: "asks" },
  "/settings logo": { as: "admin", ends: "asks" },
  "/contact import": { as: "moderator", ends: "asks" },
  "/contact export": { as: "moderator", ends: "asks" },
  "/resource import": { as: "moderator", ends: "asks" },
  "/resource export": { as: "moderator", ends: "asks" },
  "/resource export format:xlsx kind:law country:PY": { as: "moderator" },
  "/contact coverage format:pdf": { as: "moderator" },
  "/contact coverage format:png": { as: "moderator" },
  '/contact request Ramona reason:"We trace a pistol that was registered in Asunción"': {
    ends: "contact.request.nobody",
  },
  '/contact mandate Ramona topic:tracing since:2026-11-01 by:"Ministry of the Interior"': { as: "moderator" },
  "/contact mandate Ramona topic:tracing end:true": { as: "moderator" },
  "/contact named PY": { as: "moderator" },
  '/contact correspondent PY person:"Ana Ríos"': { ends: "asks" },
  "/contact correspondent PY end:true": { ends: "contact.correspondent.nobody" },
  "/meeting skip Tracing call time:2027-01-12": { before: AGAIN },
  "/meeting cancel Tracing call time:2027-01-12": { before: AGAIN },
  "/meeting show Tracing call time:2027-01-12": { before: AGAIN },
  "/reminder mute Tracing call time:2027-01-12": { before: AGAIN },
  "/meeting attendance Tracing call": DURING,
  "/meeting attendance Tracing call persons:Ana Duarte, Luis Rey": { ...DURING, ends: "asks" },
  "/meeting ics Board call": { before: ['meeting add "Board call" 2027-01-12 15:00'] },
  "/meeting import": { ends: "asks" },
  "/meeting mirror Board call": { ends: "calendar.mirror.nowhere" },
  "/settings board": { ends: "settings.board.nowhere" },
  "/settings board on:yes": { ends: "settings.board.nowhere" },
  "/meeting mirror Board call on:no": { ends: "calendar.mirror.nowhere" },
  "README.md /minutes open": { now: "2026-11-25T18:05:00Z" },
  "/minutes open": { now: "2026-12-11T14:05:00Z", as: "moderator" },
  "/minutes open Tracing call": { ...DURING, as: "moderator", before: ["minutes close"] },
  "/minutes close": { ...DURING, as: "moderator" },
  "/poll close Board call time:3": { before: ["poll reopen Board call"] },
  "/poll cancel Board call": { before: ["poll reopen Board call"] },
  "/note Paraguay sends the list of marks by Friday": {
    channel: "tracing",
    as: "moderator",
    before: ["minutes open"],
  },
  "/note action: Paraguay sends the template by 3 March": { channel: "tracing", as: "moderator" },
  "/minutes file Weekly tracing call": { channel: "tracing", as: "moderator", before: ["minutes open"] },
  "/link https://www.unodc.org/ The protocol": { channel: "tracing" },
  "/here": { channel: "tracing" },
  '/review ask item:"Arms Trade Treaty" reason:"Which edition is it?"': {
    before: ['resource add "Arms Trade Treaty, a commentary" https://www.un.org/commentary treaty topic:customs'],
  },
  '/review reject item:"Arms Trade Treaty" reason:"It is in the library already."': {
    before: ['resource add "Arms Trade Treaty, a guide" https://www.un.org/guide treaty topic:customs'],
  },
  '/resource attach "Arms Trade Treaty"': { ends: "asks" },
  '/resource file "Arms Trade Treaty"': { ends: "resource.file.none" },
  // The page before it suggests another of that name.
  'docs/commands.md /resource passage "Arms Trade Treaty" number:7': { ends: "resource.passage.none" },
  'docs/commands.md /resource verify "Arms Trade Treaty"': { as: "moderator" },
  'docs/commands.md /resource verify "Arms Trade Treaty" still:amended': { as: "moderator" },
  '/resource reading-list collection:"To read" format:docx': { ends: "asks" },
  'docs/commands.md /review show "Arms Trade Treaty"': { ends: "asks" },
  'docs/commands.md /review approve "Arms Trade Treaty"': { ends: "asks" },
  'docs/commands.md /review ask item:"Arms Trade Treaty" reason:"Which edition is it?"': { ends: "asks" },
  'docs/commands.md /review reject item:"Arms Trade Treaty" reason:"It is in the library already."': { ends: "asks" },
  '/term show "ghost gun"': GHOST_GUN,
  '/term remove "ghost gun"': { as: "moderator" },
  "/deliveries show Board call": { ends: "asks" },
  "/deliveries resend Board call": { ends: "asks" },
  "/me link code:ABCDE-FGHJK": { ends: "me.link.wrong" },
  '/membership request name:"Ana Prieto" agency:"Fiscalía General" country:PY email:ana@example.org reason:"I trace firearms."':
    { ends: "membership.already" },
  "/membership join ABCDE-FGHJK-MNPQR-STVWX": { ends: "membership.join.wrong" },
  '/digest schedule "0 9 * * 1,4" channel:#tracing': { as: "moderator" },
  '/conclusion edit "Every trace request in the group" owner:Paraguay due:"end of March"': { as: "moderator" },
  "/digest edit general every:Tuesday": { as: "moderator", before: ["digest schedule weekly"] },
  "/digest pause general": { as: "moderator" },
  "/digest resume general": { as: "moderator" },
  "/digest remove general": { as: "moderator" },
  "/settings edit working:default": { before: ["settings edit working:08:00-17:00"] },
  "/settings role": { ends: "settings.role.none-here" },
  "/settings role role:@Moderators": { ends: "settings.role.none-here" },
  "/settings role role:default": { ends: "settings.role.none-here" },
  '/setup "Firearms experts of the Andes" language:es zone:Lima': { ends: "setup.already" },
  "/setup code:ABCDE-FGHJK-MNPQR-STVWX-YZ012-34567": { ends: "setup.already" },
};

/** What the page promises of an answer, where no output stands under it. */
export const PROMISED: Readonly<Record<string, RegExp>> = {
  "/contact find poc:true country:PY topic:tracing": /Ramona Agüero[^]*Phone: \+595/,
  '/meeting add "Tracing call" tomorrow at 15:00 zone:Asunción': /25 Nov 2026, 15:00[^]*Reminder: .*#general/,
  "/meeting rsvp Tracing call answer:yes": /You said yes/,
  '/meeting poll "Tracing call" tomorrow at 15:00, Friday at 10:00': /2\. Fri, 27 Nov 2026, 10:00/,
  "/me calendar": /private address/,
  "/minutes open": /minutes/i,
  "/conclusion add Share seizure data within 48 hours topic:tracing": /Share seizure data within 48 hours/,
  "/resource find ley de armas country:MX": /^\d+ resources\nFederal Law on Firearms and Explosives/,
  "/term find cadena de custodia": /English: chain of custody[^]*Portuguese: cadeia de custódia/,
  "/term find ghost gun": /arma fantasma/,
  "/help": /What I can do/,
  "/find who is Paraguay's contact for tracing?": /Ramona Agüero/,
  "/find ley de armas en México": /Federal Law on Firearms and Explosives/,
  "/find quand a lieu la prochaine réunion ?": /Weekly tracing call/,
  "/resource find desarmamento language:pt": /Estatuto do Desarmamento/,
  "/reminder list": /reminders/i,
  "/review list": /review/i,
  "/review": /review/i,
  "/settings clearance red channel:#moderators": /#moderators[^]*TLP:RED/,
  "/digest schedule weekly": /Monday|lunes/,
};

/** Who says a line, where and when, and how it ends. */
export function circumstancesOf({ page, text }: Line): Circumstances {
  const { command } = resolveCommand(CATALOGUE.commands, { kind: "line", line: text });
  const reader = READERS[page] ?? "member";
  return {
    before: [],
    ends: "done",
    as: atLeast(reader, command.allow) ? reader : command.allow,
    channel: "general",
    ...(ODD[`${page} ${text}`] ?? ODD[text]),
  };
}
