import { saveDraft } from '../../src/platform/forms/forms.store.ts';
import type { SeedWorld, Story } from '../seed-world.ts';
import { is, met, said } from './telling/people.ts';

/** What people had begun to type when something came between. */
export const halfWritten: Story = {
  name: 'half-written',
  async run(seed) {
    const luca = await met(seed, {
      given: 'Luca',
      family: 'Fennimere',
      age: [16, 1],
      sex: 'M',
      since: 28,
      status: 'CIN',
      worker: 'aldermoor/priya',
      facts: [
        said(
          'OWN_CONCERN',
          'I said yes to one thing and now it’s every thing.',
          'said to Priya at the bus stop',
        ),
        is('ETHNICITY', 'WOTH', 'Italian'),
        is('EDUCATION_STATUS', 'COLLEGE'),
      ],
      relatives: [
        {
          name: 'Graziella Fennimere',
          relationship: 'MOTHER',
          livesWith: 'YES',
          responsibility: 'YES',
          isCarer: true,
        },
      ],
    });
    await draft(seed, 'aldermoor/priya', 95, 'referral', `/children/${luca.id}/refer`, {
      ownConcern: 'I said yes to one thing and now it’s every thing.',
      newNeed: 'Asked to open a bank account for a man at the gym; then a second; then to',
      kinds: ['CCE', 'FIN'],
      hopedFor: '',
    });
    await draft(seed, 'aldermoor/dan', 1600, 'new-child', '/children/new', {
      givenName: 'Sorcha',
      familyName: 'Wattle',
    });
  },
};

const draft = (
  seed: SeedWorld,
  handle: string,
  minutes: number,
  form: string,
  subject: string,
  fields: Record<string, unknown>,
) =>
  seed.as(handle, seed.at({ minutes }), (work) =>
    saveDraft(work.tx, { id: work.ids.next(), form, subject, fields, savedAt: work.now }, work.actor.staffId),
  );
