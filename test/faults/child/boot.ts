import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { Script } from "node:vm";
import { sufferFaults } from "./faults.ts";
import type { Order } from "./order.ts";

// The program of a replica: suffers what it was ordered, and runs the product from one file with V8's code cache.
const order = JSON.parse(process.env["FAULTS"] ?? "") as Order;
sufferFaults(order);
const { product, cache } = order;
const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
const script = new Script(
  `(function(exports,require,module,__filename,__dirname,importing){${readFileSync(product, "latin1")}\n})`,
  {
    filename: product,
    ...(cachedData ? { cachedData } : {}),
  },
);
const module = { exports: {} };
const run = script.runInThisContext() as (...given: unknown[]) => void;
// What is only known by then is imported by whoever runs it (test/support/one-file.ts).
run(module.exports, createRequire(product), module, product, dirname(product), (path: string) => import(path));
if (order.cacheAfter !== undefined)
  setTimeout(() => {
    writeFileSync(cache, script.createCachedData());
    process.kill(process.pid, "SIGKILL");
  }, order.cacheAfter);
