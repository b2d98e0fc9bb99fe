import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { teiOf } from "../support/tei.ts";
import { type Ended, environment, programArguments } from "../support/command.ts";

const CALENDAR = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example.org//calendar//EN
BEGIN:VEVENT
UID:board@example.org
DTSTAMP:20261101T000000Z
DTSTART:20270112T150000
DURATION:PT1H
SUMMARY:Board
END:VEVENT
END:VCALENDAR
`;

const DICTIONARY = teiOf(
  '<entry><form><orth>zip gun</orth></form><sense><cit type="trans"><quote>arma hechiza</quote></cit></sense></entry>',
);

const MANIFEST = "file,title,kind,country,language\nact.txt,Arms Registration Act,law,UY,en\n";

/** What was noted of the audit log of another bot's community: it says nothing against this one's. */
const NOTES = `${JSON.stringify({ community: "elsewhere", seq: 1, hash: "0".repeat(64) })}\n`;

/** A folder that looks like a clone in which the product was built, with the files of somebody's own that the pages name. */
export function cloneFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "shell-lines-"));
  for (const name of readdirSync("."))
    if (!["data", ".git"].includes(name)) symlinkSync(resolve(name), join(folder, name));
  copyFileSync("prisma/demo/contacts.csv", join(folder, "contacts.csv"));
  writeFileSync(join(folder, "calendar.ics"), CALENDAR.replaceAll("\n", "\r\n"));
  writeFileSync(join(folder, "heads.jsonl"), NOTES);
  writeFileSync(join(folder, "eng-spa.tei"), DICTIONARY);
  writeFileSync(join(folder, "terms.csv"), "en,es,pt\nheadstamp; head stamp,marcaje de culote,marcação de base\n");
  mkdirSync(join(folder, "laws"));
  writeFileSync(join(folder, "laws", "manifest.csv"), MANIFEST);
  writeFileSync(join(folder, "laws", "act.txt"), "Article 1. Whoever keeps a weapon registers it.\n");
  const commands = join(folder, ".commands");
  mkdirSync(commands);
  const program = [process.execPath, ...programArguments("rapporteur")].map((word) => `'${word}'`).join(" ");
  const command = (name: string, script: string) =>
    writeFileSync(join(commands, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  command("rapporteur", `exec ${program} "$@"`);
  command(
    "npx",
    `[ "$1" = rapporteur ] || { echo "npx $1 is not for a test" >&2; exit 1; }; shift; exec ${program} "$@"`,
  );
  return folder;
}

/** Runs a line as somebody types it in that folder. */
export async function shell(folder: string, line: string, typed = ""): Promise<Ended> {
  const child = spawn("bash", ["-euo", "pipefail", "-c", line], {
    cwd: folder,
    env: environment({ PATH: `${join(folder, ".commands")}:${process.env["PATH"] ?? ""}` }),
    stdio: ["pipe", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  child.stdin.end(typed);
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stdout, stderr };
}
