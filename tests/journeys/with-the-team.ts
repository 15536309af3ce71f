import { expect } from 'vitest';
import { pdfText, wordText } from '../support/paper.ts';
import type { Person } from '../support/person.ts';
import { dayAfter, idAfter, type Story } from './story.ts';

const ownConcern = 'I just want my nan to stop worrying';

const TABS = [
  'Timeline',
  'Plan',
  'Referrals and involvement',
  'Screenings',
  'Meetings',
  'About',
  'Family and household',
  'People we are worried about',
  'Contact and places',
];

/** The record as Sam finds it: the child first, then the clocks. */
export async function workerReadsTheRecord(of: Story): Promise<void> {
  const sam = await of.open('aldermoor/sam');
  await sam.go('/');
  await sam.press(new RegExp(of.child.given), 'main');
  const record = await sam.text();
  expect(record.indexOf(ownConcern), 'their own concern stands on the record').toBeGreaterThan(-1);
  expect(record.indexOf(ownConcern), 'and before the clocks').toBeLessThan(
    record.search(/strategy meeting/i),
  );
  for (const tab of TABS) await sam.press(tab, 'main');
}

/** The strategy meeting was held at the police station: three fields and a file, and its clock stops. */
export async function strategyMeetingHeldElsewhere(of: Story): Promise<void> {
  of.served.w.clock.advance({ hours: 3 });
  const sam = await of.open('aldermoor/sam');
  await sam.go(`/children/${of.childId}/meetings/elsewhere`);
  await sam.answer({
    kind: 'STRATEGY',
    heldAt: of.served.w.clock.now().subtract({ hours: 1 }),
    heldBy: 'Northmoor Police',
    decided: 'Threshold met. Joint enquiry. He is met at home tonight.',
  });
  await sam.attach('paper', {
    name: 'strategy.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
  });
  await sam.press('Record the meeting');
  expect(await sam.text()).toContain('Joint enquiry');
}

/** Sam arranges the ETAC for tomorrow, inside its 72 hours, and asks three agencies. */
export async function etacIsArranged(of: Story): Promise<void> {
  const sam = await of.open('aldermoor/sam');
  await sam.go(`/children/${of.childId}/meetings/new?kind=ETAC`);
  await sam.answer({
    kind: 'ETAC',
    plannedAt: of.served.w.clock.now().add({ hours: 20 }),
    place: 'Aldermoor Civic Centre, room 2',
  });
  await sam.press('Arrange the meeting');
  of.meetingId = idAfter(sam, 'meetings');
  for (const name of ['PC Gwen Stallard', 'Hana Brightwater', 'Ed Marlowe-Finch']) {
    await sam.press('Ask somebody to the meeting');
    await sam.answer({ who: 'here', postingId: name });
    await sam.press('Add to the meeting');
  }
}

/** A trigger plan can be used before everything is known: what is missing is said, and why it goes ahead. */
export async function plansAreWritten(of: Story): Promise<void> {
  const sam = await of.open('aldermoor/sam');
  await sam.go(`/children/${of.childId}/plan`);
  await sam.press('Begin a trigger plan');
  await sam.answer({
    agreedGrade: 'HIGH',
    dangers: 'Taken to a flat by older people.',
    higherToday: 'Fridays',
  });
  await sam.press('Save');
  const at = `/children/${of.childId}/trigger-plan`;
  await sam.go(`${at}/sections/people`);
  await sam.answer({ 'safePeople-1-name': 'Nan', 'safePeople-1-phone': '07700 900123' });
  await sam.press('Save');
  await sam.go(`${at}/sections/actions`);
  await sam.answer({ whenToReport: 'At once', nightDecision: 'The duty social worker and the inspector' });
  await sam.press('Save');
  await sam.go(`${at}/agreement`);
  await sam.answer({
    reviewOn: dayAfter(of.served, 14),
    agreedByPolice: 'PC Gwen Stallard',
    agreedOn: dayAfter(of.served),
    sharedWith: ['POLICE'],
  });
  await sam.press('Save');
  await sam.press('Mark complete');
  await sam.answer({ reason: 'He moves tonight; the rest follows on Monday' });
  await sam.press('Mark complete');
  expect(await sam.text()).toContain('complete and in use');
  await disruptionPlan(of, sam);
}

async function disruptionPlan(of: Story, sam: Person): Promise<void> {
  await sam.go(`/children/${of.childId}/disruption-plans/new`);
  await sam.answer({
    targetKind: 'premises',
    target: 'A shop near the station',
    objective: 'He is not paid or fed there any more',
    impact: 'They may blame him: he is told first, and where he is safe',
    deconflictionState: 'not-known-yet',
    intelligenceUnknown: true,
    reviewOn: dayAfter(of.served, 14),
  });
  await sam.press('Save');
  of.disruptionPlanId = idAfter(sam, 'disruption-plans');
  await sam.press('Add a tactic');
  await sam.page.locator('select[name="code"]').selectOption({ index: 3 });
  await sam.answer({
    leadAgency: 'POLICE',
    ownerName: 'PC Gwen Stallard',
    ownerAgreed: true,
    due: dayAfter(of.served, 7),
  });
  await sam.press('Save');
  await sam.press('Mark complete');
  const reason = sam.page.locator('[name="reason"]');
  if (await reason.isVisible()) await reason.fill('What is missing is asked of the police on Monday');
  await sam.press('Mark complete');
  expect(await sam.text()).toContain('The disruption plan is complete');
}

/** Gwen finds the meeting on her own first page and writes what the police know. */
export async function policeContribute(of: Story): Promise<void> {
  of.served.w.clock.advance({ hours: 21 });
  const gwen = await of.open('aldermoor/gwen');
  await gwen.go('/');
  await gwen.press(/Exploitation team around the child/, 'main');
  const form = 'form[action$="/contributions"]';
  await gwen.answer(
    { text: 'Stopped twice on Station Road with two adults.', source: 'Stop records', sharing: 'meeting' },
    form,
  );
  await gwen.press('Add what they know', form);
  expect(await gwen.text()).toContain('Stopped twice on Station Road');
}

/** The meeting is minuted where it is: five purposes, what Jay asks, actions in one field and one key. */
export async function etacIsHeld(of: Story): Promise<void> {
  const sam = await of.open('aldermoor/sam');
  await sam.go(`/meetings/${of.meetingId}?child=${of.childId}`);
  await sam.answer(
    { words: 'Can somebody tell my nan I am all right', broughtBy: 'Sam' },
    'form[action$="/asks"]',
  );
  await sam.press('Add what they asked for', 'form[action$="/asks"]');
  await sam.answer({ 'purpose2-needs': 'Sleep, and somebody to talk to. He is good with bikes.' });
  for (const purpose of [1, 2, 3, 4, 5]) {
    const form = `form[action$="/sections/purpose${purpose}"]`;
    await sam.answer({ [`purpose${purpose}-state`]: 'done' }, form);
    if (purpose === 2) await sam.answer({ 'purpose2-needs': 'Sleep, and somebody to talk to.' }, form);
    if (purpose === 5) await sam.answer({ 'purpose5-nextOn': dayAfter(of.served, 28) }, form);
    await sam.press('Save this part', form);
  }
  await actionInOneField(of, sam);
  await sam.press('Record who came');
  for (const box of await sam.page.locator('select[name^="came_"]').all()) await box.selectOption('present');
  await sam.press('Save who came');
  expect(await sam.text(), 'whoever arranged it was asked too').not.toContain('Not quorate');
  await sam.press('Record that it was held');
  await sam.answer({ heldBy: 'Sam Quillfeather' });
  await sam.press('Record that it was held');
  expect(await sam.text(), 'held inside its 72 hours').not.toContain('Held late');
  await sam.press('Complete the meeting');
  await sam.press('Complete the meeting');
  expect(await sam.text()).toContain('The meeting is complete');
}

async function actionInOneField(of: Story, sam: Person): Promise<void> {
  const form = 'form[action$="/actions"]';
  const fields = sam.page.locator(`${form} :is(input:not([type="hidden"]), select, textarea)`);
  expect(await fields.count(), 'an action is one field').toBe(1);
  await sam.answer({ action: 'Ring school about Fridays @priya fri #protect' }, form);
  await fields.first().focus();
  await sam.enter();
  expect(await sam.text()).toMatch(/Ring school about Fridays/);
  expect(await sam.text(), `the action has its owner (${of.child.given})`).toMatch(/Priya Holloway-Marsh/);
}

/** Each recipient has a copy of their own; the police take theirs as PDF and as a Word file. */
export async function minutesGoOut(of: Story): Promise<void> {
  const sam = await of.open('aldermoor/sam');
  await sam.go(`/meetings/${of.meetingId}/minutes?child=${of.childId}`);
  const pdf = await pdfText(await sam.download(/^PDF for PC Gwen/));
  const word = wordText(await sam.download(/^Word for PC Gwen/));
  for (const text of [pdf, word]) {
    expect(text).toContain('Stopped twice on Station Road');
    expect(text).toContain('Ring school about Fridays');
    expect(text, 'the copy names whom it is for').toContain('Gwen Stallard');
  }
  await sam.press(/^Read and print for PC Gwen/);
  await sam.go(`/meetings/${of.meetingId}/minutes?child=${of.childId}`);
  await sam.press(/^Record that it was sent to? ?.*Gwen|^Record that it was sent for PC Gwen/);
  await sam.answer({ how: 'By secure e-mail' });
  await sam.press('Record that it was sent');
  expect(await sam.text()).toContain('By secure e-mail');
}

/** Bea places the one file on the statutory record and writes down its reference. */
export async function placedOnTheStatutoryRecord(of: Story): Promise<void> {
  const bea = await of.open('aldermoor/bea');
  await bea.go('/');
  await bea.press(/[Mm]inutes/, '#not-yet-on-the-statutory-record');
  await bea.answer({ outcome: 'placed', reference: 'DOC-2026-0417' });
  await bea.press('Save');
  const sam = await of.open('aldermoor/sam');
  await sam.go(`/meetings/${of.meetingId}/minutes?child=${of.childId}`);
  expect(await sam.text()).toContain('DOC-2026-0417');
}

/** At night, on the rota: from signing in to the trigger plan in at most two clicks. */
export async function dutyWorkerFindsThePlan(of: Story): Promise<void> {
  const { clock } = of.served.w;
  const night = clock.now().toZonedDateTimeISO('Europe/London').startOfDay().add({ days: 1, hours: 2 });
  const mo = await of.open('aldermoor/mo');
  await mo.go('/rota');
  await mo.press('Add a turn');
  await mo.answer({
    rota: 'out-of-hours',
    posting: 'Ruth Summerscale',
    from: night.subtract({ hours: 4 }).toInstant(),
    to: night.add({ hours: 6 }).toInstant(),
  });
  await mo.press('Add the turn');
  clock.advance(clock.now().until(night.toInstant()));
  const ruth = await of.open('aldermoor/ruth');
  ruth.clicks = 0;
  await ruth.press(/, 15$/, '#trigger-plans-in-use');
  expect(ruth.clicks, 'the trigger plan is at most two clicks from signing in').toBeLessThanOrEqual(2);
  const plan = await ruth.text();
  for (const first of ['The duty social worker and the inspector', '07700 900123'])
    expect(plan).toContain(first);
  expect(plan.indexOf('07700 900123'), 'whom to ring stands at the top').toBeLessThan(
    plan.indexOf('Now missing'),
  );
}

/** Weeks later Sam proposes closing; nothing is ticked that the record does not hold. */
export async function closingIsProposed(of: Story): Promise<void> {
  of.served.w.clock.advance({ hours: 24 * 40 });
  const sam = await of.open('aldermoor/sam');
  await sam.go(`/children/${of.childId}/close`);
  expect(await sam.text(), 'what is not held here is said to be so').toContain('Not held here');
  await sam.answer({
    summary: 'Back in school since January, no Friday away for five weeks, and he rings his nan.',
    reason: 'step-down',
    leadProfessionalAfter: 'Priya Holloway-Marsh',
  });
  await sam.press('Propose closing');
  of.closingId = idAfter(sam, 'closings');
  expect(await sam.text(), 'the proposer does not decide').not.toContain('Record the decision');
}

/** Mo approves. Every deadline that runs on gets a named owner; the record stays findable and tells its story. */
export async function closingIsApproved(of: Story): Promise<void> {
  const mo = await of.open('aldermoor/mo');
  await mo.go(`/closings/${of.closingId}`);
  await mo.answer({ decision: 'approve', note: 'Agreed with Priya.' });
  await mo.press('Record the decision');
  if (mo.page.url().endsWith(of.closingId) && (await mo.page.locator('.govuk-error-summary').count()) > 0) {
    for (const owner of await mo.page.locator('select[name^="owner"]').all())
      await owner.selectOption({ index: 1 });
    await mo.answer({
      decision: 'approve',
      overrideReason: 'The trigger plan goes on with Priya, who owns it now',
    });
    await mo.press('Record the decision');
  }
  expect(await mo.text()).toContain('Closing approved');
  await mo.go(`/children?q=${encodeURIComponent(`${of.child.given} ${of.child.family}`)}`);
  await mo.press(new RegExp(of.child.given), 'main');
  expect(mo.page.url(), 'the record is found after closing').toContain(of.childId);
  await mo.go(`/children/${of.childId}/timeline`);
  const told = await mo.text();
  for (const part of STORY) expect(told, `the timeline tells of ${part}`).toMatch(part);
}

const STORY = [
  /Contact to the front door/,
  /urgent referral/,
  /accepted/,
  /lead worker/,
  /[Tt]rigger plan/,
  /ETAC|Exploitation team/,
  /[Cc]los/,
];
