import { describe, expect, it } from 'vitest';
import {
  answerToSender,
  CONTACT_OUTCOME_WORDS,
  CONTACT_OUTCOMES,
  canDecideContact,
  contactDecisionSchema,
  contactSchema,
  FRONT_DOOR_DECISION_CLOCK,
  type FrontDoorSettings,
  PARENTS_TOLD_CAUTION,
  stillToSay,
  whatReferrerIsTold,
} from './contact.ts';
import { makeReceiptNumber, readReceiptNumber } from './receipt-number.ts';

const frontDoor: FrontDoorSettings = { worksHere: true, name: 'Aldermoor front door', phone: '01632 960100' };
const shortest = {
  immediateDanger: 'no',
  concern: 'She is being collected from school by adults we do not know',
  referrer: { name: 'Rosa Thorne' },
};

describe('a contact to the front door', () => {
  it('needs danger, the concern and a name, and nothing more', () => {
    expect(contactSchema.safeParse(shortest).success).toBe(true);
    const blank = contactSchema.safeParse({ ...shortest, concern: ' ' });
    expect(blank.error?.issues[0]?.message).toBe('Say what you are worried about');
  });

  it('lists what nobody has said yet instead of refusing', () => {
    const gaps = stillToSay(contactSchema.parse(shortest));
    expect(gaps).toHaveLength(10);
    expect(gaps[0]).toBe('A way to reach the person who told us');
  });

  it('has nothing left to ask when F4 is whole', () => {
    const whole = contactSchema.parse({
      ...shortest,
      referrer: { name: 'Rosa Thorne', email: 'rosa.thorne@example.org' },
      childAndFamily: 'Kit, 14, lives with Mum',
      whatHappenedAndImpact: 'Three times this month',
      whatIsWorkingWell: 'Kit talks to the school nurse',
      parentsTold: 'no',
      parentsToldWhy: 'We do not know yet who is at home',
      childsView: 'Kit says they are friends',
      consentToHelp: 'not-sought',
      contexts: ['SCHOOL'],
      levelAskedFor: 'statutory',
      screeningId: '0190f5a0-7b3c-7e4d-8a11-2f6f0c9d1e22',
    });
    expect(stillToSay(whole)).toEqual([]);
  });

  it('warns that telling parents can raise the danger', () => {
    expect(PARENTS_TOLD_CAUTION).toContain('Do not tell parents or relatives if that could raise the danger');
  });

  it('is due for a decision 1 working day after it was received', () => {
    expect(FRONT_DOOR_DECISION_CLOCK).toEqual({
      clock: 'D1',
      limit: 1,
      unit: 'working-days',
      startsAt: 'received',
    });
  });
});

describe('the decision', () => {
  it('needs an outcome and a rationale', () => {
    const result = contactDecisionSchema.safeParse({ rationale: '' });
    expect(result.error?.issues.map((each) => each.message)).toEqual(['Choose what happens next', 'Say why']);
    expect(
      contactDecisionSchema.parse({ outcome: 'strategy', rationale: 'Adults are waiting outside school' }),
    ).toEqual({ outcome: 'strategy', rationale: 'Adults are waiting outside school', agenciesConsulted: [] });
  });

  it('has the five outcomes of the front door, each with words for the person who told us', () => {
    expect(CONTACT_OUTCOMES.map((each) => CONTACT_OUTCOME_WORDS[each].told.length > 0)).toEqual(
      Array(5).fill(true),
    );
  });

  it('is made once, also for a contact that nobody opened first', () => {
    expect([canDecideContact('received'), canDecideContact('opened'), canDecideContact('decided')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('what the sender is told', () => {
  it('is the receipt number when the front door works here', () => {
    expect(answerToSender(frontDoor, 'R-0000-0000-0000')).toMatchObject({
      sent: true,
      receiptNumber: 'R-0000-0000-0000',
    });
  });

  it('is "not sent to anybody yet" with the number to ring when it does not', () => {
    const answer = answerToSender({ ...frontDoor, worksHere: false }, 'R-0000-0000-0000');
    expect(answer).toMatchObject({
      sent: false,
      heading: 'This has not been sent to anybody yet',
      ring: '01632 960100',
    });
    expect(JSON.stringify(answer)).not.toContain('R-0000');
  });

  it('is first that it was received, then the outcome', () => {
    const told = (outcome: null | 'early-help') =>
      whatReferrerIsTold({ receiptNumber: 'R-0000-0000-0000', frontDoor, outcome });
    expect(told(null).subject).toBe('Received: R-0000-0000-0000');
    expect(told('early-help').text).toContain('We have decided to offer early help');
    expect(told('early-help').text).toContain('If you disagree, say so');
  });
});

describe('a receipt number', () => {
  const bytes = (seed: number) =>
    Uint8Array.from({ length: 16 }, (_, at) => ((seed >> at) * 7 + at * 37) % 256);

  it('can be read out and heard: letters, digits and dashes, none that look alike', () => {
    expect(makeReceiptNumber(bytes(1))).toMatch(
      /^R-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/,
    );
  });

  it('is found again however it was written down', () => {
    const number = makeReceiptNumber(Uint8Array.from({ length: 11 }, () => 0));
    expect(number).toBe('R-0000-0000-0000');
    for (const heard of ['r-oooo-0000-0000', ' R 0000 0000 0000', '000000000000']) {
      expect(readReceiptNumber(heard)).toBe(number);
    }
    expect(readReceiptNumber(makeReceiptNumber(bytes(9)).toLowerCase())).toBe(makeReceiptNumber(bytes(9)));
  });

  it('is not accepted with one letter wrong, wherever it is', () => {
    const plain = makeReceiptNumber(bytes(3)).replaceAll('-', '').slice(1);
    for (let at = 0; at < 12; at += 1) {
      const other = plain[at] === '7' ? '8' : '7';
      expect(readReceiptNumber(plain.slice(0, at) + other + plain.slice(at + 1))).toBeNull();
    }
    expect(readReceiptNumber('R-12')).toBeNull();
  });

  it('uses all of its randomness and refuses too little', () => {
    expect(new Set(Array.from({ length: 200 }, (_, seed) => makeReceiptNumber(bytes(seed)))).size).toBe(200);
    expect(() => makeReceiptNumber(new Uint8Array(10))).toThrow(RangeError);
  });
});
