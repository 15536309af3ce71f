import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { staleNotice } from '../http/pages.tsx';
import { theirAnswers } from './both-texts.ts';
import {
  EXTENSIONS,
  emptyResponse,
  type Questionnaire,
  type QuestionnaireResponse,
} from './questionnaire.ts';
import { readSection, withSection } from './read-section.ts';
import { SectionFields } from './section-fields.part.tsx';
import { sectionValues } from './section-values.ts';
import { ShowAnswers } from './show-answers.part.tsx';
import { asks, coded, formOf, group, longForm } from './testing.ts';

const q = formOf(
  group('one', [
    asks('phone', 'boolean'),
    asks('number', 'string', { enableWhen: [{ question: 'phone', operator: '=', answerBoolean: true }] }),
    asks('day', 'date'),
    asks('why', 'text', { enableWhen: [{ question: 'day', operator: '>', answerDate: '2026-01-01' }] }),
    asks('said', 'text', { extension: [{ url: EXTENSIONS.ownWords, valueString: 'Their words' }] }),
    asks('kinds', 'choice', { repeats: true, answerOption: coded('a', 'b') }),
  ]),
  group('two', [
    asks('call', 'string', { enableWhen: [{ question: 'phone', operator: '=', answerBoolean: true }] }),
    group('people', [asks('name', 'string')], { repeats: true }),
  ]),
);
const html = (sectionId: string, response?: QuestionnaireResponse, of: Questionnaire = q) =>
  render(<SectionFields questionnaire={of} sectionId={sectionId} response={response} />);
const saved = (sectionId: string, fields: Record<string, unknown>) =>
  withSection(emptyResponse(q), readSection(q, sectionId, fields).items);

describe('the fields of a section', () => {
  it('show a follow-up inside the choice that opens it', () => {
    expect(html('one')).toMatch(/conditional-q\.phone"[^>]*>.*name="q\.number"/s);
  });

  it('show other follow-ups in their place, and say when they are asked', () => {
    expect(html('one')).toContain('Only if “day?” is more than 1 January 2026');
  });

  it('leave out what another section rules out, and show it once that is answered', () => {
    expect(html('two')).not.toContain('q.call');
    expect(html('two', saved('one', { 'q.phone': 'yes' }))).toContain('name="q.call"');
  });

  it('tell own words apart', () => {
    expect(html('one')).toMatch(/own-words.*Their words.*translate="no"/s);
  });

  it('offer help with wording in what is written about somebody, never in own words', () => {
    const page = html('one');
    expect(page).toMatch(/name="q\.why"[^>]*data-wording-help/);
    expect(page).not.toMatch(/name="q\.said"[^>]*data-wording-help/);
  });

  it('show each time a group was filled in, and room for one more', () => {
    const response = saved('two', { 'q.name:0': 'Ash' });
    expect(html('two', response)).toMatch(/value="Ash".*people: add another.*name="q\.name:1"/s);
  });

  it('show again everything that was typed, with the sentence beside the field', () => {
    const again = render(
      <SectionFields
        questionnaire={q}
        sectionId="one"
        response={undefined}
        values={{ 'q.day-day': '30', 'q.day-month': '2', 'q.day-year': '2026', 'q.phone': 'yes' }}
        errors={{ 'q.day': 'Must be a real date, like 14 3 2026' }}
      />,
    );
    expect(again).toMatch(/value="30".*value="2".*value="2026"/s);
    expect(again).toContain('Must be a real date');
    expect(again).toMatch(/value="yes" checked/);
  });

  it('escape whatever a definition says', () => {
    const nasty = formOf(
      group('s', [asks('x', 'choice', { text: '<script>1</script>', answerOption: coded('"><b>') })]),
    );
    expect(html('s', undefined, nasty)).not.toMatch(/<script|<b>/);
  });
});

describe('the form to read', () => {
  it('shows answers in words, and says what was not answered', () => {
    const read = render(
      <ShowAnswers questionnaire={q} response={saved('one', { 'q.phone': 'yes', 'q.said': 'Hello' })} />,
    );
    expect(read).toContain('Hello');
    expect(read).toContain('Not answered');
  });
});

describe('two people in one section', () => {
  it('see both texts, named by the question and in the words of the answers', () => {
    const theirs = theirAnswers(
      q,
      'one',
      saved('one', { 'q.phone': 'yes', 'q.day': '2026-03-01', 'q.kinds': ['', 'a'] }),
    );
    const mine = {
      'q.phone': 'no',
      'q.day-day': '1',
      'q.day-month': '3',
      'q.day-year': '2026',
      'q.kinds': ['', 'a'],
      'q.said': 'Mine',
    };
    const notice = render(staleNotice(mine, theirs));
    expect(notice).toMatch(/phone\?.*Yes.*No/s);
    expect(notice).toMatch(/said\?.*\(empty\).*Mine/s);
    expect(notice).not.toMatch(/kinds\?|day\?/);
  });
});

describe('a long form', () => {
  it('of 120 questions is read and shown in a few milliseconds', () => {
    const long = longForm(120);
    const once = () => {
      let response = emptyResponse(long);
      let size = 0;
      for (let n = 0; n < 12; n++) {
        const fields = {
          ...sectionValues(long, `s${n}`, response),
          [`q.s${n}.q0`]: 'text '.repeat(50),
          [`q.s${n}.q3`]: 'yes',
        };
        response = withSection(response, readSection(long, `s${n}`, fields, response).items);
        size += html(`s${n}`, response, long).length;
      }
      return size;
    };
    for (let n = 0; n < 10; n++) once();
    const begun = performance.now();
    for (let n = 0; n < 10; n++) once();
    expect((performance.now() - begun) / 10).toBeLessThan(60);
  });
});
