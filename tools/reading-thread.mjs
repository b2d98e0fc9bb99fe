// The thread that reads documents, where the sources are run as they are (tests, benchmarks): with what loads TypeScript.
import { register } from "tsx/esm/api";

register();
await import("../src/core/features/resources/passages/reading/reading-thread.ts");
