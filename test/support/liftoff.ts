import { setFlagsFromString } from "node:v8";

// WebAssembly (Prisma's queries, the embedded database) is not optimised: in a worker's minutes that takes more processor time
// than it gives back. Versions of V8 that know of no such flag pass over it.
setFlagsFromString("--liftoff-only");

// Nor is a function of ours before it has run many times: most of what a test calls is over by then, and making it fast takes
// longer than it gains. A tenth less processor time than with V8's own measure, which is 132 KB of what ran.
setFlagsFromString("--interrupt-budget=2000000");
