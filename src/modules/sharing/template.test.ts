import { beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import type { FoundFields } from '../../platform/documents/index.ts';
import { letterhead, withPart } from '../../platform/documents/word-testing.ts';
import { unzip } from '../../platform/documents/zip.ts';
import { addTemplate, documentFor, takeIntoUse } from './index.ts';
import { templateFor } from './template.access.ts';
import { takeOutOfUse } from './template.commands.ts';
import { fieldsOfKind, problemsOfFields, sampleOf, templateKinds, valuesOf } from './template.ts';

const found = (...names: readonly string[]): FoundFields => ({
  fields: names.map((name) => ({ name, isInBody: true, isAlone: true })),
  broken: [],
});
const needed = (kind: (typeof templateKinds)[number]) =>
  fieldsOfKind(kind).flatMap((field) => (field.isNeeded ? [field.name] : []));
const now = Temporal.Instant.from('2026-11-16T09:30:00Z');

describe('the fields of a template', () => {
  it.each(templateKinds)(
    'of %s are enough when the needed ones are there, and each missing one is explained',
    (kind) => {
      expect(problemsOfFields(kind, found(...needed(kind)))).toEqual([]);
      expect(problemsOfFields(kind, found())).toHaveLength(needed(kind).length);
    },
  );

  it('that nobody knows are named, with the one that was probably meant', () => {
    const problems = problemsOfFields(
      'minutes',
      found(...needed('minutes'), 'minuts.title', 'favourite_colour'),
    );
    expect(problems).toEqual([
      '{{minuts.title}} is not a field here. Did you mean {{minutes.title}}?',
      '{{favourite_colour}} is not a field here.',
    ]);
  });

  it('for whole sections stand alone in the body, once; a field that does not end is shown as it stands', () => {
    const fields = needed('minutes').map((name) => ({ name, isInBody: name !== 'sections', isAlone: true }));
    expect(problemsOfFields('minutes', { fields, broken: ['For {{recipient'] })).toEqual([
      '“For {{recipient” begins or ends a field with two braces and not the other way.',
      '{{sections}} must stand in a line of its own, not in a header, a footer or a sentence.',
    ]);
    expect(problemsOfFields('minutes', found(...needed('minutes'), 'sections')).join()).toContain(
      'more than once',
    );
  });

  it('never lose a line: what has no field of its own goes into the details, or before the sections', () => {
    const model = sampleOf('minutes', now);
    const with1 = valuesOf('minutes', model, new Set(['minutes.held_at', 'details', 'sections']));
    expect(JSON.stringify(with1.blocks.details)).not.toContain('When it was held');
    expect(JSON.stringify(with1.blocks.details)).toContain('Who chaired');
    const without = valuesOf('minutes', model, new Set(['sections']));
    expect(JSON.stringify(without.blocks.sections)).toContain('When it was held');
  });
});

let w: World;
beforeAll(async () => {
  w = await world();
});
const made = (handle = 'aldermoor/sam') =>
  w.act(handle, (work) => documentFor(work, 'minutes', sampleOf('minutes', work.now), 'docx'));
const add = (bytes: Uint8Array) =>
  w.act('aldermoor/ada', (work) => addTemplate(work, { kind: 'minutes', fileName: 'm.docx', bytes }));
const wordsOf = (bytes: Uint8Array) =>
  [...unzip(bytes).values()]
    .map((part) => new TextDecoder().decode(part))
    .join(' ')
    .replaceAll(/<[^>]+>/g, '');
const usual = {
  title: '{{minutes.title}}',
  recipient: '{{recipient}}',
  details: '{{details}}',
  sections: '{{sections}}',
};

describe('an authority’s own template', () => {
  it('is used once somebody put it to use, by its authority alone, until it is replaced or taken out', async () => {
    expect((await made()).template).toBeUndefined();
    const first = await templateFor(w);
    expect((await made()).template).toBeUndefined();
    await w.act('aldermoor/ada', (work) => takeIntoUse(work, first));
    const copy = await made();
    expect(copy.template?.number).toBe(1);
    expect(wordsOf(copy.bytes)).toContain('Aldermoor Council');
    expect(Buffer.from((await made()).bytes).equals(copy.bytes)).toBe(true);
    expect((await made('castleby/gus')).template).toBeUndefined();

    w.clock.advance({ hours: 1 });
    const second = await templateFor(w);
    await w.act('aldermoor/imogen', (work) => takeIntoUse(work, second));
    expect((await made()).template?.number).toBe(2);
    await w.act('aldermoor/ada', (work) => takeOutOfUse(work, second, 'The crest is wrong'));
    expect((await made()).template).toBeUndefined();
    expect(await w.admin('select 1 from sharing.template')).toHaveLength(2);
  });

  it('is refused with every reason at once', async () => {
    const wrong = await letterhead({ ...usual, title: '{{minuts.title}}', more: ['{{colour}}'] });
    await expect(add(wrong)).rejects.toMatchObject({
      fields: {
        file: expect.stringMatching(
          /minuts\.title.*Did you mean \{\{minutes\.title.*\n.*colour.*\n.*minutes\.title.*missing/s,
        ),
      },
    });
    await expect(add(new Uint8Array())).rejects.toMatchObject({ fields: { file: 'The file is empty.' } });
    await expect(add(Buffer.from('%PDF-1.7'))).rejects.toMatchObject({
      fields: { file: expect.stringContaining('not a Word file') },
    });
    const macros = withPart(await letterhead(usual), 'word/vbaProject.bin', () => 'x');
    await expect(add(macros)).rejects.toMatchObject({ fields: { file: expect.stringContaining('macros') } });
  });

  it('is shown in the settings and has a preview with invented data, in Word and as a PDF', async () => {
    const id = await templateFor(w);
    const ada = await w.as('aldermoor/ada');
    expect((await ada.get('/settings')).html).toContain('Word templates');
    const { html } = await ada.get(`/documents/templates/${id}`);
    expect(html).toContain('Not in use yet');
    for (const format of ['docx', 'pdf']) {
      const answer = await ada.get(`/documents/templates/${id}/preview/${format}`);
      expect(answer.status).toBe(200);
      expect(String(answer.headers['content-disposition'])).toContain(`preview-minutes`);
    }
  });
});
