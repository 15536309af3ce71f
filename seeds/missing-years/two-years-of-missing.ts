import { bringEpisodesIn, bringInterviewsIn, bringStepsIn } from '../../src/modules/missing/index.ts';
import {
  insertChildrenInBulk,
  insertStatusesInBulk,
  tokensOfPerson,
} from '../../src/modules/people/index.ts';
import { randomFrom } from '../scale/random.ts';
import type { SeedWorld, Story } from '../seed-world.ts';
import { type HubStaff, missingRows } from './missing-rows.ts';
import { missingYears, type YearsChild } from './missing-years.ts';

const SOURCE = 'missing children of two years';
/** Aldermoor as practice reference 16.2 counts it, the others a half and a third of it. */
const PLACES = [
  {
    code: 'aldermoor',
    size: 1,
    lead: 'cass',
    interviewer: ['jude', 'Jude Ollerenshaw'],
    worker: ['nell', 'Nell Ashgrove'],
    door: 'fern',
  },
  {
    code: 'brackenford',
    size: 1 / 2,
    lead: 'mercy',
    interviewer: ['kit', 'Kit Wainfleet'],
    worker: ['kit', 'Kit Wainfleet'],
    door: 'pat',
  },
  {
    code: 'castleby',
    size: 1 / 3,
    lead: 'esme',
    interviewer: ['wren', 'Wren Osgoodby'],
    worker: ['wren', 'Wren Osgoodby'],
    door: 'esme',
  },
] as const;

const childRow = (authorityId: number) => (child: YearsChild) => {
  const tokens = tokensOfPerson({ given: child.given, family: child.family });
  const first = child.episodes[0]?.reportedAt ?? child.bornOn.toZonedDateTime('Europe/London').toInstant();
  return {
    authority_id: authorityId,
    id: child.id,
    given_name: child.given,
    family_name: child.family,
    preferred_name: null,
    born_on: child.bornOn.toString(),
    birth_precision: 'exact',
    sex: child.sex,
    created_at: first.toString(),
    source: SOURCE,
    tokens: [...tokens.names, ...tokens.sounds],
  };
};

async function tellOf(seed: SeedWorld, place: (typeof PLACES)[number]): Promise<void> {
  const random = randomFrom(`missing rows ${place.code}`);
  const posting = (name: string) => seed.posting(`${place.code}/${name}`);
  const staff: HubStaff = {
    coordinator: posting(place.lead),
    interviewer: posting(place.interviewer[0]),
    interviewerName: place.interviewer[1],
    teamWorker: posting(place.worker[0]),
    teamWorkerName: place.worker[1],
  };
  const children = missingYears(place.code, place.size, seed.today).filter(
    (child) => child.episodes.length > 0,
  );
  await seed.as(`${place.code}/${place.door}`, seed.now, async (work) => {
    const { authorityId } = work.actor;
    await insertChildrenInBulk(work.tx, children.map(childRow(authorityId)));
    await insertStatusesInBulk(
      work.tx,
      children
        .filter((child) => child.isInCare)
        .map((child) => ({
          authority_id: authorityId,
          id: work.ids.next(),
          child_id: child.id,
          status: 'CLA_INTERIM',
          allocated_posting_id: null,
          allocated_name: 'Their social worker in the locality',
          allocated_contact: null,
          from_on: seed.day(900).toString(),
          to_on: null,
          as_at: seed.now.toString(),
          source: SOURCE,
          recorded_at: seed.now.toString(),
        })),
    );
    work.note({ subjects: children.map((child) => child.id), count: children.length });
  });
  await seed.as(`${place.code}/${place.lead}`, seed.now, async (work) => {
    const rows = missingRows(children, staff, random, seed.now);
    await bringEpisodesIn(work, rows.episodes, { source: SOURCE });
    await bringInterviewsIn(work, rows.interviews, { source: SOURCE });
    await bringStepsIn(work, rows.steps);
  });
}

/** So many that figures, patterns and the monthly review have something to say; none of them is with the team. */
export const twoYearsOfMissing: Story = {
  name: 'two-years-of-missing',
  async run(seed) {
    for (const place of PLACES) await tellOf(seed, place);
  },
};
