import type {
  DocumentModel,
  DocumentSection,
  FoundFields,
  TemplateValues,
} from '../../platform/documents/index.ts';
import { formatExact } from '../../platform/ui/index.ts';

/** Kinds of document that an authority may have a Word template of its own for. */
export const TEMPLATE_KINDS = {
  minutes: 'Minutes',
  agenda: 'Agenda',
  'action-list': 'Action list',
  letter: 'Letter to the young person',
} as const;
export type TemplateKind = keyof typeof TEMPLATE_KINDS;
export const templateKinds = Object.keys(TEMPLATE_KINDS) as [TemplateKind, ...TemplateKind[]];

export interface TemplateField {
  readonly name: string;
  /** What stands there in a document. */
  readonly says: string;
  readonly isNeeded: boolean;
  /** Whole sections: it stands alone in a line of the body. */
  readonly isBlock: boolean;
}

const PREFIX: Record<TemplateKind, string> = {
  minutes: 'minutes',
  agenda: 'agenda',
  'action-list': 'actions',
  letter: 'letter',
};
/** Lines about the meeting that have a field of their own, by the name of the line. */
const LINES: Record<TemplateKind, readonly (readonly [name: string, says: string])[]> = {
  minutes: [
    ['held_at', 'When it was held'],
    ['chair', 'Who chaired'],
    ['place', 'Where'],
    ['present', 'Who was there, with their agencies'],
    ['apologies', 'Who sent apologies'],
    ['reports', 'Who sent a report'],
    ['quorum', 'Whether enough agencies were there'],
  ],
  agenda: [
    ['planned_at', 'When it is planned'],
    ['place', 'Where'],
    ['invited', 'Who is asked, with their agencies'],
  ],
  'action-list': [['held_at', 'When the meeting was held']],
  letter: [],
};

/** The fields that a template of this kind may hold (documented in docs/how-to/use-your-own-word-template.md). */
export function fieldsOfKind(kind: TemplateKind): readonly TemplateField[] {
  const prefix = PREFIX[kind];
  const isForPeople = kind === 'letter';
  const inline = (name: string, says: string, isNeeded = false) => ({ name, says, isNeeded, isBlock: false });
  return [
    inline(`${prefix}.title`, 'The title', true),
    inline(`${prefix}.about`, 'Whom or what it is about'),
    ...LINES[kind].map(([name, says]) => inline(`${prefix}.${name}`, says)),
    inline('recipient', 'The one person or agency that this copy is for', true),
    inline('reference', 'Which copy it is', !isForPeople),
    inline('marking', 'The protective marking', !isForPeople),
    inline('made_at', 'When the copy was made'),
    inline('not_official', 'That the wording is not an official form'),
    {
      name: 'details',
      says: 'The lines about it that have no field of their own here',
      isNeeded: false,
      isBlock: true,
    },
    {
      name: 'sections',
      says: 'Everything else, with headings, lists and tables',
      isNeeded: true,
      isBlock: true,
    },
  ];
}

/** Why a template of this kind cannot be used with the fields found in it; empty when it can. */
export function problemsOfFields(kind: TemplateKind, { fields, broken }: FoundFields): readonly string[] {
  const known = fieldsOfKind(kind);
  const names = new Set(fields.map((field) => field.name));
  const unknown = [...names].filter((name) => known.every((each) => each.name !== name));
  return [
    ...broken.map((text) => `“${text}” begins or ends a field with two braces and not the other way.`),
    ...unknown.map((name) => `{{${name}}} is not a field here.${meant(name, known)}`),
    ...known
      .filter((each) => each.isNeeded && !names.has(each.name))
      .map((each) => `{{${each.name}}} is missing: ${lower(each.says)}.`),
    ...fields
      .filter((field) => known.some((each) => each.isBlock && each.name === field.name))
      .filter((field) => !field.isAlone || !field.isInBody)
      .map(
        (field) =>
          `{{${field.name}}} must stand in a line of its own, not in a header, a footer or a sentence.`,
      ),
    ...[...names]
      .filter((name) => known.some((each) => each.isBlock && each.name === name))
      .filter((name) => fields.filter((field) => field.name === name).length > 1)
      .map((name) => `{{${name}}} stands there more than once.`),
  ];
}
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function meant(name: string, known: readonly TemplateField[]): string {
  const [nearest] = known
    .map((each) => ({ name: each.name, far: distance(name.toLowerCase(), each.name) }))
    .sort((a, b) => a.far - b.far);
  return nearest && nearest.far <= 4 ? ` Did you mean {{${nearest.name}}}?` : '';
}

/** How many letters have to change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}

/**
 * The document as values for the fields of a template. Nothing is lost: lines that have no field in this template go into
 * `{{details}}`, and where that is not there either, before the sections.
 */
export function valuesOf(
  kind: TemplateKind,
  model: DocumentModel,
  used: ReadonlySet<string>,
): TemplateValues {
  const prefix = PREFIX[kind];
  const { footer } = model;
  const own = new Map(
    model.header.map((line) => [`${prefix}.${line.name}`, line.value.trim() || 'Not recorded']),
  );
  const others = model.header.filter((line) => !line.name || !used.has(`${prefix}.${line.name}`));
  const details = { kind: 'fields', fields: others } as const;
  const sections: TemplateValues['blocks'][string] = model.sections as readonly DocumentSection[];
  return {
    properties: {
      title: model.title,
      at: footer.generatedAt,
      ...(model.author === undefined ? {} : { author: model.author }),
    },
    inline: {
      ...Object.fromEntries(LINES[kind].map(([name]) => [`${prefix}.${name}`, 'Not recorded'])),
      ...Object.fromEntries(own),
      [`${prefix}.title`]: model.title,
      [`${prefix}.about`]: model.subtitle ?? '',
      recipient: footer.recipient,
      reference: footer.reference,
      marking: model.classification ?? '',
      made_at: formatExact(footer.generatedAt),
      not_official: model.notOfficial ?? '',
    },
    blocks: {
      details: [details],
      sections: used.has('details') || others.length === 0 ? sections : [details, ...sections],
    },
  };
}

/** What a preview shows: invented, and saying so. */
export function sampleOf(kind: TemplateKind, at: Temporal.Instant): DocumentModel {
  return {
    title: `${TEMPLATE_KINDS[kind]}: an example`,
    subtitle: 'Jay (an invented child)',
    ...(kind === 'letter' ? {} : { classification: 'OFFICIAL-SENSITIVE' }),
    notOfficial: 'Everything here is invented: a preview of your template.',
    header: LINES[kind].map(([name, says]) => ({ name, label: says, value: `Example: ${lower(says)}` })),
    sections: [
      {
        heading: 'What the young person asked for',
        blocks: [{ kind: 'paragraph', text: '“I want to see my nan on Sundays.”' }],
      },
      {
        heading: 'Actions',
        blocks: [
          { kind: 'list', items: ['Ring the club, by 20 November 2026', 'Ask nan about Sundays'] },
          {
            kind: 'table',
            caption: 'Who does what',
            head: ['Action', 'Who'],
            rows: [['Ring the club', 'A. Example']],
          },
        ],
      },
    ],
    footer: { reference: 'EXAMPLE-1', generatedAt: at, recipient: 'Alex Example, Aldermoor Health' },
  };
}
