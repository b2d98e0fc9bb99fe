import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { describe, expect, it } from "vitest";
import { readConfig, VARIABLES } from "../../src/app/config.ts";
import { DELIVERY_TIMES } from "../../src/core/services/delivery/delivery-times.ts";
import { KEEP_DAYS } from "../../src/core/services/delivery/old-deliveries-chore.ts";
import { PLATFORMS } from "../../src/platforms.ts";

const lines = readFileSync(new URL("../../.env.example", import.meta.url), "utf8").split("\n");
const taken = /^# (?=[A-Z][A-Z_]*=)/;
// As if the sign had been taken out before every variable.
const example = parseEnv(lines.map((line) => line.replace(taken, "")).join("\n"));

/** The names that a reader asks an environment for, in which each is set. */
function asked(read: (environment: Record<string, string | undefined>) => unknown): string[] {
  const names = new Set<string>();
  read(
    new Proxy<Record<string, string | undefined>>(
      {},
      {
        get: (_, name) => {
          names.add(String(name));
          return "x";
        },
      },
    ),
  );
  return [...names];
}

describe(".env.example", () => {
  it("has every variable that is read, and no other", () => {
    expect(Object.keys(example).sort()).toEqual(
      [...new Set([...VARIABLES, ...PLATFORMS.flatMap(({ variables }) => variables)])].sort(),
    );
  });

  it.each(PLATFORMS.map((platform) => [platform.name, platform] as const))("%s names all it reads", (_, platform) => {
    expect([...platform.variables].sort()).toEqual(asked((environment) => platform.read(environment)).sort());
  });

  it("sets nothing until a sign is taken out", () => {
    expect(parseEnv(lines.join("\n"))).toEqual({});
  });

  it("gives each its default", () => {
    const defaults = { logLevel: "info", deliveryTimes: DELIVERY_TIMES, keepDays: KEEP_DAYS };
    expect(readConfig(example)).toEqual({ ...readConfig({}), ...defaults });
  });
});
