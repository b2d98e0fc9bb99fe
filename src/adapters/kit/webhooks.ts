import type { IncomingMessage, ServerResponse } from "node:http";
import type { Dispatch } from "../../core/kernel/commands/platform.ts";
import type { Transport } from "../../core/kernel/commands/transport.ts";
import type { Log } from "../../core/kernel/errors/log.ts";
import { backgroundTasks } from "../../core/kernel/time/background-tasks.ts";
import type { Connection } from "./platform.ts";

/** Answers requests, as frameworks do. */
export type RequestListener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Answers a request, once: false where it was answered. */
export type AnswerRequest = (answer: object) => boolean;

/** A platform that reports what happens by requests, and waits for an answer to each; what takes longer is done meanwhile. */
export function webhookConnection<Done>(
  { log, transport }: { readonly log: Log; readonly transport: Transport },
  requests: (handle: (done: Done) => Promise<object>) => RequestListener,
  answer: (dispatch: Dispatch, done: Done, acknowledge: AnswerRequest) => Promise<void>,
): Connection {
  const work = backgroundTasks((error) =>
    log.error({ platform: transport.name, error }, "an answer did not get through"),
  );
  let listening: Dispatch | undefined;
  const handle = (done: Done) =>
    new Promise<object>((resolve, reject) => {
      const dispatch = listening;
      if (!dispatch) return void reject(new Error("nobody listens yet"));
      let answered = false;
      const acknowledge: AnswerRequest = (given) => {
        if (answered) return false;
        answered = true;
        resolve(given);
        return true;
      };
      work.after(() => answer(dispatch, done, acknowledge).finally(() => acknowledge({})));
    });
  const listener = requests(handle);
  return {
    transport,
    requests: (request, response) => void listener(request, response),
    listen: (dispatch) => void (listening = dispatch),
    settled: work.settled,
    close: work.settled,
  };
}
