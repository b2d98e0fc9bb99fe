import type { Environment } from "../adapters/kit/environment.ts";
import type { Platform } from "../adapters/kit/platform.ts";
import type { DeliveryTimes } from "../core/services/delivery/delivery-times.ts";
import type { LimitSettings } from "../core/kernel/catalogue/budgets.ts";
import { type Problem, problem } from "../core/kernel/errors/errors.ts";
import type { Language } from "../core/kernel/language/language.ts";
import { defined } from "../core/kernel/values/defined.ts";
import type { KeyRing } from "../core/services/store/seal.ts";
import { PLATFORMS } from "../platforms.ts";
import type { TrustedProxies } from "./client-address.ts";
import { type BackupConfig, backupProblems, backupsOf } from "./backup-config.ts";
import { configSchema, type LogLevel, paths, problemWith } from "./config-schema.ts";
import { terminalLanguage } from "./terminal-language.ts";
import "./messages/index.ts";

/** What the environment says, read and checked. */
export interface Config {
  /** The data directory, absolute: the embedded store, its key and its lock. */
  readonly data: string;
  /** Address of a PostgreSQL server; the embedded store is used without one. */
  readonly databaseUrl?: string;
  /** The address on which the public listener listens; all where absent. */
  readonly host?: string;
  /** The proxies that stand before it, whose word counts on whom a request comes from. */
  readonly trustedProxies?: TrustedProxies;
  /** What whoever reads the metrics must know; nothing where absent. */
  readonly metricsToken?: string;
  /** The public listener's port; 0 lets the system choose. */
  readonly port: number;
  /** Where the public listener is reached from outside, without a slash at its end; private calendars are offered only then. */
  readonly publicUrl?: string;
  /** So many bytes of files a community may keep. */
  readonly fileRoom?: number;
  /** The playground's port on the loopback interface; 0 lets the system choose. */
  readonly playgroundPort: number;
  /** The keys that seal private fields, where the environment gives them. */
  readonly keys?: KeyRing;
  /** Where heads of audit chains are noted: a file, absolute, or an address that they are posted to. */
  readonly auditNotes?: string;
  /** How many days an entry of an audit log is kept; for good where absent. */
  readonly auditDays?: number;
  readonly logLevel?: LogLevel;
  /** How much one person may do, where that is not to be as usual. */
  readonly limitSettings?: LimitSettings;
  /** How long the delivery ledger waits for what, where that is not to be as usual. */
  readonly deliveryTimes?: DeliveryTimes;
  /** Days for which the delivery ledger keeps what ended, where that is not to be a year. */
  readonly keepDays?: number;
  /** With what back-ups are closed and opened, and where they are made by night; absent where nothing is said of that. */
  readonly backups?: BackupConfig;
  /** Whether addresses of the library are looked at on the public web. */
  readonly linkChecks: boolean;
  /** Files of packs whose features are added to the product, absolute. */
  readonly packs: readonly string[];
  /** The chat platforms that are to be connected. */
  readonly platforms: readonly ConfiguredPlatform[];
  /** The operator's language, from the locale of the terminal. */
  readonly language: Language;
}

/** A platform that the environment asks for, and the settings that the platform read there. */
export interface ConfiguredPlatform {
  readonly platform: Platform;
  readonly settings: unknown;
}

/** The environment cannot be used as it is; each problem is one sentence. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: readonly Problem[];
  readonly language: Language;
  constructor(problems: readonly Problem[], language: Language) {
    super(problems.map((p) => p.code).join(", "));
    this.problems = problems;
    this.language = language;
  }
}

/** What is read here by name; each platform names its own variables. */
export const VARIABLES: readonly string[] = Object.keys(configSchema.shape);

/** Reads the environment, for these platforms: the only place that does. Throws ConfigError with everything that is wrong. */
export function readConfig(environment: Environment = process.env, known: readonly Platform[] = PLATFORMS): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const language = terminalLanguage(given);
  const parsed = configSchema.safeParse(given);
  const platforms = known.map((platform) => ({ platform, ...platform.read(variablesOf(platform, given)) }));
  const problems = [
    ...platforms.flatMap((read) => read.problems),
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => problemWith(String(issue.path[0]), given))),
  ];
  if (parsed.success && parsed.data.PORT === parsed.data.PLAYGROUND_PORT && parsed.data.PORT !== 0)
    problems.push(problem("terminal.config.ports", { port: String(parsed.data.PORT) }));
  if (parsed.success) problems.push(...backupProblems(parsed.data));
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems, language);
  const set = parsed.data;
  return {
    data: set.RAPPORTEUR_DATA,
    port: set.PORT,
    playgroundPort: set.PLAYGROUND_PORT,
    packs: set.RAPPORTEUR_FEATURES,
    linkChecks: set.LINK_CHECKS === "on",
    platforms: platforms.flatMap(({ platform, settings }) => (settings === undefined ? [] : [{ platform, settings }])),
    language,
    ...defined({
      databaseUrl: set.DATABASE_URL,
      publicUrl: set.PUBLIC_URL,
      fileRoom: set.FILES_MB,
      keys: set.RAPPORTEUR_KEY,
      backups: backupsOf(set),
      auditNotes: set.AUDIT_NOTES,
      auditDays: set.AUDIT_DAYS,
      logLevel: set.LOG_LEVEL,
      limitSettings: set.LIMITS,
      host: set.HOST,
      trustedProxies: set.TRUSTED_PROXY,
      metricsToken: set.METRICS_TOKEN,
      deliveryTimes: set.DELIVERY_TIMES,
      keepDays: set.KEEP_DELIVERIES_DAYS,
    }),
  };
}

/** The packs that the environment names, also where the rest of it cannot be used. */
export const packsIn = (environment: Environment = process.env): readonly string[] =>
  paths(environment["RAPPORTEUR_FEATURES"] ?? "");

/** The variables that a platform reads, as they are set. */
export function variablesOf({ variables }: Platform, environment: Environment = process.env): Environment {
  return Object.fromEntries(variables.map((name) => [name, environment[name]]));
}

/** The settings of a platform, where it is to be connected. */
export function settingsOf({ platforms }: Config, platform: Platform): unknown {
  return platforms.find((one) => one.platform === platform)?.settings;
}
