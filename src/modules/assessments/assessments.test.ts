import { beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { FieldErrors, StaleEdit } from '../../platform/http/decision.ts';
import type { Visit } from '../../platform/http/route.ts';
import { type ResponseItem, readQuestionnaire, sectionValues } from '../../platform/questionnaires/index.ts';
import { settingsOf } from '../access/index.ts';
import { timelineOf } from '../people/index.ts';
import { productsOf } from '../sharing/index.ts';
import { completeAssessment, saveAssessmentSection, setAssessmentAside } from './assessment.commands.ts';
import { fewAgencies, leftOut, versionBefore } from './assessment.queries.ts';
import { pastReview } from './assessment.store.ts';
import { formOf, withoutPresets } from './assessment-form.ts';
import { assessedChild, begun, complete, read, save, share, words } from './assessments.access.ts';
import { addDissent, type KnownInput, keepKnown, sayLevel, takeOver } from './beside.commands.ts';
import { compared } from './comparison.ts';
import { multiAgencyVersion1 } from './multi-agency-questionnaire.ts';
import { assessmentsRecordPart } from './parts/record.part.tsx';
import { strengthsVersion1 } from './strengths-questionnaire.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
const child = () => assessedChild(w);
const chosen = (linkId: string, code: string): ResponseItem => ({
  linkId,
  answer: [{ valueCoding: { code } }],
});
const known = (line: Partial<KnownInput> = {}): KnownInput => ({
  agency: 'SCHOOL',
  what: 'She sleeps in lessons',
  source: 'Her tutor',
  isIntelligence: false,
  ...line,
});
const keep = async (id: string, line: KnownInput, by = 'aldermoor/sam') => {
  const whole = await read(w, id, by);
  return w.act(by, (work) => keepKnown(work, whole, line, undefined, 0));
};

describe('an assessment in versions', () => {
  it('begins a second version from the first, marked as carried over, without the judgements and the day of review', async () => {
    const id = await begun(w, await child());
    await save(w, id, words('needs.needs', 'A bed that is hers'));
    await save(w, id, [{ linkId: 'judgement', item: [chosen('judgement.safety', 'more')] }]);
    await save(w, id, [
      { linkId: 'next', item: [{ linkId: 'next.review', answer: [{ valueDate: '2027-01-15' }] }] },
    ]);
    await complete(w, id);
    const first = await read(w, id);
    expect(first.assessment.reviewOn?.toString()).toBe('2027-01-15');
    const second = await read(w, await begun(w, first.child.id));
    expect(second.assessment).toMatchObject({ number: 2, follows: id, reviewOn: null });
    expect(second.saved).toMatchObject([{ section: 'needs', isCarried: true, version: 1 }]);
  });
  it('goes on with the open version when somebody begins one that is begun', async () => {
    const of = await child();
    const id = await begun(w, of);
    expect(await begun(w, of, 'STRENGTHS', 'aldermoor/priya')).toBe(id);
  });
  it('says what changed, and never that it is better or worse', async () => {
    const id = await begun(w, await child());
    await save(w, id, words('needs.needs', 'A bed that is hers'));
    await save(w, id, words('family.assets', 'Her nan'));
    await complete(w, id);
    const next = await begun(w, (await read(w, id)).child.id);
    await save(w, next, words('needs.needs', 'Quiet nights'), 1);
    const now = await read(w, next);
    const before = await w.act('aldermoor/sam', (work) => versionBefore(work.tx, now));
    if (!before) throw new Error('no version before');
    const entries = compared(before, now).flatMap((section) => section.entries);
    expect(entries.filter((each) => each.change === 'changed')).toMatchObject([
      { before: ['A bed that is hers'], now: ['Quiet nights'] },
    ]);
    expect(entries.filter((each) => each.change === 'same')).toMatchObject([{ now: ['Her nan'] }]);
  });
  it('is complete with a reason when something is left out, and not without one', async () => {
    const id = await begun(w, await child());
    const whole = await read(w, id);
    const done = (because?: string) =>
      w.act('aldermoor/sam', (work) => completeAssessment(work, whole, because));
    await expect(done()).rejects.toBeInstanceOf(FieldErrors);
    await done('She is away until Monday');
    const { assessment, child: of } = await read(w, id);
    expect(assessment.completedBecause).toBe('She is away until Monday');
    expect(assessment.completedWithout).toContain('Their strengths');
    const lines = await w.act('aldermoor/sam', (work) => timelineOf(work.tx, of.id));
    expect(JSON.stringify(lines)).toContain('Strengths and safety assessment complete');
    const products = await w.act('aldermoor/sam', (work) => productsOf(work.tx, of.id));
    expect(products).toMatchObject([{ type: 'assessment', dataClass: 'ASSESS' }]);
  });
  it('changes nothing once it is complete, whatever the code says', async () => {
    const id = await begun(w, await child());
    await complete(w, id);
    await expect(save(w, id, words('needs.needs', 'Something else'))).rejects.toThrow(/row-level security/);
  });
  it('begun by mistake is set aside with the reason, is kept, and the next begins from what is complete', async () => {
    const id = await begun(w, await child());
    await save(w, id, words('needs.needs', 'A bed that is hers'));
    await complete(w, id);
    const of = (await read(w, id)).child.id;
    const mistake = await begun(w, of);
    const whole = await read(w, mistake);
    const aside = (over: number) =>
      w.act('aldermoor/sam', (work) => setAssessmentAside(work, whole, { because: 'Begun twice', over }));
    await aside(whole.assessment.version);
    await expect(aside(whole.assessment.version)).rejects.toBeInstanceOf(StaleEdit);
    await expect(save(w, mistake, words('needs.needs', 'More'), 1)).rejects.toThrow();
    expect((await read(w, mistake)).assessment).toMatchObject({
      state: 'SET_ASIDE',
      setAsideBecause: 'Begun twice',
    });
    expect((await read(w, await begun(w, of))).assessment).toMatchObject({ number: 3, follows: id });
  });
  it('tells those of an agency who work with the child that it was shared with them, once', async () => {
    const id = await begun(w, await child());
    const told = async () =>
      (await w.admin(`select for_posting_id from access.alert where kind = 'assessment-shared'`)).length;
    const before = await told();
    await share(w, id, ['POLICE']);
    expect(await told()).toBe(before + 1);
    await share(w, id, ['POLICE']);
    expect(await told()).toBe(before + 1);
  });
  it('is past its review date when the day has gone by and no newer version is complete', async () => {
    const id = await begun(w, await child());
    await save(w, id, [
      { linkId: 'next', item: [{ linkId: 'next.review', answer: [{ valueDate: '2026-02-01' }] }] },
    ]);
    await complete(w, id);
    const of = (await read(w, id)).child.id;
    const due = () =>
      w.act('aldermoor/sam', (work) => pastReview(work.tx, [of], Temporal.PlainDate.from('2026-02-02'), 5));
    expect(await due()).toMatchObject([{ id }]);
    await complete(w, await begun(w, of));
    expect(await due()).toEqual([]);
  });
});

describe('two people in one assessment', () => {
  it('lose nothing in different parts, and see both texts in the same', async () => {
    const id = await begun(w, await child());
    const [sam, priya] = [await read(w, id), await read(w, id, 'aldermoor/priya')];
    const write = (by: string, whole: typeof sam, items: ResponseItem[]) =>
      w.act(by, (work) => saveAssessmentSection(work, whole, items[0]?.linkId ?? '', items, 0));
    await write('aldermoor/sam', sam, words('needs.needs', 'A bed that is hers'));
    await write('aldermoor/priya', priya, words('family.assets', 'Her nan'));
    expect((await read(w, id)).saved.map((each) => each.section)).toEqual(['family', 'needs']);
    const clash = write('aldermoor/priya', priya, words('needs.needs', 'Her own key'));
    await expect(clash).rejects.toMatchObject({ savedBy: expect.stringContaining('Sam') });
    const error = await clash.catch((each: unknown) => each);
    expect(error).toBeInstanceOf(StaleEdit);
    expect(JSON.stringify((error as StaleEdit).theirs)).toContain('A bed that is hers');
  });
  it('keeps 100,000 characters, and every script and direction, as they were typed', async () => {
    const id = await begun(w, await child());
    const long = 'Ayan sleeps. '.repeat(7_692).trim();
    const scripts = 'מה היא רוצה · ماذا تريد · 她想要什么 · ती काय म्हणते · Łódź 🌱';
    await save(w, id, words('who.me', scripts));
    await save(w, id, words('needs.needs', long));
    const texts = JSON.stringify((await read(w, id)).saved);
    expect(long.length).toBeGreaterThan(99_000);
    expect(texts).toContain(long);
    expect(texts).toContain(scripts);
  });
});

describe('no score, no level and no choice made beforehand', () => {
  const numbers = (item: unknown): string[] =>
    JSON.stringify(item).match(/"type":"(integer|decimal|quantity)"|ordinalValue|"valueInteger":(?!10\b)/g) ??
    [];
  it.each([strengthsVersion1, multiAgencyVersion1])('asks for words, never for a number: $title', (form) => {
    expect(numbers(form.item)).toEqual([]);
    expect(JSON.stringify(form)).not.toMatch(/"initial|initialSelected/);
  });
  it('chooses nothing beforehand, whatever a definition says', () => {
    const preset = structuredClone(strengthsVersion1) as unknown as {
      item: { linkId: string; item: Record<string, unknown>[] }[];
    };
    const question = preset.item
      .flatMap((page) => page.item)
      .find((each) => each.linkId === 'judgement.safety');
    const [first] = (question?.answerOption ?? []) as Record<string, unknown>[];
    Object.assign(first ?? {}, { initialSelected: true });
    const definition = readQuestionnaire(preset);
    const version = { id: 'x', key: 'x', number: 1, state: 'PUBLISHED', withdrawnBecause: null } as const;
    expect(sectionValues(definition, 'judgement', undefined)).not.toEqual({});
    const shown = withoutPresets({ ...version, definition }).definition;
    expect(sectionValues(shown, 'judgement', undefined)).toEqual({});
  });
  it('asks for a word for the level only where the authority asks for one', () => {
    expect(settingsOf({}).asksForRiskLevel).toBe(false);
    expect(settingsOf({ asksForRiskLevel: true }).asksForRiskLevel).toBe(true);
  });
  it('has no word for the level until somebody says one, and keeps who said it and why', async () => {
    const id = await begun(w, await child(), 'MULTI_AGENCY');
    const whole = await read(w, id);
    expect(whole.level).toBeUndefined();
    const say = (word: string | undefined, over: number) =>
      w.act('aldermoor/sam', (work) =>
        sayLevel(work, whole, { word, because: 'What the school tells', over }),
      );
    await say('HIGH', 0);
    expect((await read(w, id)).level).toMatchObject({
      word: 'HIGH',
      saidByName: expect.stringContaining('Sam'),
    });
    await expect(say('LOW', 0)).rejects.toBeInstanceOf(StaleEdit);
    await say(undefined, 1);
    expect((await read(w, id)).level).toMatchObject({ word: null });
  });
  it('does not carry a word for the level into the next version', async () => {
    const id = await begun(w, await child(), 'MULTI_AGENCY');
    const whole = await read(w, id);
    await w.act('aldermoor/sam', (work) => sayLevel(work, whole, { word: 'HIGH', because: 'x', over: 0 }));
    await complete(w, id);
    const next = await read(w, await begun(w, whole.child.id, 'MULTI_AGENCY'));
    expect(next.level).toBeUndefined();
  });
});

describe('what each agency knows', () => {
  it('warns of fewer than three agencies, and holds nothing up', async () => {
    const id = await begun(w, await child(), 'MULTI_AGENCY');
    expect(fewAgencies(await read(w, id))).toMatch(/^No agency/);
    await keep(id, known());
    await keep(id, known({ agency: 'HOUSING' }));
    expect(fewAgencies(await read(w, id))).toMatch(/^Two agencies/);
    await keep(id, known({ agency: 'CAMHS' }));
    expect(leftOut(await read(w, id)).fewAgencies).toBeUndefined();
    await complete(w, id);
    expect((await read(w, id)).assessment.state).toBe('COMPLETE');
  });
  it('is read by named agencies only, when they are named (AC-8)', async () => {
    const id = await begun(w, await child(), 'MULTI_AGENCY');
    await share(w, id, ['POLICE', 'HEALTH_SAFEGUARDING']);
    await keep(id, known({ what: 'For everybody' }));
    await keep(id, known({ what: 'For the police', shareWith: ['POLICE'] }));
    await keep(id, known({ what: 'For nobody else', shareWith: [] }));
    const of = async (by: string) => (await read(w, id, by)).known.map((each) => each.what);
    expect(await of('aldermoor/sam')).toEqual(['For everybody', 'For the police', 'For nobody else']);
    expect(await of('aldermoor/gwen')).toEqual(['For everybody', 'For the police']);
    expect(await of('aldermoor/hana')).toEqual(['For everybody']);
  });
  it('keeps intelligence from those who may not read intelligence, and never gives it to more agencies', async () => {
    const id = await begun(w, await child(), 'MULTI_AGENCY');
    await keep(id, known({ agency: 'POLICE', what: 'A van was seen', isIntelligence: true, shareWith: [] }));
    expect((await read(w, id, 'aldermoor/priya')).known).toEqual([]);
    const whole = await read(w, id);
    const [line] = whole.known;
    expect(line?.shareWith?.toSorted()).toEqual(['POLICE', 'SOCIAL_CARE']);
    const change = (to: Partial<KnownInput>) =>
      w.act('aldermoor/sam', (work) =>
        keepKnown(work, whole, known({ agency: 'POLICE', isIntelligence: true, ...to }), line, 1),
      );
    await expect(change({ shareWith: ['SCHOOL'] })).rejects.toBeInstanceOf(FieldErrors);
    await expect(change({ isIntelligence: false })).rejects.toBeInstanceOf(FieldErrors);
    await expect(keep(id, known({ isIntelligence: true, shareWith: [] }), 'aldermoor/priya')).rejects.toThrow(
      /row-level security/,
    );
  });
  it('cannot give intelligence to more agencies past the commands either', async () => {
    const id = await begun(w, await child(), 'MULTI_AGENCY');
    const item = await keep(id, known({ agency: 'POLICE', isIntelligence: true, shareWith: [] }));
    const whole = await read(w, id);
    // As a mistake in the code would: the line before is not shown to the rule.
    const wide = w.act('aldermoor/sam', (work) =>
      keepKnown(
        work,
        whole,
        known({ agency: 'POLICE', isIntelligence: true, shareWith: ['SCHOOL'] }),
        { ...(whole.known[0] as (typeof whole.known)[number]), itemId: item, isIntelligence: false },
        1,
      ),
    );
    await expect(wide).rejects.toThrow(/row-level security/);
  });
  it('is carried into the next version for whom it was, marked, and counted only when somebody has looked again', async () => {
    const id = await begun(w, await child(), 'MULTI_AGENCY');
    await keep(id, known());
    await keep(
      id,
      known({ agency: 'POLICE', what: 'A car', shareWith: ['SOCIAL_CARE'], isIntelligence: true }),
    );
    await complete(w, id);
    const next = await read(w, await begun(w, (await read(w, id)).child.id, 'MULTI_AGENCY'));
    expect(next.known.map(({ what, isCarried }) => [what, isCarried])).toContainEqual([
      'She sleeps in lessons',
      true,
    ]);
    expect(next.known.every((each) => each.isCarried)).toBe(true);
    expect(fewAgencies(next)).toContain('No agency has');
    const line = next.known.find((each) => each.agency === 'SCHOOL');
    await w.act('aldermoor/sam', (work) => keepKnown(work, next, known(), line, 1));
    const now = await read(w, next.assessment.id);
    expect(now.known.find((each) => each.agency === 'SCHOOL')?.isCarried).toBe(false);
    expect(fewAgencies(now)).toContain('One agency has');
  });
  it('takes a line out with a reason, and keeps it in the history', async () => {
    const id = await begun(w, await child(), 'MULTI_AGENCY');
    await keep(id, known());
    const whole = await read(w, id);
    await w.act('aldermoor/sam', (work) =>
      keepKnown(work, whole, known({ takenOutBecause: 'It was her sister' }), whole.known[0], 1),
    );
    expect((await read(w, id)).known).toEqual([]);
    const rows = await w.admin(`select version from assessments.known where assessment_id = '${id}'`);
    expect(rows).toHaveLength(2);
  });
});

describe('another view', () => {
  it('is added also when the assessment is complete, which is then to be placed again', async () => {
    const id = await begun(w, await child());
    await complete(w, id);
    const record = await read(w, id);
    await w.act('aldermoor/sam', (work) =>
      addDissent(work, record, { who: 'Her aunt', agency: undefined, why: 'She was never safer there' }),
    );
    const { dissent, assessment } = await read(w, id);
    expect(dissent).toMatchObject([{ who: 'Her aunt', why: 'She was never safer there' }]);
    const [product] = await w.act('aldermoor/sam', (work) => productsOf(work.tx, record.child.id));
    expect(product?.version).toBe(assessment.version);
  });
  it('is never changed and never taken out', async () => {
    const [rights] = (await w.admin(
      `select has_table_privilege('holdfast_app', 'assessments.dissent', 'UPDATE') as u,
              has_any_column_privilege('holdfast_app', 'assessments.dissent', 'UPDATE') as c,
              has_table_privilege('holdfast_app', 'assessments.dissent', 'DELETE') as d`,
    )) as { u: boolean; c: boolean; d: boolean }[];
    expect(rights).toEqual({ u: false, c: false, d: false });
  });
});

describe('what must be disrupted', () => {
  const target = 'The flat over the shut arcade';
  const line: ResponseItem[] = [
    {
      linkId: 'disrupt',
      item: [
        {
          linkId: 'disrupt.line',
          item: [
            chosen('disrupt.kind', 'location'),
            { linkId: 'disrupt.target', answer: [{ valueString: target }] },
            { linkId: 'disrupt.aim', answer: [{ valueString: 'Nobody takes children there' }] },
          ],
        },
      ],
    },
  ];
  it('becomes a disruption plan in the words it was written in, once', async () => {
    const id = await begun(w, await child());
    await save(w, id, line);
    const whole = await read(w, id);
    const plan = await w.act('aldermoor/sam', (work) => takeOver(work, whole, target));
    const [row] = (await w.admin(`select answers from plans.disruption_plan where id = '${plan}'`)) as {
      answers: unknown;
    }[];
    expect(row?.answers).toEqual({
      target: { said: target },
      'target-kind': { said: 'location' },
      objective: { said: 'Nobody takes children there' },
    });
    const again = await read(w, id);
    expect(await w.act('aldermoor/sam', (work) => takeOver(work, again, target))).toBe(plan);
    expect(await w.act('aldermoor/sam', (work) => takeOver(work, again, 'Something else'))).toBeUndefined();
  });
});

describe('the questions', () => {
  it('stay those an assessment was begun under, also when they were withdrawn since', async () => {
    const id = await begun(w, await child());
    const { assessment } = await read(w, id);
    expect(assessment.questionnaire).toBe('strengths-assessment@1');
    const form = await w.act('aldermoor/sam', (work) => formOf(work.tx, assessment));
    expect(form.number).toBe(1);
  });
});

describe('before work with a child closes', () => {
  const checks = (of: string) =>
    w.act('aldermoor/sam', async (work) => assessmentsRecordPart.closing?.(work as Visit, of));
  it('an assessment that is being written is to be completed, and none is asked for that nobody began', async () => {
    const of = await child();
    expect(await checks(of)).toMatchObject([{ state: 'not held here' }]);
    const id = await begun(w, of);
    expect(await checks(of)).toMatchObject([{ state: 'not yet', href: `/assessments/${id}` }]);
    await complete(w, id);
    expect(await checks(of)).toMatchObject([{ state: 'done' }]);
  });
});
