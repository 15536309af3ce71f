import type { World } from '../../../tests/support/world.ts';

export interface SentContact {
  authority?: string;
  childName?: string;
  worry?: string;
  organisation?: string;
  immediateDanger?: 'yes' | 'no' | 'not-known';
}

/** A contact sent by somebody without an account, page by page as they would. @returns its id */
export async function aContact(w: World, given: SentContact = {}): Promise<string> {
  const { authority = 'aldermoor', immediateDanger = 'no' } = given;
  const v = w.visitor();
  await v.get(`/worried/${authority}`);
  const begun = await v.post(`/worried/${authority}`, { immediateDanger });
  const base = (begun.location ?? '').replace(/\/(worry|danger)$/, '');
  if (immediateDanger === 'yes') {
    await v.get(`${base}/danger`);
    await v.post(`${base}/danger`, { carriedOn: 'yes' });
  }
  const pages: [string, Record<string, string>][] = [
    ['worry', { worry: given.worry ?? 'Seen with people nobody knows', childSays: 'I am fine' }],
    ['child', { 'child-name': given.childName ?? 'Somebody Invented' }],
    [
      'referral',
      {
        'professional-name': 'Rosa Thorne',
        'professional-phone': '01632 960777',
        'professional-organisation': given.organisation ?? 'Invented Elm College',
      },
    ],
  ];
  for (const [page, fields] of pages) {
    await v.get(`${base}/${page}`);
    const answer = await v.post(`${base}/${page}`, fields);
    if (answer.status >= 400) throw new Error(`${page}: ${answer.status} ${answer.html.slice(0, 400)}`);
  }
  const [row] = await w.admin<{ id: string }>(
    'select id from referrals.contact order by received_at desc, id desc limit 1',
  );
  if (!row) throw new Error('no contact was kept');
  return row.id;
}
