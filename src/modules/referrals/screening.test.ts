import { describe, expect, it } from 'vitest';
import {
  type EmergencyNumbers,
  emergencyInterruption,
  SCREENING_STATES,
  type ScreeningForm,
  screeningMayMove,
  screeningSchema,
  worthAdding,
} from './screening.ts';

const shortest = {
  immediateDanger: 'no',
  worry: 'He came in with a second phone and would not say whose it was',
  professional: { name: 'Rosa Thorne' },
};
const numbers: EmergencyNumbers = {
  day: '01632 960100',
  dayHours: '8:30am to 5pm',
  night: '01632 960199',
  nightHours: '5pm to 8:30am and weekends',
};

describe('a screening', () => {
  it('may be sent with a name, a worry and the answer about danger', () => {
    expect(screeningSchema.safeParse(shortest).success).toBe(true);
  });

  it.each([
    ['worry', { ...shortest, worry: '   ' }, 'Say what you are worried about'],
    ['professional', { ...shortest, professional: { name: '' } }, 'Enter your name'],
    [
      'immediateDanger',
      { ...shortest, immediateDanger: undefined },
      'Say whether the child is in immediate danger',
    ],
  ])('asks for the %s in words', (_field, form, message) => {
    const result = screeningSchema.safeParse(form);
    expect(result.error?.issues.map((each) => each.message)).toContain(message);
  });

  it('has a limit on length that names the limit', () => {
    const result = screeningSchema.safeParse({ ...shortest, worry: 'x'.repeat(200_001) });
    expect(result.error?.issues[0]?.message).toBe('Keep this to 200,000 characters or fewer');
  });

  it('moves from draft to finished to attached and never back', () => {
    const moves = SCREENING_STATES.flatMap((from) =>
      SCREENING_STATES.filter((to) => screeningMayMove(from, to)).map((to) => `${from}>${to}`),
    );
    expect(moves).toEqual(['draft>finished', 'finished>attached']);
  });

  it('says what is worth adding without requiring it', () => {
    const bare: ScreeningForm = screeningSchema.parse(shortest);
    expect(worthAdding(bare)).toContain('A way to reach you');
    expect(worthAdding(bare)).toContain('What you will do next');
    const full = screeningSchema.parse({
      ...shortest,
      professional: { name: 'Rosa Thorne', phone: '01632 960101' },
      child: { name: 'Kit' },
      childSays: 'He says he is fine',
      judgement: 'Someone has given him the phone',
      nextStep: 'keep-supporting',
    });
    expect(worthAdding(full)).toEqual(['The date you will look again']);
  });
});

describe('immediate danger', () => {
  const broken = { worry: '', professional: 'half a na' };
  const ask = (immediateDanger: 'yes' | 'no' | 'not-known' | undefined, hasCarriedOn = false) =>
    emergencyInterruption({ immediateDanger, hasCarriedOn, numbers, typed: broken });

  it('interrupts before the form is looked at, with 999 first and then the day and night numbers', () => {
    const answer = ask('yes');
    expect(answer.interrupts).toBe(true);
    if (answer.interrupts) {
      expect(answer.numbers.map((each) => each.number)).toEqual(['999', '01632 960100', '01632 960199']);
      expect(answer.heading).toBe('Ring 999 now');
    }
  });

  it('keeps what was typed, however broken', () => {
    expect(ask('yes').kept).toBe(broken);
    expect(ask('no').kept).toBe(broken);
  });

  it('lets the person carry on afterwards, with the numbers still in view', () => {
    const answer = ask('yes', true);
    expect(answer.interrupts).toBe(false);
    if (!answer.interrupts) expect(answer.alsoShow).toHaveLength(3);
  });

  it('shows the numbers without interrupting when it is not known or not yet answered', () => {
    for (const danger of ['not-known', undefined] as const) {
      const answer = ask(danger);
      expect(answer.interrupts ? [] : answer.alsoShow).toHaveLength(3);
    }
  });

  it('stays out of the way when the answer is no', () => {
    const answer = ask('no');
    expect(answer.interrupts ? ['shown'] : answer.alsoShow).toEqual([]);
  });

  it('still says 999 when the authority has entered no number', () => {
    const answer = emergencyInterruption({
      immediateDanger: 'yes',
      hasCarriedOn: false,
      numbers: { ...numbers, day: null, night: null },
      typed: null,
    });
    expect(answer.interrupts && answer.numbers.map((each) => each.number)).toEqual(['999']);
  });
});
