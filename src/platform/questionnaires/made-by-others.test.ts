import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkQuestionnaire, readQuestionnaire, sectionsOf } from './index.ts';

/** In the style of definitions that are published elsewhere; wording our own. */
const folder = new URL('./testing-files/made-by-others/', import.meta.url);
const definition = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

const LOADS: readonly [file: string, pages: number][] = [
  ['mood-screen.json', 1],
  ['home-check.json', 2],
];
/** File → parts that are named, with a word of the reason. */
const REFUSED: Readonly<Record<string, readonly (readonly [path: string, reason: string])[]>> = {
  'bundle.json': [['$', 'it is a Bundle']],
  'consent-form.json': [
    ['Questionnaire.item[0].type', 'files are added to the record'],
    ['Questionnaire.item[1].extension[0]', 'signature'],
    ['Questionnaire.item[2].extension[0]', 'hides a question'],
    ['Questionnaire.item[3].extension[0]', 'least number of answers'],
    ['Questionnaire.item[4].type', 'web address'],
  ],
  'lforms-like.json': [
    ['Questionnaire._title', 'adds to "title"'],
    ['Questionnaire.item[0].extension', '"header" is not one that this service shows'],
    ['Questionnaire.item[1].extension[3]', 'belongs to a slider'],
    ['Questionnaire.item[1].extension', '"slider"'],
    ['Questionnaire.item[2].extension', '"gtable"'],
    ['Questionnaire.item[2].item[0]._text', 'adds to "text"'],
  ],
  'nhs-like.json': [
    ['Questionnaire.contained', 'carries other resources'],
    ['Questionnaire.item[0].answerValueSet', 'write them in as answerOption'],
    ['Questionnaire.item[1].answerValueSet', 'write them in as answerOption'],
  ],
  'r5.json': [
    ['Questionnaire.versionAlgorithmString', 'FHIR R5'],
    ['Questionnaire.copyrightLabel', 'FHIR R5'],
    ['Questionnaire.item[0].answerConstraint', 'FHIR R5'],
    ['Questionnaire.item[0].type', 'in R4 it is called choice'],
    ['Questionnaire.item[1].disabledDisplay', 'FHIR R5'],
  ],
  'scored-mood.json': [
    ['Questionnaire.extension[0]', 'nothing here is worked out'],
    ...[0, 1, 2, 3].map(
      (n) => [`Questionnaire.item[0].answerOption[${n}].extension[0]`, 'nothing here is scored'] as const,
    ),
    ['Questionnaire.item[1].readOnly', 'cannot be answered'],
    ['Questionnaire.item[1].extension[0]', 'given by people'],
  ],
  'sdc-intake.json': [
    ['Questionnaire.extension[0]', 'another system'],
    ['Questionnaire.extension[1]', 'write the options in'],
    ['Questionnaire.item[0].item[0].extension[0]', 'works a first answer out'],
    ['Questionnaire.item[0].item[1].type', 'number with a unit'],
    ['Questionnaire.item[0].item[2].extension[0]', 'shorter wording'],
  ],
};

describe('definitions made by others', () => {
  it.each(LOADS)('%s loads', (file, pages) => {
    expect(checkQuestionnaire(definition(file))).toEqual([]);
    expect(sectionsOf(readQuestionnaire(definition(file)))).toHaveLength(pages);
  });
  it.each(Object.entries(REFUSED))(
    '%s is refused by the name of each part, with the reason',
    (file, parts) => {
      const problems = checkQuestionnaire(definition(file));
      expect(problems.map(({ path }) => path).toSorted()).toEqual(parts.map(([path]) => path).toSorted());
      for (const [path, reason] of parts)
        expect(problems.find((each) => each.path === path)?.sentence).toContain(reason);
    },
  );
  it('each of them is tried', () => {
    const tried = [...LOADS.map(([file]) => file), ...Object.keys(REFUSED)];
    expect(readdirSync(folder).toSorted()).toEqual(tried.toSorted());
  });
});
