import type { MeantStart, StartReading } from "../../../../../../src/core/kernel/time/recurrence/start-reading.ts";

/** A beginning with its end ("-" on its day or in the night that follows, "→" on a later one) and its repetition; of what is asked, why and what is offered. */
export function agendaNotation(reading: StartReading): string {
  if (reading.kind === "sure") return written({ ...reading.moment, ...reading });
  if (reading.kind === "past") return `past ${written(reading.moment)}`;
  return `? ${reading.reason}: ${reading.candidates.map(written).join(" | ")}`;
}

function written({ local, ends, rule }: Pick<MeantStart, "local" | "ends" | "rule">): string {
  const isNear = ends !== undefined && Date.parse(ends.local) - Date.parse(local) < 12 * 3_600_000;
  const end = ends === undefined ? "" : isNear ? `-${ends.local.slice(11)}` : `→${ends.local.replace("T", " ")}`;
  return `${local.replace("T", " ")}${end}${rule === undefined ? "" : ` ${rule}`}`;
}
