import { describe, expect, it } from 'vitest';
import { checkQuestionnaire, readQuestionnaire, sectionsOf } from '../../platform/questionnaires/index.ts';
import { namedThings } from './interview-form.ts';
import { readByRules, returnInterviewVersion1 } from './interview-questionnaire.ts';

describe('the questions of the return interview', () => {
  it('can be used as they are', () => {
    expect(checkQuestionnaire(returnInterviewVersion1)).toEqual([]);
  });
  it('go through before, during, after, keeping safe and a check, a page each (reference 10.3)', () => {
    const q = readQuestionnaire(returnInterviewVersion1);
    expect(sectionsOf(q).map((each) => each.linkId)).toEqual([
      'before',
      'during',
      'after',
      'keeping-safe',
      'check',
      'named',
      'yours',
    ]);
  });
  it('ask about friends, school, place and online (S1-29)', () => {
    const said = JSON.stringify(returnInterviewVersion1);
    for (const word of ['Friends', 'school', 'Where did you go', 'online']) expect(said).toContain(word);
  });
  it('need an analysis to be written up, and nothing of the child', () => {
    const needed = [
      ...JSON.stringify(returnInterviewVersion1).matchAll(/"linkId":"([\w.-]+)"[^{}]*?"required":true/g),
    ];
    expect(returnInterviewVersion1.item.at(-1)?.linkId).toBe('yours');
    for (const [, linkId] of needed) expect(linkId).toMatch(/^yours\./);
  });
  it('have every answer that a rule reads', () => {
    const said = JSON.stringify(returnInterviewVersion1);
    for (const linkId of readByRules) expect(said).toContain(`"linkId":"${linkId}"`);
  });
  it('give what was named with its kind; a line that names nothing proposes nothing', () => {
    const item = (kind: string | undefined, name: string | undefined) => ({
      linkId: 'named.one',
      item: [
        ...(kind ? [{ linkId: 'named.kind', answer: [{ valueCoding: { code: kind } }] }] : []),
        ...(name ? [{ linkId: 'named.named', answer: [{ valueString: name }] }] : []),
      ],
    });
    const items = [
      {
        linkId: 'named',
        item: [item('PLACE', 'The Lantern Arcade'), item('PERSON', undefined), item(undefined, 'Kez')],
      },
    ];
    expect(namedThings(items)).toEqual([{ kind: 'PLACE', named: 'The Lantern Arcade', words: null }]);
  });
});
