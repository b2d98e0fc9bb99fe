/**
 * Circles of folders that stand beside each other, at any depth: the parent and the names, such as `src/core: a b`. What is
 * imported anywhere below a folder is imported by it; what a folder and its own subfolders need of each other is no circle.
 */
export function folderCircles(imports: Iterable<readonly [from: string, to: string]>): string[] {
  const beside = new Map<string, Map<string, Set<string>>>();
  for (const [from, to] of imports) {
    const one = from.split("/");
    const other = to.split("/");
    const at = one.findIndex((name, i) => name !== other[i]);
    const [a, b] = [one[at], other[at]];
    // The last name is the file's.
    if (a === undefined || b === undefined || at === one.length - 1 || at === other.length - 1) continue;
    const parent = one.slice(0, at).join("/");
    const graph = beside.get(parent) ?? new Map<string, Set<string>>();
    beside.set(parent, graph.set(a, (graph.get(a) ?? new Set()).add(b)));
  }
  return [...beside]
    .flatMap(([parent, graph]) => circles(graph).map((names) => `${parent}: ${names.join(" ")}`))
    .sort();
}

/** Names that reach each other, and so themselves. */
function circles(graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const reached = new Map([...graph.keys()].map((name) => [name, reach(graph, name)]));
  const found = new Set<string>();
  for (const [name, others] of reached) {
    if (!others.has(name)) continue;
    found.add(
      [...others]
        .filter((other) => reached.get(other)?.has(name))
        .sort()
        .join(" "),
    );
  }
  return [...found].map((names) => names.split(" "));
}

function reach(graph: ReadonlyMap<string, ReadonlySet<string>>, from: string): Set<string> {
  const seen = new Set<string>();
  const next = [...(graph.get(from) ?? [])];
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    next.push(...(graph.get(name) ?? []));
  }
  return seen;
}
