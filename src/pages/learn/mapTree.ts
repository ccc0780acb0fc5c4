import type { Module } from '../../core/curriculum/curriculum.ts';

/** A module beneath the one it directly follows. */
export interface MapNode {
  module: Module;
  /** Other modules it needs that are not above it in the map. */
  also: Module[];
  next: MapNode[];
}

/**
 * The prerequisites as a tree, top to bottom: a module hangs under its latest prerequisite, and what that
 * one needs in turn goes without saying. Expects prerequisites without cycles.
 */
export function mapTree(modules: readonly Module[]): MapNode[] {
  const byId = new Map(modules.map((module) => [module.id, module]));
  const needs = (module: Module) =>
    module.prerequisites.modules.flatMap((id) => byId.get(id) ?? []);
  const depth = (module: Module): number => 1 + Math.max(-1, ...needs(module).map(depth));
  const parentOf = (module: Module) =>
    needs(module).toSorted((a, b) => depth(b) - depth(a) || b.number - a.number)[0];
  const above = (module: Module | undefined): Set<Module> =>
    module ? new Set([module, ...above(parentOf(module))]) : new Set();

  const nodes = new Map(
    modules.map((module) => {
      const seen = above(parentOf(module));
      const also = needs(module).filter((each) => !seen.has(each));
      return [module, { module, also, next: [] } as MapNode];
    }),
  );
  const roots: MapNode[] = [];
  for (const node of nodes.values()) {
    const parent = parentOf(node.module);
    (parent ? nodes.get(parent)!.next : roots).push(node);
  }
  return roots;
}
