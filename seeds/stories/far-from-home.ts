import type { Story } from '../seed-world.ts';
import { accepted, allocated, referred } from './telling/journey.ts';
import { gathered, guest, minuted, minutesSent } from './telling/meetings.ts';
import { alongside, days, flagged, healthSays, is, known, met, said } from './telling/people.ts';
import { disruptionPlanned, triggerPlanWritten } from './telling/plans.ts';

/** Farid: came alone, worked in a car wash he did not choose, and wants one telephone call. */
export const farFromHome: Story = {
  name: 'far-from-home',
  async run(seed) {
    const farid = await met(seed, {
      given: 'Farid',
      family: 'Silverbirch-Noor',
      age: [16, 8],
      precision: 'estimated',
      sex: 'M',
      since: 82,
      status: 'CLA_S20',
      plan: 'Care plan',
      source: 'police, from a car wash',
      facts: [
        said(
          'OWN_CONCERN',
          'My mother does not know that I am alive. I want to tell her, before everything.',
          'said through the interpreter',
        ),
        said('MATTERS_TO_ME', 'To learn the English of engines.', 'said through the interpreter'),
        is('ETHNICITY', 'OOTH', 'Kurdish'),
        known('FIRST_LANGUAGE', 'Sorani'),
        is('INTERPRETER', 'YES', 'Sorani, a man not from his town; never the man from the car wash'),
        known('RELIGION', 'Muslim'),
        is('COMMUNICATION_NEEDS', ['INTERPRETER', 'PLAIN_WORDS']),
        is('IMMIGRATION', 'UASC', 'Solicitor: at the law centre'),
        is('LEGAL_STATUS', 'V2'),
        is('PLACEMENT_TYPE', 'SUPPORTED'),
        is('EDUCATION_STATUS', 'COLLEGE'),
        known('EDUCATION_SETTING', 'Northmoor college, English and motor mechanics'),
        is(
          'VULNERABILITIES',
          ['IMMIGRATION', 'ISOLATION', 'DEBT', 'LOOKED_AFTER'],
          'Told that his journey is a debt',
        ),
        is('WORKER_PREFERENCE', 'MAN'),
      ],
      relatives: [
        {
          name: 'His mother',
          relationship: 'MOTHER',
          livesWith: 'NO',
          responsibility: 'YES',
          note: 'Being traced by the family tracing service',
        },
      ],
      address: {
        kind: 'PLACEMENT',
        lines: 'Flat 4, Lindenholm supported accommodation, Aldermoor',
        postcode: 'NM5 8ZZ',
        withheldFrom: 'Anybody who rings for “the driver”',
      },
    });
    await referred(farid, seed.at({ days: 80, time: '10:40' }), {
      concern: 'My mother does not know that I am alive. I want to tell her, before everything.',
      newNeed: 'Slept in the store room of the car wash for four months; no pay; papers held by the manager.',
      kinds: { MS: 'EXPERIENCING', LAB: 'EXPERIENCING', TRAF: 'PAST', DEBT: 'EXPERIENCING' },
      sinceDays: 220,
      contexts: ['ADULTS', 'PLACE'],
      threshold: 'suffering',
      why: 'He was brought, made to work and not paid; a man still waits outside the college.',
      hope: 'A call to his mother, and that the waiting man stops.',
      assessment: 'SA-Silverbirch-1',
      parents: 'Cannot be reached yet.',
    });
    await accepted(
      farid,
      seed.at({ days: 80, time: '12:00' }),
      'Modern slavery; still being looked for by those who held him.',
    );
    await allocated(farid, seed.at({ days: 80, time: '12:10' }), { worker: 'aldermoor/sam' });
    await alongside(farid, seed.at({ days: 79, time: '09:00' }), 'aldermoor/gwen', 'aldermoor/hana');
    await flagged(
      farid,
      'aldermoor/dan',
      seed.at({ days: 79, time: '14:20' }),
      'NATIONAL_REFERRAL',
      'Reasonable grounds positive; independent guardian named',
    );
    await triggerPlanWritten(farid, seed.at({ days: 78, time: '09:00' }), {
      looks: '5 foot 8, slim, short black hair, burn mark on the right forearm',
      phones: [['Phone from the council', '07700 900171', 'yes']],
      medication: 'Iron tablets',
      communication: 'Sorani interpreter on the telephone at any hour: number on the wall of the flat',
      helps: 'Say that nobody from the Home Office is with you, and mean it',
      places: [
        ['The car wash on the ring road', 'no'],
        ['College workshop', 'yes'],
      ],
      previous: 'Once, two nights: he had been told that the debt had doubled',
      pushPull: 'Drawn back by threats against his family',
      grade: 'HIGH',
      why: 'Likely to be moved out of the area within hours',
      dangers: 'Being taken to work in another town under another name',
      today: 'A call from abroad; a letter about his claim',
      police: 'PC Gwen Stallard',
    });
    await disruptionPlanned([farid], seed.at({ days: 78, time: '09:30' }), {
      kind: 'premises',
      target: 'The car wash on the ring road',
      objective: 'It cannot be run on children’s work.',
      impact: 'His family abroad may be threatened; the police there were told first.',
      deconfliction: 'With the labour abuse authority; dates agreed',
      result: 'Closed three weeks ago; two adults charged.',
      tactics: [
        { code: 'STRO', lead: 'POLICE', owner: 'aldermoor/gwen', status: 'granted', force: [40, 700] },
        {
          code: 'ENVIRONMENTAL-HEALTH',
          lead: 'ENVIRONMENTAL_HEALTH',
          owner: 'Barnaby Sallowfield',
          status: 'served',
          force: [60, 5],
        },
        { code: 'NRM', lead: 'SOCIAL_CARE', owner: 'aldermoor/dan', status: 'granted', force: [74, 300] },
      ],
    });
    for (const ago of [78, 52, 26]) {
      const at = seed.at({ days: ago, time: '10:15' });
      const etac = await gathered(farid, {
        arranged: at.subtract({ hours: 12 }),
        planned: at,
        held: at,
        guests: [
          guest('aldermoor/gwen'),
          guest('aldermoor/hana'),
          guest({
            name: 'Aurelio Windrush-Dale, independent guardian',
            agency: 'VOLUNTARY',
            email: 'guardian@voluntary.example.org',
          }),
        ],
      });
      await minuted(farid, etac, at, {
        sections: {
          purpose1: {
            information:
              ago > 60
                ? 'Who held him, and where his papers are.'
                : 'College every day; one call from abroad.',
          },
          purpose5: { next: 'Four weeks', nextOn: seed.today.subtract({ days: ago - 28 }).toString() },
        },
        asks: [
          {
            words: ago > 60 ? 'The telephone call.' : 'A second English class, in the evening.',
            changed: ago > 60 ? 'The tracing service has his mother’s town.' : 'Begins on Monday.',
            broughtBy: 'the interpreter',
          },
        ],
        actions: ['Ring the tracing service @dan in 1 week #protect'],
        became: { 0: { state: 'done', changed: 'Rung; they have found a neighbour', doneOn: seed.day(ago) } },
        complete: true,
      });
      await minutesSent(farid, etac, seed.at({ days: ago - 1, time: '11:00' }));
    }
    await healthSays(
      farid,
      seed.at({ days: 60, time: '11:30' }),
      'HEALTH_NEEDS',
      'Dentist booked; sleep a little better.',
      ['SOCIAL_CARE'],
    );
    await days(farid, 'aldermoor/sam', [
      [15, '13:00', 'contact', 'His mother’s voice, for four minutes, in Sam’s office. Nobody took notes'],
    ]);
  },
};
