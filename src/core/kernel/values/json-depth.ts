/** Whether the lists and objects of a JSON text lie deeper in each other than so many: looked at before anything is made of it, because what walks it may not come back. */
export function isDeeper(json: string, most: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (sign === '"') quoted = !quoted;
    else if (quoted) at += sign === "\\" ? 1 : 0;
    else depth += steps(sign);
    if (depth > most) return true;
  }
  return false;
}

function steps(sign: string | undefined): number {
  if (sign === "[" || sign === "{") return 1;
  return sign === "]" || sign === "}" ? -1 : 0;
}
