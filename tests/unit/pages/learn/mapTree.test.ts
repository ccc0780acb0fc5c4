import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Module } from '../../../../src/core/curriculum/curriculum.ts';
import { type MapNode, mapTree } from '../../../../src/pages/learn/mapTree.ts';

const modules = readdirSync('decks', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => JSON.parse(readFileSync(`decks/${name}/module.json`, 'utf8')) as Module);

type Shape = { [number: number]: Shape };
const shape = (nodes: MapNode[]): Shape =>
  Object.fromEntries(nodes.map(({ module, next }) => [module.number, shape(next)]));

test('our modules hang under the latest module they need', () => {
  expect(shape(mapTree(modules))).toEqual({
    1: { 2: { 4: {}, 5: {}, 7: {} }, 3: {}, 6: { 9: {} }, 8: {} },
  });
});

test('what a module needs besides what is above it is named', () => {
  const make = (number: number, ...needs: number[]) =>
    ({
      id: String(number),
      number,
      title: `Module ${number}`,
      prerequisites: { modules: needs.map(String), skills: [] },
    }) as unknown as Module;
  const [root] = mapTree([make(1), make(2, 1), make(3, 1), make(4, 2, 3)]);
  const [two, three] = root!.next;
  expect(two!.next).toEqual([]);
  expect(three!.next.map((node) => node.module.number)).toEqual([4]);
  expect(three!.next[0]!.also.map((module) => module.number)).toEqual([2]);
});
