import { describe, expect, it } from 'vitest';
import { proposedFrom, readPoliceNotice } from './police-notice.ts';
import { noticeText } from './police-notice-file.ts';

const at = (text: string) => Temporal.Instant.from(text);
const labelled = `NORTHMOOR POLICE: MISSING PERSON NOTIFICATION
Name: BROOK, Jayden
D.O.B: 02/05/2011
Reference: NMP/482/141126
Risk level: MEDIUM
Last seen: 14/11/2026 20:10
Place last seen: Lantern Arcade, Aldermoor
Reported at: 14/11/2026 22:15
Circumstances: Left after an argument,
  wearing a grey coat.
Officer: PC 0000 Invented`;
const mail = `From: misper@northmoor.example.org
To: hub@aldermoor.example.org
Date: Sat, 14 Nov 2026 23:02:00 +0000
Subject: Missing child

Missing child - Wren Hollow
Date of birth - 3 March 2012
Incident number - 1187-14NOV26
Grade - high
Left - 14 November 2026 at 9.40pm`;
const narrative = `Tess Marlow, born 7 June 2010, was reported missing by her foster carer at 22:15 hrs on 14/11/2026. She was last seen at 19:30 on 14/11/2026 at the Tern Road bus stop. She has not been found. She is graded as medium risk. Incident number 0482-141126.`;
const returned = `Subject: Found safe and well

Name: Jayden Brook
DOB: 2011-05-02
Found: 15/11/2026 03:20
Where found: Station Lane, Castleby
Returned: 15/11/2026 04:05
Ref: NMP/482/141126`;

describe('a police notice', () => {
  it('in labelled lines proposes name, birth date, reference, grade, times and place', () => {
    const notice = readPoliceNotice(labelled);
    expect(notice).toMatchObject({
      about: 'MISSING',
      name: 'BROOK, Jayden',
      policeReference: 'NMP/482/141126',
      policeGrade: 'MED',
      lastSeenWith: 'Lantern Arcade, Aldermoor',
      circumstances: 'Left after an argument, wearing a grey coat.',
    });
    expect(notice.bornOn?.toString()).toBe('2011-05-02');
    expect(notice.lastSeenAt?.equals(at('2026-11-14T20:10:00Z'))).toBe(true);
    expect(notice.reportedAt?.equals(at('2026-11-14T22:15:00Z'))).toBe(true);
    expect(proposedFrom(notice).named).toMatchObject({ preferredName: 'Jayden', familyName: 'Brook' });
  });
  it('as an e-mail is read under its head, whose date is not the child’s', () => {
    const notice = readPoliceNotice(mail);
    expect(notice).toMatchObject({
      policeReference: '1187-14NOV26',
      policeGrade: 'HIGH',
      name: 'Wren Hollow',
    });
    expect(notice.leftAt?.equals(at('2026-11-14T21:40:00Z'))).toBe(true);
    expect(notice.bornOn?.toString()).toBe('2012-03-03');
  });
  it('in sentences proposes what they say, and does not take “has not been found” for a return', () => {
    const notice = readPoliceNotice(narrative);
    expect(notice).toMatchObject({
      about: 'MISSING',
      name: 'Tess Marlow',
      policeGrade: 'MED',
      policeReference: '0482-141126',
    });
    expect(notice.foundAt).toBeUndefined();
    expect(notice.reportedAt?.equals(at('2026-11-14T22:15:00Z'))).toBe(true);
    expect(notice.lastSeenAt?.equals(at('2026-11-14T19:30:00Z'))).toBe(true);
    expect(notice.lastSeenWith).toBe('the Tern Road bus stop');
  });
  it('of a return says both times and the place', () => {
    const notice = readPoliceNotice(returned);
    expect(notice).toMatchObject({ about: 'RETURNED', foundWhere: 'Station Lane, Castleby' });
    expect(notice.foundAt?.equals(at('2026-11-15T03:20:00Z'))).toBe(true);
    expect(notice.returnedAt?.equals(at('2026-11-15T04:05:00Z'))).toBe(true);
  });
  it('in summer time is read by the clock on the wall', () => {
    expect(readPoliceNotice('Left: 14/07/2026 21:00').leftAt?.equals(at('2026-07-14T20:00:00Z'))).toBe(true);
  });
  it('proposes no time in the hour that happens twice, nor in the one that did not happen', () => {
    expect(readPoliceNotice('Left: 25/10/2026 01:30').leftAt).toBeUndefined();
    expect(readPoliceNotice('Left: 29/03/2026 01:30').leftAt).toBeUndefined();
  });
  it('proposes nothing for a day that was not, a time without a day, or an empty text', () => {
    expect(readPoliceNotice('Left: 31/02/2026 21:00\nFound: 21:00').leftAt).toBeUndefined();
    expect(readPoliceNotice('Found: 21:00').foundAt).toBeUndefined();
    expect(readPoliceNotice('')).toEqual({ about: 'MISSING' });
  });
  it('answers soon whatever is pasted', () => {
    const started = performance.now();
    for (const text of [
      'a:'.repeat(50_000),
      'A '.repeat(50_000),
      '1'.repeat(100_000),
      'found at A'.repeat(10_000),
    ])
      readPoliceNotice(text);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

describe('the file of a notice', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  it('is a text, or an e-mail of which the plain part is read', () => {
    expect(noticeText('notice.txt', bytes('Name: Jay'))).toEqual({ text: 'Name: Jay' });
    const mail =
      'Subject: x\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nName: Zo=C3=AB Brook\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Name</p>\r\n--b--';
    expect(noticeText('notice.eml', bytes(mail))).toMatchObject({
      text: expect.stringContaining('Name: Zoë Brook'),
    });
  });
  it('is refused in words when it is something else, broken or empty', () => {
    for (const [name, content] of [
      ['notice.pdf', '%PDF-1.4'],
      ['notice.docx', 'not an archive'],
      ['notice.txt', '  '],
      ['notice', 'x'],
    ] as const)
      expect(noticeText(name, bytes(content))).toHaveProperty('problem');
  });
});
