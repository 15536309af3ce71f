import type { Story } from '../seed-world.ts';
import { frontDoorDecided, isAbout, opened, told } from './telling/front-door.ts';
import { accepted, allocated, referred } from './telling/journey.ts';
import { gathered, guest, laterToday } from './telling/meetings.ts';
import { is, known, knows, met, notKnownYet, passedTo, said } from './telling/people.ts';
import { triggerPlanWritten } from './telling/plans.ts';

/** Keziah: a deputy head notices, the front door listens, and the team meets today. */
export const aWorryFromSchool: Story = {
  name: 'a-worry-from-school',
  async run(seed) {
    const contact = await told(seed, seed.at({ days: 24, time: '11:20' }), {
      worry:
        'Keziah has stopped eating lunch and her phone never stops. On Monday a man in his twenties waited at the gate and she went very quiet. On Tuesday her best friend asked to move class.',
      childSays: 'She said: “It’s fine. Can you just leave it.” Later: “If I block him he’ll put them up.”',
      child: {
        name: 'Keziah Fernhollow',
        age: '14',
        lives: 'With her dad in Aldermoor',
        school: 'St Brannock’s, year 10',
      },
      by: {
        name: 'Ed Marlowe-Finch',
        role: 'Deputy head, safeguarding lead',
        organisation: 'St Brannock’s school',
        phone: '01632 960211',
        email: 'ed@school.example.org',
      },
      signs: {
        B2: ['suspected', 'last-4-weeks', 'seen', 'He held her by the sleeve'],
        C2: ['yes', 'last-4-weeks', 'seen'],
        C4: ['yes', 'last-4-weeks', 'told-by-child'],
        F1: ['yes', 'last-4-weeks', 'record', '61%, was 97%'],
        H1: ['yes', 'last-4-weeks', 'seen'],
        D1: ['no'],
        A1: ['not-known'],
        S1: ['yes', 'last-6-months', 'seen', 'Mrs Applewhite in the art room'],
        S4: ['yes', 'last-6-months', 'told-by-child', 'Screen printing'],
      },
      features: { CSE: 'experiencing', ONL: 'experiencing' },
      contexts: ['ADULTS', 'ONLINE', 'SCHOOL'],
      judgement:
        'Somebody has images of her and is using them. She is frightened, and more of him than of us.',
      happened: 'Since half-term. She sleeps in class, and cries when her phone rings.',
      working: 'She comes to the art room every break. Her dad comes when he is asked.',
      parentsTold: 'yes',
      parentsWhy: 'Her dad noticed first; she agreed that we ring him.',
      consent: 'yes',
      level: 'statutory',
    });
    await opened(seed, seed.at({ days: 24, time: '11:34' }), contact);
    const keziah = await met(seed, {
      given: 'Keziah',
      family: 'Fernhollow',
      age: [14, 9],
      sex: 'F',
      since: 24,
      when: seed.at({ days: 24, time: '11:50' }),
      status: 'ASSESSMENT',
      worker: 'aldermoor/priya',
      safe: [{ who: 'Dad', way: 'Call', value: '07700 900131', whenSafe: 'Any time' }],
    });
    await isAbout(seed, seed.at({ days: 24, time: '12:05' }), contact, keziah);
    await frontDoorDecided(seed, seed.at({ days: 24, time: '14:45' }), contact, {
      outcome: 'single-assessment',
      rationale:
        'She has told a teacher that she is being threatened with images. She needs to be seen this week by somebody who stays.',
      asked: ['Police', 'School health'],
      told: 'phone',
    });
    await knows(keziah, 'aldermoor/priya', seed.at({ days: 9, time: '16:20' }), {
      facts: [
        said(
          'OWN_CONCERN',
          'If my dad sees them I will actually die. Can you get them taken down without him looking?',
          'said to Priya in the art room',
        ),
        said('MATTERS_TO_ME', 'Art. My dad. My dog who is basically my sister.', 'said to Priya'),
        said('INTERESTS', 'Printing T-shirts and selling them one day.', 'said to Priya'),
        is('ETHNICITY', 'MWBC'),
        is('COMMUNICATION_NEEDS', ['MOVING', 'WRITING'], 'Writes things she will not say'),
        is('EDUCATION_STATUS', 'SCHOOL'),
        known('EDUCATION_SETTING', 'St Brannock’s, year 10'),
        known('ATTENDANCE', '61%, this half-term'),
        known('TRUSTED_ADULT', 'Mrs Applewhite, art'),
        is(
          'VULNERABILITIES',
          ['ONLINE', 'BEREAVEMENT'],
          'Her mum died when she was 11; he said that he understood',
        ),
        is('WORKER_PREFERENCE', 'WOMAN'),
        notKnownYet('CONTACT_TIME'),
      ],
      relatives: [
        {
          name: 'Winston Fernhollow',
          relationship: 'FATHER',
          livesWith: 'YES',
          responsibility: 'YES',
          isCarer: true,
        },
        {
          name: 'Nana Pearl',
          relationship: 'GRANDPARENT',
          livesWith: 'NO',
          note: 'Two streets away; a spare key',
        },
      ],
      address: { kind: 'HOME', lines: '3 Lacemaker Court, Aldermoor', postcode: 'NM2 7ZZ' },
    });
    await passedTo(keziah, 6, 'aldermoor/priya', 'CIN');
    // Due this evening, or at the end of today where it is evening already.
    const evening = seed.at({ time: '18:00' });
    const isEarly = Temporal.Instant.compare(seed.now.add({ hours: 2 }), evening) < 0;
    const dueTonight = isEarly ? evening : laterToday(seed, 24);
    const receivedAt = dueTonight.subtract({ hours: 72 });
    await referred(keziah, receivedAt, {
      concern: 'If my dad sees them I will actually die. Can you get them taken down without him looking?',
      newNeed: 'He has told her to come to the Interchange on Saturday “or else”.',
      kinds: { CSE: 'EXPERIENCING', ONL: 'EXPERIENCING' },
      sinceDays: 60,
      contexts: ['ADULTS', 'ONLINE', 'SCHOOL'],
      threshold: 'suffering',
      why: 'An adult threatens to share images of her and has come to the school gate; she alters her days to keep him calm.',
      hope: 'The images taken down, him kept away from the gate, and a person she picks herself.',
      parents: 'Her dad knows that somebody threatens her. At her wish he does not know with what.',
      assessment: 'SA-Fernhollow-1',
      partners: 'St Brannock’s, police online team',
      move: 'no',
    });
    await accepted(
      keziah,
      receivedAt.add({ minutes: 40 }),
      'Suffering harm now, and a date set for more on Saturday.',
    );
    await allocated(keziah, receivedAt.add({ minutes: 55 }), { worker: 'aldermoor/sam' });
    await triggerPlanWritten(
      keziah,
      receivedAt.add({ hours: 20 }),
      {
        looks: '5 foot 4, curly dark hair to the shoulders, paint on her hands',
        phones: [['Her own phone', '07700 900133', 'yes, Dad has it on his']],
        helps: 'Mrs Applewhite can ring her. Talk about the dog first.',
        people: [['Winston', 'Dad', '07700 900131', 'yes']],
        dangers: 'Being met by the man who threatens her',
        without: ['health', 'places', 'actions', 'return'],
      },
      'in use',
    );
    await gathered(keziah, {
      arranged: receivedAt.add({ hours: 22 }),
      planned: laterToday(seed, 3),
      place: 'St Brannock’s, the meeting room behind the library, and by video',
      guests: [guest('aldermoor/gwen'), guest('aldermoor/hana'), guest('aldermoor/ed')],
    });
  },
};
