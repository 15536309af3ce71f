const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ctdot: '\u22ef',
};

function decoded(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return ENTITIES[name] ?? whole;
  });
}

function tag(source: string): string {
  const name = /^<\/?[\w-]+/.exec(source)?.[0] ?? source;
  const attributes: string[] = [];
  const pattern = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;
  for (const match of source.slice(name.length, -1).matchAll(pattern)) {
    const value = decoded(match[2] ?? match[3] ?? '');
    // The order and spacing of classes mean nothing to a browser.
    const shown = match[1] === 'class' ? value.trim().split(/\s+/).join(' ') : value;
    attributes.push(`${match[1]}=${JSON.stringify(shown)}`);
  }
  return `${name}${attributes
    .sort()
    .map((a) => ` ${a}`)
    .join('')}>`;
}

/** Void and self-closed SVG elements end the same way in both writings. */
function withoutEmptyClose(tokens: readonly string[]): string[] {
  return tokens.filter((token) => token !== '</path>');
}

/**
 * HTML as a list of tags and texts a browser would not tell apart: attributes sorted, entities decoded,
 * white space collapsed and dropped beside tags, empty attributes written one way.
 */
export function normalised(html: string): string[] {
  const tokens: string[] = [];
  for (const match of html.matchAll(/<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+/g)) {
    const token = match[0];
    if (token.startsWith('<!--')) continue;
    if (token.startsWith('<')) {
      tokens.push(tag(token));
      continue;
    }
    const text = decoded(token)
      .replace(/[ \t\r\n]+/g, ' ')
      .trim();
    if (text) tokens.push(text);
  }
  return withoutEmptyClose(tokens);
}
