import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { afterWork } from "../core/kernel/commands/after-work.ts";
import { choreMetrics, type Watched } from "./chore-metrics.ts";
import type { DeliverySummary } from "../core/services/delivery/sending/deliver.ts";
import type { Dispatch } from "../core/kernel/commands/platform.ts";
import { leftToFile } from "../core/services/search/index/filing-chore.ts";
import { sql } from "../core/services/store/store.ts";

/** What is counted, in the text format of Prometheus. No label holds anything a person wrote. */
export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
  /** The same function, counted and timed. */
  counted(dispatch: Dispatch): Dispatch;
  delivered(summary: DeliverySummary): void;
  /** Reads the ledger and the table of chores whenever the metrics are read. */
  watch(watched: Watched): void;
}

/** Metrics of one process. */
export function metrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const invocations = new Counter({
    name: "rapporteur_invocations_total",
    help: "Invocations begun, by what they led to.",
    labelNames: ["platform", "outcome"] as const,
    registers,
  });
  const seconds = new Histogram({
    name: "rapporteur_invocation_seconds",
    help: "From an invocation to its view.",
    labelNames: ["platform"] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  });
  const deliveries = new Counter({
    name: "rapporteur_deliveries_total",
    help: "Deliveries attempted, by how that ended.",
    labelNames: ["outcome"] as const,
    registers,
  });
  const due = new Gauge({
    name: "rapporteur_deliveries_due",
    help: "Deliveries that are due and not settled.",
    registers,
  });
  const late = new Gauge({
    name: "rapporteur_delivery_late_seconds",
    help: "How late the oldest delivery is that is due and not settled.",
    registers,
  });
  const toFile = new Gauge({
    name: "rapporteur_search_documents_to_file",
    help: "Documents that the search still finds by the index of an earlier version, about.",
    registers,
  });
  const readChores = choreMetrics(registry);
  let read: (() => Promise<void>) | undefined;

  return {
    contentType: registry.contentType,
    async text() {
      // The rest is worth reading while the database is away.
      await read?.();
      return registry.metrics();
    },
    counted: (dispatch) => async (invocation) => {
      const { platform } = invocation;
      const stop = seconds.startTimer({ platform });
      const count = (outcome: string) => invocations.inc({ platform, outcome });
      const plan = await dispatch(invocation);
      if (plan.kind !== "work") {
        count(plan.kind === "answer" && plan.view.refusal !== undefined ? "refused" : plan.kind);
        stop();
        return plan;
      }
      return afterWork(plan, ({ refusal }) => {
        count(refusal === undefined ? "work" : "refused");
        stop();
      });
    },
    delivered(summary) {
      for (const [outcome, count] of Object.entries(summary)) if (count > 0) deliveries.inc({ outcome }, count);
    },
    watch(watched) {
      const { store, clock } = watched;
      const readLedger = async () => {
        const now = clock.now();
        const [row] = await store.statement<{ due: number; oldest: Date | null }>(sql`
          select count(*)::int as due, min(due_at) as oldest from delivery where state in ('planned', 'claimed', 'sending') and due_at <= ${now}`);
        due.set(row?.due ?? 0);
        late.set(row?.oldest ? (now.getTime() - row.oldest.getTime()) / 1_000 : 0);
      };
      read = async () => {
        const unknown = () => {
          due.set(Number.NaN);
          late.set(Number.NaN);
        };
        const readSearch = async () => toFile.set(await leftToFile(store));
        await Promise.all([
          readLedger().catch(unknown),
          readSearch().catch(() => toFile.set(Number.NaN)),
          readChores(watched).catch(() => undefined),
        ]);
      };
    },
  };
}
