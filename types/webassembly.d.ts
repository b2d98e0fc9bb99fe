// The part of the WebAssembly interface that the schema engine's loader uses; Node has it, its types leave it to the DOM's.
declare namespace WebAssembly {
  type Exports = Record<string, unknown>;
  function instantiate(bytes: Uint8Array, imports: Record<string, object>): Promise<{ instance: { exports: Exports } }>;
}
