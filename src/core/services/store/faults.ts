const UNREACHABLE = new Set([
  // node:net
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EPIPE",
  "EHOSTUNREACH",
  "EAI_AGAIN",
  // https://www.postgresql.org/docs/current/errcodes-appendix.html class 08, 25P03, 53300, 57P01-57P03
  "08000",
  "08001",
  "08003",
  "08004",
  "08006",
  "25P03",
  "53300",
  "57P01",
  "57P02",
  "57P03",
  // https://www.prisma.io/docs/orm/reference/error-reference
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
]);
// Serialization failure, deadlock; Prisma's name for both.
const REPEATABLE = new Set(["40001", "40P01", "P2034"]);

const DAMAGED = new Set(["XX001", "XX002", "58P01", "58030"]);

/** Whether the error means that the database cannot be reached now, rather than that a statement was wrong. */
export function isUnreachable(error: unknown): boolean {
  return facts(error).some(
    (f) =>
      UNREACHABLE.has(f.code) ||
      /connection terminated|connection error and is not queryable|server has closed the connection|can't reach database|connection timeout|timeout exceeded when trying to connect|unable to start a transaction in the given time/i.test(
        f.message,
      ),
  );
}

/** Whether the same transaction may succeed when it is simply run again. */
export function isRepeatable(error: unknown): boolean {
  return facts(error).some((f) => REPEATABLE.has(f.code));
}

/** Whether something was not written for want of room on the disk (https://www.postgresql.org/docs/current/errcodes-appendix.html 53100). */
export function isFull(error: unknown): boolean {
  return facts(error).some(
    (f) => f.code === "53100" || f.code === "ENOSPC" || /no space left on device/i.test(f.message),
  );
}

/**
 * Whether the database itself is broken: its files do not hold what they must (class XX, 58P01, 58030), or the embedded one has ended in
 * the middle of something and answers nothing any more.
 */
export function isDamaged(error: unknown): boolean {
  return facts(error).some(
    (f) =>
      DAMAGED.has(f.code) ||
      /\bAborted\(|unreachable executed|memory access out of bounds|table index is out of bounds/.test(f.message),
  );
}

/** Whether a transaction outlasted the store's limit, and was undone (https://www.prisma.io/docs/orm/reference/error-reference#p2028). */
export function isExpired(error: unknown): boolean {
  return facts(error).some((f) => /expired transaction/i.test(f.message));
}

/** The codes that an error and what it names as its cause bear: of the system, of Prisma, of PostgreSQL. */
export function codesOf(error: unknown): string[] {
  return [...new Set(facts(error).flatMap(({ code }) => (/^[A-Z0-9_]{4,40}$/.test(code) ? [code] : [])))];
}

type Fact = { readonly code: string; readonly message: string };

/** Codes and messages of an error and everything it names as its cause; drivers nest them differently. */
function facts(error: unknown, depth = 0): Fact[] {
  if (typeof error !== "object" || error === null || depth > 5) return [];
  const { code, originalCode, message, cause, meta, errors } = error as Record<string, unknown>;
  const own = [code, originalCode].filter((c) => typeof c === "string").map((c) => ({ code: c, message: "" }));
  if (typeof message === "string") own.push({ code: "", message });
  const inner = [cause, ...(Array.isArray(errors) ? (errors as unknown[]) : [])];
  if (typeof meta === "object" && meta !== null) inner.push((meta as Record<string, unknown>)["driverAdapterError"]);
  return [...own, ...inner.flatMap((e) => facts(e, depth + 1))];
}
