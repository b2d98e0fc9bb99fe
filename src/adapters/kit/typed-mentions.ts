import { mention } from "../../core/kernel/text/mention.ts";

/** A typed line with whom and what it mentions, by the names as they were typed; before a channel's people see a `#`. */
export function withMentions(line: string, ids: ReadonlyMap<string, string>): string {
  return line.replace(/[@#~][\w.-]*\w/g, (name) => {
    const id = ids.get(name);
    return id === undefined ? name : mention({ name: name.replace("~", "#"), id });
  });
}
