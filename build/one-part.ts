interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** All that a module needs at once: itself and what it imports statically, and so on. */
function needs(id: string, graph: Graph, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const one of graph.getModuleInfo(id)?.importedIds ?? []) needs(one, graph, found);
  return found;
}

/**
 * A group for `codeSplitting`: what a part that is loaded later needs at once is one file, which packs
 * tighter than several; without what the entries have brought already.
 */
export function onePart(name: string, part: string, entries: readonly string[]) {
  let own: ReadonlySet<string> | undefined;
  return {
    debugName: name,
    includeDependenciesRecursively: false,
    name: (id: string, graph: Graph): string | null => {
      if (!own) {
        const there = new Set(entries.flatMap((entry) => [...needs(entry, graph)]));
        own = new Set([...needs(part, graph)].filter((one) => !there.has(one)));
      }
      return own.has(id) ? name : null;
    },
  };
}
