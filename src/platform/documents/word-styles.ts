import { below, childNamed, settingIn, type WordPackage, xmlOf } from './word-package.ts';

/** A paragraph or table style of a Word file. Ids differ between languages of Word; the names of built-in ones do not. */
export interface WordStyle {
  readonly id: string;
  /** Lower case: "heading 2", "list bullet", "table grid". */
  readonly name: string;
  /** 0 for the highest heading. */
  readonly outline: number | undefined;
}

export function stylesOf(word: WordPackage): readonly WordStyle[] {
  const root = xmlOf(word, 'word/styles.xml')?.documentElement;
  if (!root) return [];
  return below(root, 'style').map((style) => {
    const name = (settingIn(style, 'name') ?? '').toLowerCase();
    const properties = childNamed(style, 'pPr');
    const outline = properties && settingIn(properties, 'outlineLvl');
    const byName = /^heading ([1-9])$/.exec(name)?.[1];
    const level = outline ?? (byName === undefined ? undefined : String(Number(byName) - 1));
    return {
      id: style.getAttribute('w:styleId') ?? '',
      name,
      outline: level === undefined ? undefined : Number(level),
    };
  });
}
