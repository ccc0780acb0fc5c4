import type { CompiledDeck, Note } from '../model.ts';
import { addAcronyms, collectAliases } from './aliases.ts';
import { expandBlock } from './expandBlock.ts';
import { expandQuestion } from './expandQuestion.ts';
import { expandAcronym, expandTerm } from './expandTerm.ts';
import { gatherDecks } from './gather.ts';
import { isLetter } from './glossarySections.ts';
import { distinct, type Identity, identify } from './identity.ts';
import {
  addAnchor,
  addNames,
  type Anchors,
  makeAnchors,
  makeResolve,
  type Resolve,
} from './links.ts';
import { type Entry, entryNames, readEntries } from './noteIds.ts';
import type { MediaUse } from './media.ts';
import { type ParsedFile, parseFile, type SourceFile } from './parse.ts';
import type { Rendering } from './render.ts';
import { hostsOf, joinParts } from './parts.ts';
import { inTeachingOrder } from './teachingOrder.ts';
import { inFileOrder } from './warn.ts';

/** Raised whenever the same text would make other HTML. */
const COMPILER = 5;

export interface CompileOptions {
  /** Files of decks/: their ids come from folder and name. */
  bundled?: boolean;
  /** Teaching order by module: slugs of the notes of its glossary. */
  order?: Readonly<Record<string, readonly string[]>>;
  /** Read `$…$` as maths too. */
  singleDollarMath?: boolean;
  /** Leave a place for each picture and sound, for `settleMedia`; else they are left out. */
  media?: boolean;
  /** Where links lead, instead of into these files. */
  resolve?: Resolve;
  /** One deck for each name that texts give, in place of one a file. */
  gather?: boolean;
  /** Told now and then how many notes of all are made. */
  progress?: (done: number, total: number) => void;
}

/** A file with all that the compiler found out about it: for counts and the linter. */
export interface Compilation {
  deck: CompiledDeck;
  parsed: ParsedFile;
  entries: readonly Entry[];
  /** Where pictures and sounds are to stand. */
  media: readonly MediaUse[];
}

/** One file between parsing and expansion. */
interface Work {
  parsed: ParsedFile;
  identity: Identity;
  entries: Entry[];
  anchors: Anchors;
}

/**
 * Files compiled together, so that links lead from one to another. Never throws: what is wrong
 * stands in the deck's warnings, as an error where nothing of the file can be used.
 */
export function compileFiles(
  files: readonly SourceFile[],
  options: CompileOptions = {},
): CompiledDeck[] {
  return compileSet(files, options).map(({ deck }) => deck);
}

/** As `compileFiles`, with what stands behind each deck. */
export function compileSet(
  files: readonly SourceFile[],
  options: CompileOptions = {},
): Compilation[] {
  const own = files.map((file) => parseFile(file));
  const parsed = options.gather === true ? gatherDecks(own) : own;
  const identities = distinct(
    parsed.map(({ path, id }) => identify(path, id, options.bundled === true)),
  );
  const read = parsed.map((file) => ({ parsed: file, entries: readEntries(file) }));
  const hosts = options.gather === true ? hostsOf(read) : [];
  const works = read.map(({ parsed: file, entries }, index): Work => {
    const identity = identities[hosts[index] ?? index] ?? { id: 'deck', module: null };
    return { parsed: file, identity, entries, anchors: anchorsOf(file, identity.id, entries) };
  });
  const all = works.map(({ anchors }) => anchors);
  const aliases = collectAliases(works, all);
  addAcronyms(works, aliases);
  const made = counting(works, options.progress);
  const compiled = works.map((work) => {
    const media: MediaUse[] = [];
    const deck = expand(work, all, aliases, { ...options, places: media }, made);
    return { deck, parsed: work.parsed, entries: work.entries, media };
  });
  return joinParts(compiled, hosts);
}

/** One file by itself. */
export function compileFile(file: SourceFile, options: CompileOptions = {}): CompiledDeck {
  const [deck] = compileFiles([file], options);
  if (!deck) throw new Error('compileFiles gives one deck a file');
  return deck;
}

/** Reports of progress, at most. */
const reports = 200;

/** Counts the notes of all files as they are made. */
function counting(works: readonly Work[], progress: CompileOptions['progress']): () => void {
  const total = works.reduce((sum, { entries }) => sum + entries.length, 0);
  const stride = Math.ceil(total / reports);
  let done = 0;
  return () => {
    if (done++ % stride === 0) progress?.(done, total);
  };
}

function anchorsOf({ path }: ParsedFile, deck: string, entries: readonly Entry[]): Anchors {
  const anchors = makeAnchors(path);
  for (const entry of entries) {
    const note = `${deck}/${entry.slug}`;
    if (entry.kind === 'term')
      for (const slug of entry.term.anchors) addAnchor(anchors, slug, note);
    if (entry.kind === 'question') addAnchor(anchors, entry.question.anchor, note);
  }
  for (const entry of entries) addAnchor(anchors, entry.slug, `${deck}/${entry.slug}`);
  for (const entry of entries) addNames(anchors, entryNames(entry), `${deck}/${entry.slug}`);
  return anchors;
}

function expand(
  { parsed, identity, entries }: Work,
  all: readonly Anchors[],
  aliases: ReadonlyMap<string, string[]>,
  options: CompileOptions & { places: MediaUse[] },
  made: () => void,
): CompiledDeck {
  const { content, warn } = parsed;
  const rendering: Rendering = {
    resolve: options.resolve ?? makeResolve(parsed.path, all),
    warn,
    singleDollarMath: options.singleDollarMath === true,
    media: options.media === true ? options.places : null,
  };
  const notes = entries.map((entry): Note => {
    const id = `${identity.id}/${entry.slug}`;
    made();
    if (entry.kind === 'term') return expandTerm(id, entry.term, aliases.get(id) ?? [], rendering);
    if (entry.kind === 'acronym') return expandAcronym(id, entry.acronym);
    if (entry.kind === 'question') return expandQuestion(id, entry.question, rendering);
    const { origin } = entry.block;
    const own = origin ? { ...rendering, warn: origin.warn, from: origin.path } : rendering;
    return expandBlock(id, entry.block, own);
  });
  if (notes.length === 0 && !parsed.warnings.some(({ severity }) => severity === 'error')) {
    warn(1, noCards, 'error');
  }
  const order = (identity.module !== null && options.order?.[identity.module]) || [];
  const isGlossary = content?.kind === 'glossary';
  return {
    id: identity.id,
    title: parsed.title,
    kind: content?.kind ?? 'cards',
    module: identity.module,
    compiler: COMPILER,
    notes:
      content?.kind === 'cards'
        ? notes
        : inTeachingOrder(notes, isGlossary ? order : [], isSorted(content)),
    warnings: inFileOrder(parsed.warnings),
  };
}

const noCards =
  'There are no cards in this file: write terms (`### Name` under `## A`), questions (`### Question 1: Title`) or cards (`Q: …` and `A: …`).';

/** Are a glossary's terms sorted from A to Z? */
function isSorted(content: ParsedFile['content']): boolean {
  if (content?.kind !== 'glossary' || content.terms.length < 3) return false;
  const initials = content.terms.map(({ name }) => (name.base[0] ?? '').toLowerCase());
  const rising = initials.filter(
    (initial, index) => index === 0 || initial >= (initials[index - 1] ?? ''),
  );
  return isLetter(initials[0] ?? '') && rising.length >= initials.length * 0.9;
}
