import type { Element } from '@xmldom/xmldom';
import type { DocumentBlock } from './document-model.ts';
import {
  below,
  childNamed,
  childrenOf,
  settingIn,
  storiesOf,
  type WordPackage,
  xmlOf,
} from './word-package.ts';
import { stylesOf } from './word-styles.ts';

/** What a Word file says, in its order: for a copy with the same words and another look. */
export interface WordText {
  readonly header: string;
  readonly footer: string;
  readonly items: readonly WordItem[];
}
export type WordItem =
  | DocumentBlock
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string };

/** Reads the text of a file that was opened and checked. Pictures and drawn shapes are left out; page numbers too. */
export function readWord(word: WordPackage): WordText {
  const marginal = (kind: 'header' | 'footer') => {
    const names = storiesOf(word).filter((name) => name.startsWith(`word/${kind}`));
    const texts = names.map((name) => saidIn(xmlOf(word, name)?.documentElement ?? undefined).trim());
    return [...new Set(texts.filter(Boolean))].join('\n');
  };
  const body = childNamed(xmlOf(word, 'word/document.xml')?.documentElement as Element, 'body');
  return {
    header: marginal('header'),
    footer: marginal('footer'),
    items: joined(body ? itemsIn(body, readerOf(word)) : []),
  };
}

interface Reader {
  /** Name of a style, lower case, by its id. */
  nameOf(id: string | undefined): string;
  levelOf(id: string | undefined): number | undefined;
  isOrdered(paragraph: Element): boolean | undefined;
}

function readerOf(word: WordPackage): Reader {
  const styles = stylesOf(word);
  const byId = new Map(styles.map((style) => [style.id, style]));
  const formats = formatsOf(word);
  return {
    nameOf: (id) => (id === undefined ? '' : (byId.get(id)?.name ?? '')),
    levelOf: (id) => (id === undefined ? undefined : byId.get(id)?.outline),
    isOrdered: (paragraph) => {
      const properties = childNamed(paragraph, 'pPr');
      const numbering = properties && childNamed(properties, 'numPr');
      const id = settingIn(numbering, 'numId');
      return id === undefined || id === '0' ? undefined : formats.get(id) !== 'bullet';
    },
  };
}

/** The format of the first level of each list: "bullet", "decimal" … by the list's number. */
function formatsOf(word: WordPackage): ReadonlyMap<string, string> {
  const root = xmlOf(word, 'word/numbering.xml')?.documentElement;
  if (!root) return new Map();
  const abstract = new Map(
    below(root, 'abstractNum').map((each) => [
      each.getAttribute('w:abstractNumId'),
      settingIn(below(each, 'lvl')[0], 'numFmt') ?? 'bullet',
    ]),
  );
  return new Map(
    below(root, 'num').map((each) => [
      each.getAttribute('w:numId') ?? '',
      abstract.get(settingIn(each, 'abstractNumId') ?? '') ?? 'bullet',
    ]),
  );
}

interface ListItem {
  readonly kind: 'item';
  readonly isOrdered: boolean;
  readonly text: string;
}
type Read = WordItem | ListItem | { readonly kind: 'caption'; readonly text: string };

function itemsIn(container: Element, reader: Reader): Read[] {
  return childrenOf(container).flatMap((element): Read[] => {
    if (element.localName === 'p') return paragraphItem(element, reader);
    if (element.localName === 'tbl') return tableItems(element, reader);
    if (['sdt', 'sdtContent', 'ins', 'customXml', 'smartTag'].includes(element.localName ?? ''))
      return itemsIn(element, reader);
    return [];
  });
}

function paragraphItem(paragraph: Element, reader: Reader): Read[] {
  const text = saidIn(paragraph).trim();
  if (text === '') return [];
  const properties = childNamed(paragraph, 'pPr');
  const style = settingIn(properties, 'pStyle');
  const name = reader.nameOf(style);
  const outline = settingIn(properties, 'outlineLvl');
  const level = name === 'title' ? 0 : outline === undefined ? reader.levelOf(style) : Number(outline);
  if (level !== undefined && level < 9)
    return [{ kind: 'heading', level: (Math.min(level, 2) + 1) as 1 | 2 | 3, text }];
  if (name === 'caption') return [{ kind: 'caption', text }];
  const isOrdered = reader.isOrdered(paragraph) ?? orderedByName(name);
  return [isOrdered === undefined ? { kind: 'paragraph', text } : { kind: 'item', isOrdered, text }];
}
const orderedByName = (name: string): boolean | undefined =>
  name.startsWith('list bullet') ? false : name.startsWith('list number') ? true : undefined;

/** A table that says which row is its heading is a table; any other lays out the page, and its cells are read in order. */
function tableItems(table: Element, reader: Reader): Read[] {
  const rows = childrenOf(table).filter((each) => each.localName === 'tr');
  const cellsOf = (row: Element) => childrenOf(row).filter((each) => each.localName === 'tc');
  const [first] = rows;
  if (!first || below(first, 'tblHeader').length === 0)
    return rows.flatMap((row) => cellsOf(row).flatMap((cell) => itemsIn(cell, reader)));
  const texts = rows.map((row) => cellsOf(row).map((cell) => saidIn(cell).trim()));
  return [{ kind: 'table', caption: '', head: texts[0] ?? [], rows: texts.slice(1) }];
}

/** Items of one list become a list; a caption goes to the table after it. */
function joined(read: readonly Read[]): WordItem[] {
  const items: WordItem[] = [];
  read.forEach((each, at) => {
    const last = items.at(-1);
    const before = read[at - 1];
    if (each.kind === 'item') {
      const isSame = before?.kind === 'item' && last?.kind === 'list' && last.ordered === each.isOrdered;
      if (isSame) items[items.length - 1] = { ...last, items: [...last.items, each.text] };
      else items.push({ kind: 'list', ordered: each.isOrdered, items: [each.text] });
    } else if (each.kind === 'caption') {
      if (read[at + 1]?.kind !== 'table') items.push({ kind: 'paragraph', text: each.text });
    } else if (each.kind === 'table' && before?.kind === 'caption')
      items.push({ ...each, caption: before.text });
    else items.push(each);
  });
  return items;
}

const SILENT = ['pPr', 'rPr', 'del', 'instrText', 'delText', 'Fallback', 'tblPr', 'trPr', 'tcPr', 'sectPr'];
const BREAKS = ['br', 'cr'];

/** The words below an element: paragraphs on lines of their own; what a field of Word works out for itself is left out. */
function saidIn(element: Element | undefined): string {
  if (!element) return '';
  let depth = 0;
  let isResultOfPage = false;
  const said = (node: Element): string => {
    const name = node.localName ?? '';
    if (name === 'fldChar') {
      const type = node.getAttribute('w:fldCharType');
      if (type === 'begin') depth += 1;
      if (type === 'end') {
        depth -= 1;
        isResultOfPage = isResultOfPage && depth > 0;
      }
      return '';
    }
    if (name === 'instrText' && /\b(PAGE|NUMPAGES|SECTIONPAGES)\b/.test(node.textContent ?? ''))
      isResultOfPage = true;
    if (name === 'fldSimple' && /\b(PAGE|NUMPAGES|SECTIONPAGES)\b/.test(node.getAttribute('w:instr') ?? ''))
      return '';
    if (SILENT.includes(name) || (isResultOfPage && name === 't')) return '';
    if (name === 't') return node.textContent ?? '';
    if (name === 'tab') return ' ';
    if (name === 'noBreakHyphen') return '-';
    if (BREAKS.includes(name)) return '\n';
    const inside = childrenOf(node).map(said).join('');
    return name === 'p' && node !== element ? `${inside}\n` : inside;
  };
  return said(element).replaceAll(/\n{2,}/g, '\n');
}
