import { DOMParser, type Element, type Node, type Document as XmlDocument } from '@xmldom/xmldom';
import { unzipWithin, type ZipLimits } from './zip.ts';

/** A Word file taken apart: its files by name. */
export interface WordPackage {
  readonly files: ReadonlyMap<string, Uint8Array>;
}
export const MOST_TEMPLATE_BYTES = 4 * 1024 * 1024;
const LIMITS: ZipLimits = { mostFiles: 400, mostBytes: 40 * 1024 * 1024 };

/** Raised when a file is not a Word file that may be used; one sentence for each reason. */
export class NotUsable extends Error {
  override name = 'NotUsable';
  readonly reasons: readonly string[];
  constructor(...reasons: readonly string[]) {
    super(reasons.join(' '));
    this.reasons = reasons;
  }
}

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte);

/**
 * A Word file from outside (.docx), checked before anything in it is used: what it is, by its own bytes; how big, packed
 * and unpacked; and that it holds text only: no program, no file inside, nothing fetched from elsewhere.
 * @throws NotUsable with every reason
 */
export function openWord(bytes: Uint8Array): WordPackage {
  if (bytes.length === 0) throw new NotUsable('The file is empty.');
  if (bytes.length > MOST_TEMPLATE_BYTES)
    throw new NotUsable('The file is larger than 4 MB. Make its pictures smaller.');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new NotUsable(
      'This is an older Word file (.doc), or one with a password. Save it as .docx without one.',
    );
  if (!startsWith(bytes, 0x50, 0x4b))
    throw new NotUsable('This is not a Word file (.docx), whatever its name says.');
  const files = unpacked(bytes);
  if (!files.has('[Content_Types].xml') || !files.has('word/document.xml'))
    throw new NotUsable('This is not a Word file (.docx), whatever its name says.');
  if ([...files].some(([name, each]) => isXml(name) && each.length > MOST_XML_BYTES))
    throw new NotUsable('The file unpacks to far more than a letterhead needs. Save it again from Word.');
  const unreadable = notReadable(files);
  const reasons = [...programs(files), ...(unreadable.length > 0 ? unreadable : connections(files))];
  if (reasons.length > 0) throw new NotUsable(...new Set(reasons));
  return { files };
}

function unpacked(bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    return unzipWithin(bytes, LIMITS);
  } catch (error) {
    if (error instanceof RangeError && /too many|larger|output length/i.test(error.message))
      throw new NotUsable('The file unpacks to far more than a letterhead needs. Save it again from Word.');
    throw new NotUsable('The file cannot be opened: it is damaged, or it is not a Word file (.docx).');
  }
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const isXml = (name: string): boolean => /\.(xml|rels)$/i.test(name);

function programs(files: WordPackage['files']): string[] {
  const names = [...files.keys()].map((name) => name.toLowerCase());
  const types = textOf(files.get('[Content_Types].xml') ?? new Uint8Array());
  const hasMacros =
    names.some((name) => /vba(project|data)/.test(name)) || /macroEnabled|vbaProject/i.test(types);
  const hasObjects = names.some((name) =>
    /embeddings\/|activex|oleobject|\.(bin|exe|dll|js|vbs)$/.test(name),
  );
  return [
    ...(hasMacros ? ['It holds macros. Save it as .docx, which leaves them out.'] : []),
    ...(hasObjects && !hasMacros
      ? [
          'It holds another file or a control inside (an embedded object). Take it out, or paste it as a picture.',
        ]
      : []),
  ];
}

/** No letterhead has more text in one part of the file; a parsed part takes many times its size. */
const MOST_XML_BYTES = 8 * 1024 * 1024;
/** Codes of fields that fetch something: Word takes them in any case, and in pieces. */
const FETCHES = /DDE|INCLUDE|IMPORT|DATABASE|(?<!HYPER)LINK|HYPERLINK(?!\s*\\l)/i;

/** What the file names outside itself, read as Word reads it: by the parsed text, not by how it is written. */
function connections(files: WordPackage['files']): string[] {
  const reasons: string[] = [];
  for (const name of files.keys()) {
    if (!isXml(name)) continue;
    const root = parsed({ files }, name)?.documentElement;
    if (!root) continue;
    const all = [root, ...everyBelow(root)];
    if (name.toLowerCase().endsWith('.rels')) {
      if (all.some((each) => /attachedTemplate$/i.test(each.getAttribute('Type') ?? '')))
        reasons.push('It is attached to another template. In Word, detach it and save again.');
      else if (all.some((each) => each.getAttribute('TargetMode')?.trim().toLowerCase() === 'external'))
        reasons.push('It has a link to somewhere else. Take links out and write the address as plain text.');
    }
    if (all.some((each) => each.localName === 'altChunk'))
      reasons.push('It brings in another document. Paste its text instead.');
    if (FETCHES.test(fieldCodes(all)))
      reasons.push('It has a field that fetches something from elsewhere. Take it out.');
  }
  return reasons;
}
/** What the fields of a part say, in one piece. */
const fieldCodes = (all: readonly Element[]): string =>
  all
    .map((each) =>
      each.localName === 'instrText'
        ? (each.textContent ?? '')
        : each.localName === 'fldSimple'
          ? ` ${each.getAttribute('w:instr') ?? ''} `
          : '',
    )
    .join('');
/** Undefined also for a part that cannot be read: that is said of those which hold text. */
function parsed(word: WordPackage, name: string): XmlDocument | undefined {
  try {
    return xmlOf(word, name);
  } catch {
    return undefined;
  }
}
function everyBelow(node: Node): Element[] {
  const found: Element[] = [];
  const open = childrenOf(node);
  for (let next = open.pop(); next; next = open.pop()) {
    found.push(next);
    open.push(...childrenOf(next));
  }
  return found.reverse();
}

function notReadable(files: WordPackage['files']): string[] {
  for (const [name, bytes] of files) {
    if (!isXml(name)) continue;
    // In an encoding of two bytes it would be read otherwise than it was looked at.
    if (bytes.includes(0) || /<!(DOCTYPE|ENTITY)/i.test(textOf(bytes)))
      return ['It holds a definition that Word never writes. Save it again from Word.'];
  }
  try {
    for (const name of files.keys()) if (isXml(name)) xmlOf({ files }, name);
    return [];
  } catch {
    return ['Its text cannot be read. Save it again from Word.'];
  }
}

/** The parts of the file that hold text: the body, then headers, then footers, each by name. */
export function storiesOf({ files }: WordPackage): readonly string[] {
  const named = (kind: string) =>
    [...files.keys()].filter((name) => new RegExp(`^word/${kind}\\d*\\.xml$`).test(name)).sort();
  return ['word/document.xml', ...named('header'), ...named('footer')];
}

/** One part, parsed; undefined when there is none. @throws Error when it is no XML */
export function xmlOf({ files }: WordPackage, name: string): XmlDocument | undefined {
  const bytes = files.get(name);
  if (bytes === undefined) return undefined;
  const stop = (level: string, message: string) => {
    if (level !== 'warning') throw new Error(message);
  };
  return new DOMParser({ onError: stop }).parseFromString(textOf(bytes), 'text/xml');
}

export const isElement = (node: Node): node is Element => node.nodeType === 1;
export const childrenOf = (node: Node): Element[] => [...node.childNodes].filter(isElement);
/** Every element of this name below, in the order of the document. */
export function below(node: Node, name: string): Element[] {
  return childrenOf(node).flatMap((each) => [
    ...(each.localName === name ? [each] : []),
    ...below(each, name),
  ]);
}
/** `w:val` of a property such as `pStyle` right below one such as `pPr`. */
export function settingIn(element: Element | undefined, name: string): string | undefined {
  const found = element && childrenOf(element).find((each) => each.localName === name);
  return found?.getAttribute('w:val') ?? undefined;
}
export const childNamed = (element: Element, name: string): Element | undefined =>
  childrenOf(element).find((each) => each.localName === name);
