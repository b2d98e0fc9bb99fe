import { readUrl } from "../core/kernel/text/read-url.ts";
import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";
import type { Environment } from "../adapters/kit/environment.ts";
import { deliveryTimesSchema } from "../core/services/delivery/delivery-times.ts";
import { type LimitSettings, readLimits } from "../core/kernel/catalogue/budgets.ts";
import { type Problem, problem } from "../core/kernel/errors/errors.ts";
import { readKeys } from "../core/services/store/keys.ts";
import type { KeyRing } from "../core/services/store/seal.ts";
import { readProxies, type TrustedProxies } from "./client-address.ts";
import { backupVariables, SHORTEST_PHRASE } from "./backup-config.ts";
import "./messages/index.ts";

/** How much is written to the log, from everything to nothing. */
export const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** No audit log is kept for less, in days. */
const LEAST_AUDIT_DAYS = 30;

const MEGABYTE = 1024 * 1024;

const port = (fallback: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((n) => n <= 65_535)
    .default(fallback);

// What was said is looked at for as long as its buttons are answered (TOKEN_DAYS), and a month more.
const LEAST_DAYS = 90;

// An empty variable counts as absent: that is how a shell or a compose file unsets one.
/** What the product reads of its environment, platforms apart. */
export const configSchema = z.object({
  RAPPORTEUR_DATA: z
    .string()
    .default("./data")
    .transform((path) => resolve(path)),
  DATABASE_URL: z.string().refine(isPostgres).optional(),
  HOST: z.string().refine(isHost).optional(),
  PORT: port(8080),
  TRUSTED_PROXY: z.string().transform(proxies).optional(),
  // As RFC 6750 writes a bearer token.
  METRICS_TOKEN: z
    .string()
    .regex(/^[\w.~+/-]{16,}=*$/)
    .optional(),
  PUBLIC_URL: z
    .string()
    .refine(isPublicAddress)
    .transform((address) => address.replace(/\/+$/, ""))
    .optional(),
  FILES_MB: z
    .string()
    .regex(/^\d{1,7}$/)
    .transform((megabytes) => Number(megabytes) * MEGABYTE)
    .optional(),
  PLAYGROUND_PORT: port(3000),
  RAPPORTEUR_KEY: z.string().transform(keyRing).optional(),
  ...backupVariables,
  RAPPORTEUR_FEATURES: z.string().default("").transform(paths),
  LIMITS: z.string().transform(limitSettings).optional(),
  AUDIT_NOTES: z.string().transform(notesPlace).optional(),
  AUDIT_DAYS: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((days) => days >= LEAST_AUDIT_DAYS)
    .optional(),
  LINK_CHECKS: z.enum(["on", "off"]).default("on"),
  LOG_LEVEL: z.enum(LOG_LEVELS).optional(),
  KEEP_DELIVERIES_DAYS: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((days) => days >= LEAST_DAYS)
    .optional(),
  // For tests, which cannot wait as long as platforms are given. JSON, in milliseconds.
  DELIVERY_TIMES: z.string().transform(parsed).pipe(deliveryTimesSchema).optional(),
});

/** The sentence for one variable. A database's address and a key are secrets: they are not repeated. */
export function problemWith(name: string, given: Environment): Problem {
  const value = (given[name] ?? "").slice(0, 60);
  switch (name) {
    case "DATABASE_URL":
      return problem("terminal.config.database");
    case "RAPPORTEUR_KEY":
      return problem("terminal.config.key");
    case "LIMITS":
      return problem("terminal.config.limits", { value });
    case "RAPPORTEUR_BACKUPS_KEPT":
      return problem("terminal.config.backups.kept", { value });
    case "RAPPORTEUR_BACKUP_PASSPHRASE":
      return problem("terminal.config.backups.phrase", { least: SHORTEST_PHRASE });
    case "LOG_LEVEL":
      return problem("terminal.config.level", { value, levels: LOG_LEVELS.join(", ") });
    case "AUDIT_NOTES":
      return problem("terminal.config.notes");
    case "AUDIT_DAYS":
      return problem("terminal.config.days", { value, least: LEAST_AUDIT_DAYS });
    case "LINK_CHECKS":
      return problem("terminal.config.links", { value });
    case "FILES_MB":
      return problem("terminal.config.files", { value });
    case "DELIVERY_TIMES":
      return problem("terminal.config.times");
    case "KEEP_DELIVERIES_DAYS":
      return problem("terminal.config.keep", { value, least: LEAST_DAYS });
    case "PUBLIC_URL":
      return problem("terminal.config.public", { value });
    case "HOST":
      return problem("terminal.config.host", { value });
    case "TRUSTED_PROXY":
      return problem("terminal.config.proxy", { value });
    case "METRICS_TOKEN":
      return problem("terminal.config.metrics");
    case "PORT":
    case "PLAYGROUND_PORT":
      return problem("terminal.config.port", { name, value });
    default:
      return problem("terminal.config.data");
  }
}

/** An address whose whole traffic is encrypted, or one of this machine, to try. Without user, query or fragment. */
function isPublicAddress(address: string): boolean {
  const url = readUrl(address);
  if (url === undefined) return false;
  const { username, password, search, hash } = url;
  return isEncrypted(url) && `${username}${password}${search}${hash}` === "";
}

function isEncrypted({ protocol, hostname }: URL): boolean {
  const here = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return protocol === "https:" || (protocol === "http:" && here);
}

/** A file, absolute, or an https address. */
function notesPlace(text: string, context: z.RefinementCtx): string {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return resolve(text);
  const url = readUrl(text);
  if (url !== undefined && isEncrypted(url)) return text;
  context.addIssue({ code: "custom", message: "not https" });
  return z.NEVER;
}

function isPostgres(address: string): boolean {
  return /^postgres(?:ql)?:$/.test(readUrl(address)?.protocol ?? "");
}

function parsed(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    context.addIssue({ code: "custom", message: String(error) });
    return z.NEVER;
  }
}

function keyRing(text: string, context: z.RefinementCtx): KeyRing {
  try {
    return readKeys(text);
  } catch (error) {
    context.addIssue({ code: "custom", message: String(error) });
    return z.NEVER;
  }
}

/** An address of this machine, or a name that leads to one. */
function isHost(host: string): boolean {
  return isIP(host) !== 0 || /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i.test(host);
}

function proxies(text: string, context: z.RefinementCtx): TrustedProxies {
  const found = readProxies(text);
  if (found !== undefined) return found;
  context.addIssue({ code: "custom", message: "no addresses" });
  return z.NEVER;
}

function limitSettings(text: string, context: z.RefinementCtx): LimitSettings {
  const found = readLimits(text);
  if (found !== undefined) return found;
  context.addIssue({ code: "custom", message: "no limits" });
  return z.NEVER;
}

/** Files in a list with commas, absolute. */
export function paths(list: string): readonly string[] {
  return list
    .split(",")
    .map((path) => path.trim())
    .filter((path) => path !== "")
    .map((path) => resolve(path));
}
