import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { GRACE_MS } from "../../src/bot/run-bot.ts";
import { EXIT } from "../../src/terminal/io/io.ts";

const page = readFileSync("docs/hosting.md", "utf8");
const block = (begin: RegExp) => page.split(/^```\w*$/m).find((text) => begin.test(text)) ?? "";
const unit = block(/^\n# \/etc\/systemd/);
const dockerfile = block(/^\nFROM /);
const operations = readFileSync("docs/operations.md", "utf8");

describe("docs/hosting.md", () => {
  it("has a service that starts what is installed, waits for what is under way, and does not repeat a wrong configuration", () => {
    expect(unit).toMatch(/^ExecStart=\/usr\/bin\/node dist\/main\.js$/m);
    expect(operations).toMatch(/^node dist\/main\.js$/m);
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1]) * 1_000).toBeGreaterThan(GRACE_MS);
    expect(unit).toMatch(new RegExp(`^RestartPreventExitStatus=${EXIT.usage}$`, "m"));
    expect(unit).toContain("RAPPORTEUR_DATA=/var/lib/rapporteur");
  });

  it("builds an image by the steps of the production install, which a test does", () => {
    const steps = [...dockerfile.matchAll(/^RUN (.+)$/gm)].map(([, step = ""]) =>
      step.replaceAll("/app", "../rapporteur"),
    );
    const [, install = ""] = /^## Installing it for production\n[^]*?```bash\n([^]*?)```/m.exec(operations) ?? [];
    expect(steps.filter((step) => !step.startsWith("mkdir /data"))).toEqual(
      install
        .trim()
        .split("\n")
        .filter((line) => !/^(mkdir|cd|node) /.test(line)),
    );
    expect(dockerfile).toContain('CMD ["node", "dist/main.js"]');
  });

  it("hands the public listener's paths on, and metrics not", () => {
    for (const proxy of [block(/^\nserver \{/), block(/^\nbot\.example\.org \{/)]) {
      for (const path of ["/slack/", "/discord/", "/calendar/", "/health"]) expect(proxy).toContain(path);
      expect(proxy).not.toContain("/metrics");
      expect(proxy).toContain("127.0.0.1:8080");
    }
    expect(block(/^\nserver \{/)).toMatch(/location \/calendar\/ \{[^}]*access_log off;/);
  });
});
