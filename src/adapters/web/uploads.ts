import type { Context } from "hono";
import { problem } from "../../core/kernel/errors/errors.ts";
import { LARGE_FILE_BYTES } from "../../core/kernel/options/values.ts";
import { type BytesAt, type GivenFacts, GivenFile } from "../../core/kernel/values/given-file.ts";
import type { Ids } from "../../core/kernel/values/ids.ts";
import type { Log } from "../../core/kernel/errors/log.ts";
import { holdFile } from "../../core/services/files/hold-file.ts";
import { newToken } from "../../core/services/tokens/token-store.ts";
import { RequestError } from "./problems.ts";
import type { WireAnswer } from "./wire.ts";
import { MINUTE_MS } from "../../core/kernel/time/units.ts";

/** For so long a form may stay open with a file in it. */
const KEPT_MS = 10 * MINUTE_MS;

/** What the page asks; only what has values may have files among them. */
interface Asked {
  readonly kind: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

/** Files that the page sent ahead of their form: large ones, which are no part of a body in JSON. */
export interface Uploads {
  /** Takes a file in and answers with what a form says in its place. Throws RequestError for one that is too large. */
  take(c: Context): Promise<Response>;
  /** What was asked, with the files that were sent ahead. */
  given<Input extends Asked>(input: Input): Input;
  /** Forgets the files of a form that led to something: until then it may be sent again. */
  answered(input: Asked, answer: WireAnswer): void;
}

/** Keeps files of this page between two requests of it. */
export function uploads({ log, ids }: { readonly log: Log; readonly ids: Ids }): Uploads {
  const kept = new Map<string, GivenFile>();
  const forget = (token: string) => {
    kept.get(token)?.release();
    kept.delete(token);
  };
  return {
    async take(c) {
      const { name = "", type = "application/octet-stream", size = "" } = c.req.query();
      const facts = { name, mediaType: type, size: Number(size) || 0 };
      // Whoever is told before it is read still hears that.
      if (Math.max(facts.size, Number(c.req.header("content-length")) || 0) > LARGE_FILE_BYTES) throw tooLarge();
      const parts = (c.req.raw.body ?? new Blob([]).stream()) as AsyncIterable<Uint8Array>;
      const held = await holdFile(facts, parts, { most: LARGE_FILE_BYTES });
      if (held instanceof GivenFile) {
        const upload = newToken(ids);
        kept.set(upload, held);
        setTimeout(() => forget(upload), KEPT_MS).unref();
        return c.json({ ...held.facts(), upload });
      }
      if (held.lost === "large") throw tooLarge();
      log.warn({ lost: held.lost, error: held.cause }, "a file of the playground did not arrive");
      return c.json({ lost: held.lost });
    },
    given(input) {
      const { values } = input;
      if (values === undefined) return input;
      return {
        ...input,
        values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fileFor(value)])),
      };
    },
    answered({ values = {} }, answer) {
      if (answer.plan !== "work" || answer.view.refusal !== undefined) return;
      for (const value of Object.values(values)) forget(tokenIn(value) ?? "");
    },
  };

  function fileFor(value: unknown): unknown {
    const file = kept.get(tokenIn(value) ?? "");
    return file ? new LentFile(file) : value;
  }
}

const tooLarge = () => new RequestError(413, problem("playground.error.size"));

function tokenIn(value: unknown): string | undefined {
  return typeof value === "object" && value !== null && "upload" in value && typeof value.upload === "string"
    ? value.upload
    : undefined;
}

/** A file that stays where it is when it is released: the form that it is in may be sent again. */
class LentFile extends GivenFile {
  readonly #file: GivenFile;
  constructor(file: GivenFile) {
    super(file);
    this.#file = file;
  }

  get sha256(): string {
    return this.#file.sha256;
  }

  pieces(): AsyncIterable<Uint8Array> {
    return this.#file.pieces();
  }

  lend<T>(work: (at: BytesAt) => Promise<T>): Promise<T> {
    return this.#file.lend(work);
  }

  release(): void {}

  override toJSON(): GivenFacts {
    return this.#file.toJSON();
  }
}
