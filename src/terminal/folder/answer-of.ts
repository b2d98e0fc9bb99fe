import type { CliCommandName } from "../commands/cli-commands.ts";
import type { Io } from "../io/io.ts";
import type { StoreClient } from "../store/store-client.ts";

/** What a command answers as a line of JSON; its exit code, where it answers none. */
export async function answerOf(
  client: Pick<StoreClient, "run">,
  command: CliCommandName,
  args: object,
  io: Io,
): Promise<unknown> {
  let answer: string | undefined;
  const exit = await client.run(command, args, { ...io, out: (text) => (answer = text) });
  return answer === undefined ? exit : (JSON.parse(answer) as unknown);
}
