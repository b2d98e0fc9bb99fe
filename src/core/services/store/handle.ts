import type { Db } from "../../kernel/ports/db.ts";

/** Whether what is asked through a handle may be asked now, and what was asked and is not answered yet. */
export interface Gate {
  open: boolean;
  readonly asked: Set<Promise<unknown>>;
}

/** What is thrown where a transaction is used through a handle whose scope it does not have. */
export const closed = () =>
  new Error("a transaction is used outside of the scope that it has now: use the one that was handed in");

/**
 * The transaction, as long as the gate is open: whoever kept it gets an error instead of another reader's rows. Prisma asks when
 * it is waited for, perhaps long after the question was put, so the gate is looked at then.
 */
export function handleOn(db: Db, gate: Gate): Db {
  const models = new Map<string, object>();
  return new Proxy(db, {
    get(target, name) {
      const value: unknown = target[name as keyof Db];
      if (typeof name !== "string" || name === "then") return value;
      if (!gate.open) throw closed();
      if (typeof value === "function") return questioning(value as Method, target, gate);
      if (typeof value !== "object" || value === null) return value;
      const model = models.get(name) ?? modelOn(value, gate);
      models.set(name, model);
      return model;
    },
  });
}

/** Waits until everything that was asked has been answered, in one way or another. */
export async function answered({ asked }: Gate): Promise<void> {
  while (asked.size > 0) await Promise.allSettled(asked);
}

type Method = (...args: unknown[]) => unknown;

const modelOn = (model: object, gate: Gate): object =>
  new Proxy(model, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? questioning(value as Method, target, gate) : value;
    },
  });

const questioning =
  (ask: Method, of: object, gate: Gate): Method =>
  (...args) => {
    const question = ask.apply(of, args);
    return typeof question === "object" && question !== null && "then" in question
      ? questionAt(question as PromiseLike<unknown>, gate)
      : question;
  };

/** A question that is asked when it is first waited for, if the gate is open then. */
function questionAt(question: PromiseLike<unknown>, gate: Gate): PromiseLike<unknown> {
  let answer: Promise<unknown> | undefined;
  const answerOf = (): Promise<unknown> => {
    answer ??= gate.open ? noted(Promise.resolve(question), gate) : Promise.reject(closed());
    return answer;
  };
  return new Proxy(question, {
    get(target, name) {
      if (name === "then" || name === "catch" || name === "finally") {
        return (...steps: unknown[]) => {
          const answer = answerOf();
          return Reflect.apply(Reflect.get(answer, name) as Method, answer, steps);
        };
      }
      const value: unknown = Reflect.get(target, name);
      // What is asked of the answer, as a relation of the row, is a question like this one.
      return typeof value === "function" ? questioning(value as Method, target, gate) : value;
    },
  });
}

function noted(answer: Promise<unknown>, { asked }: Gate): Promise<unknown> {
  const over = () => void asked.delete(answer);
  asked.add(answer);
  answer.then(over, over);
  return answer;
}
