import { setFlagsFromString } from "node:v8";

// WebAssembly (Prisma's queries, the embedded database) is not optimised: in a worker's minutes that takes more processor time
// than it gives back. Versions of V8 that know of no such flag pass over it.
setFlagsFromString("--liftoff-only");
