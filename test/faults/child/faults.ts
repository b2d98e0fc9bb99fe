import { writeSync } from "node:fs";
import { dice } from "../dice.ts";
import { type BreakageName, BREAKAGES } from "./breakages.ts";
import { type Crash, CRASH_POINTS, type Request, REQUESTS, STATEMENTS } from "./crash-points.ts";
import { followDatabase, type Transaction } from "./database-wire.ts";
import { type Order, type Told, TELLING } from "./order.ts";
import { type Follower, followWires } from "./wires.ts";

const COMMIT = /^\s*commit\b/i;
const KINDS = Object.keys(REQUESTS) as Request[];

/** Does to this process what it was ordered, on its wires: the product itself knows nothing of it. */
export function sufferFaults(order: Order): void {
  const chance = dice(order.seed);
  const crash: Crash | undefined = order.crash && CRASH_POINTS[order.crash.point];
  let reached = 0;
  // Of what was claimed last: how many rows, and how many messages of it were answered.
  let claimed = 0;
  let said = 0;
  const broken = new Set<BreakageName>();
  let running = false;

  const reach = (): void => {
    reached += 1;
    if (reached !== order.crash?.nth) return;
    const { point, freeze } = order.crash;
    tell(freeze ? { frozen: point } : { crashed: point });
    process.kill(process.pid, freeze ? "SIGSTOP" : "SIGKILL");
  };
  const statement = (sql: string, when: "asked" | "answered" | "committed"): void => {
    if (crash === undefined || !("statement" in crash) || crash.when !== when || !STATEMENTS[crash.statement].test(sql))
      return;
    if (crash.batch === undefined || (said > 0 && said < claimed)) reach();
  };

  const database = (): Follower => {
    // Of the commit that is being sent, on which side the connection breaks.
    let losing: "before" | "after" | undefined;
    const follow = followDatabase({
      rewrite(sql) {
        let rewritten = sql;
        for (const name of order.breakages ?? []) {
          const { from, to } = BREAKAGES[name];
          if (!from.test(rewritten)) continue;
          if (!broken.has(name)) tell({ broken: name });
          broken.add(name);
          rewritten = rewritten.replace(from, to);
        }
        return rewritten;
      },
      asked(sql) {
        if (!running && STATEMENTS.claim.test(sql)) {
          running = true;
          tell({ running });
        }
        statement(sql, "asked");
      },
      answered(sql, transaction: Transaction, rows) {
        if (STATEMENTS.claim.test(sql)) {
          if (rows === 0) return;
          [claimed, said] = [rows, 0];
        }
        statement(sql, "answered");
        if (COMMIT.test(sql)) for (const one of transaction.done) statement(one, "committed");
        else if (!transaction.open) statement(sql, "committed");
      },
    });
    return {
      out(given) {
        const { bytes, begun, whole } = follow.out(given);
        if (begun !== undefined)
          losing =
            COMMIT.test(begun) && chance.chance((order.cuts ?? 0) / 1_000)
              ? chance.pick(["before", "after"])
              : undefined;
        if (losing === undefined || (losing === "after" && !whole)) return { bytes };
        tell({ cut: losing });
        return losing === "before" ? { lost: true } : { bytes, lost: true };
      },
      in: (bytes) => follow.in(bytes),
    };
  };

  const platform = (): Follower => {
    let under: Request | undefined;
    const is = (when: "sent" | "answered") =>
      crash !== undefined && "request" in crash && crash.when === when && crash.request === under;
    return {
      out(bytes) {
        const line = bytes.toString("latin1", 0, 300);
        if (/^(GET|POST|PUT|PATCH|DELETE) /.test(line)) {
          under = KINDS.find((kind) => REQUESTS[kind].test(line));
          // The rest of the request is written in the same turn.
          if (is("sent")) setImmediate(reach);
        }
        return {};
      },
      in() {
        if (under === "say") said += 1;
        if (is("answered")) reach();
        under = undefined;
      },
    };
  };

  followWires((port) =>
    port === order.database ? database() : order.platforms.includes(port) ? platform() : undefined,
  );
}

function tell(told: Told): void {
  writeSync(TELLING, `${JSON.stringify(told)}\n`);
}
