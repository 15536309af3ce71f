import { expect } from 'vitest';
import type { Person } from '../support/person.ts';
import { dayAfter, idAfter, type Story } from './story.ts';

/** A school professional without an account thinks a worry through and tells Aldermoor's front door. */
export async function screensAWorry(of: Story): Promise<void> {
  const teacher = await of.visitor();
  await teacher.go('/worried');
  await teacher.press('Aldermoor Council');
  expect(await teacher.text(), 'the emergency question comes first').toMatch(
    /^[\s\S]*Is a child in immediate danger\?[\s\S]*What this is/,
  );
  await teacher.answer({ immediateDanger: 'no' });
  await teacher.press('Continue');
  await teacher.answer({
    worry: 'He came in with a second phone and new trainers, and left with two older boys nobody knows.',
    childSays: 'I owe them now, it is fine',
  });
  await teacher.press('Save and continue');
  await teacher.answer({
    'child-name': `${of.child.given} ${of.child.family}`,
    'child-ageOrBirthDate': '15',
    'child-schoolOrCollege': 'Aldermoor Invented Academy',
  });
  await teacher.press('Save and continue');
  await theDomains(of, teacher);
  expect(await teacher.text(), 'no total and no band').not.toMatch(/total|score of|high risk|medium risk/i);
  await teacher.answer({
    judgement: 'I think somebody is making him carry things.',
    nextStep: 'front-door',
    'professional-name': 'Edie Marchbanks',
    'professional-role': 'form tutor',
    'professional-organisation': 'Aldermoor Invented Academy',
    'professional-phone': '01632 960555',
  });
  await teacher.press('Continue');
  await teacher.answer({
    childAndFamily: 'Lives with his nan. A younger sister in year 5.',
    whatHappenedAndImpact: 'Since October he is away on Fridays and comes back tired and frightened.',
    parentsTold: 'not-known',
    childsView: 'He wants his nan not to worry.',
    consentToHelp: 'not-sought',
    levelAskedFor: 'statutory',
    contexts: ['PEERS', 'ADULTS'],
  });
  await teacher.press(/^Send to Aldermoor Council/);
  of.receipt = /R-\w{4}-\w{4}-\w{4}/.exec(await teacher.text())?.[0] ?? '';
  expect(of.receipt, 'a receipt number is given').not.toBe('');
  const before = teacher.page.url();
  await teacher.go(before);
  expect(await teacher.text(), 'what was sent can be read by nobody with the address').not.toContain(
    'second phone',
  );
}

/** Two of the domains, then the list of parts: any order, and nothing has to be answered. */
async function theDomains(of: Story, teacher: Person): Promise<void> {
  await teacher.press('Save and continue');
  await teacher.answer({ 'q.B1': 'suspected' });
  await teacher.press('Save and see all parts');
  await teacher.press('What kind of harm, and where');
  await teacher.answer({ 'features-CCE': 'at-risk' });
  await teacher.press('Save and continue');
  expect(teacher.page.url(), `the last part leads to what it shows (${of.child.given})`).toContain('/result');
}

/** Fern opens it, sees whether the child is known, decides with a rationale, and the referrer is told. */
export async function frontDoorDecides(of: Story): Promise<void> {
  of.served.w.clock.advance({ hours: 2 });
  const fern = await of.open('aldermoor/fern');
  await fern.go('/front-door');
  expect(await fern.text()).toContain(`${of.child.given} ${of.child.family}`);
  await fern.press(new RegExp(of.child.given));
  expect(await fern.text(), 'nothing of it is shown before somebody has it').not.toContain('second phone');
  await fern.press('Open: I have this');
  expect(await fern.text()).toContain('second phone');
  await fern.press('Have we met this child?');
  await fern.answer({ child: 'new', bornOn: Temporal.PlainDate.from('2011-05-02') });
  await fern.press('Save');
  await fern.press('Decide what happens next');
  await fern.press('Save the decision');
  expect(await fern.text(), 'a decision has an outcome and a reason').toContain('Say why');
  await fern.answer({
    outcome: 'single-assessment',
    rationale:
      'Open to us in the spring. New phone, older boys, Fridays: a social worker sees him this week.',
    agenciesConsulted: 'School\nPolice',
  });
  await fern.press('Save the decision');
  await fern.answer({ how: 'phone' });
  await fern.press('Save: they were told');
  await fern.go(`/children?q=${encodeURIComponent(`${of.child.given} ${of.child.family}`)}`);
  await fern.press(new RegExp(of.child.given), 'main');
  of.childId = idAfter(fern, 'children');
}

/** What the statutory system says: open, and Priya is the allocated social worker. */
export async function statusIsRecorded(of: Story): Promise<void> {
  const fern = await of.open('aldermoor/fern');
  await fern.go(`/children/${of.childId}/social-care-status`);
  await fern.answer({
    status: 'CIN',
    from: dayAfter(of.served, -20),
    allocatedPostingId: 'Priya Holloway-Marsh',
    source: 'Looked in the statutory system',
  });
  await fern.press('Save as at today');
}

/** Priya refers to the team. What is held is old by now, so the form asks her to say that it is still so. */
export async function socialWorkerRefers(of: Story): Promise<void> {
  of.served.w.clock.advance({ hours: 24 * 9 });
  const priya = await of.open('aldermoor/priya');
  await priya.go(`/children/${of.childId}/refer`);
  expect(await priya.text(), 'an old status asks to be confirmed').toMatch(/still open|is old/);
  await priya.press('Send to the team');
  const missing = await priya.page.locator('.govuk-error-summary__list li').count();
  expect(missing, 'what is needed is said in one list').toBeGreaterThan(0);
  expect(missing, 'a referral from an existing record needs at most 10 answers').toBeLessThanOrEqual(10);
  await priya.answer({
    statusConfirmed: true,
    ownConcern: 'I just want my nan to stop worrying',
    newNeed: 'Missing on two Fridays in November. A second phone.',
    kinds: ['CCE'],
    'status-CCE': 'SUSPECTED_AT_RISK',
    contexts: ['PEERS', 'ADULTS'],
    threshold: 'likely-to-suffer',
    thresholdRationale: 'Older people, debt and a phone that is not his.',
    urgent: 'yes',
    urgentReason: 'He says he has to go with them on Friday',
    hopedFor: 'Somebody he can talk to, and a plan for when he is missing',
    childKnows: 'knows-and-agrees',
    assessment: 'in-progress',
    assessmentWords: 'Begun on 20 November; the danger does not wait for it',
  });
  await priya.page.locator('input[name="screening"]').first().check({ force: true });
  await priya.press('Send to the team');
  of.referralId = idAfter(priya, 'referrals');
}

/** Mo accepts and allocates Sam: who leads, and who does what. The two clocks run. */
export async function managerAllocates(of: Story): Promise<void> {
  const mo = await of.open('aldermoor/mo');
  await mo.go('/referrals');
  await mo.press(new RegExp(of.child.given), 'main');
  await mo.answer({
    outcome: 'ACCEPTED',
    rationale: 'Criminal exploitation is likely and it is moving fast.',
  });
  await mo.press('Record the decision');
  expect(mo.page.url()).toContain('/allocate');
  const sam = mo.page.locator('.govuk-radios__item', { hasText: 'Sam Quillfeather' }).locator('input');
  await mo.answer({
    workerPostingId: (await sam.getAttribute('value')) ?? '',
    part: 'lead',
    lead: 'allocated-social-worker',
    'who-w0': 'team-worker',
    'who-w1': 'allocated-social-worker',
  });
  await mo.press('Allocate');
  expect(await mo.text()).toContain('Sam Quillfeather');
  await mo.go('/due/team');
  const due = await mo.text();
  expect(due, 'the strategy meeting is due in 24 hours').toMatch(/[Ss]trategy meeting/);
  expect(due, 'the ETAC is due in 72 hours').toMatch(/ETAC|[Ee]xploitation team around the child/);
}
