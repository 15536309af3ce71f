import { describe, expect, it } from 'vitest';
import { joinProposal, proposalWords } from './report-join.ts';

const at = (text: string) => Temporal.Instant.from(text);
const episode = {
  childId: 'jay',
  missingFrom: at('2026-11-14T20:00:00Z'),
  endedAt: null as Temporal.Instant | null,
  policeReference: 'NMP/482' as string | null,
};
const notice = (said: Record<string, unknown> = {}, receivedAt = '2026-11-14T23:00:00Z') => ({
  about: 'MISSING' as const,
  childId: 'jay',
  receivedAt: at(receivedAt),
  said,
});

describe('joining two reports is proposed', () => {
  it('for the same child while they are missing, and says why', () => {
    const proposal = joinProposal(notice(), episode);
    expect(proposal && proposalWords(proposal)).toBe('The same child and the child is missing now');
  });
  it('for the same police reference however it is written, whatever the times', () => {
    const ended = { ...episode, endedAt: at('2026-11-14T22:00:00Z') };
    const late = notice({ policeReference: 'nmp 482' }, '2026-11-20T09:00:00Z');
    const proposal = joinProposal(late, ended);
    expect(proposal?.because).toContain('the same police reference');
    expect(proposal?.against).toEqual(['the times lie 133 hours apart']);
  });
  it('by when the child is said to have left, not by when we were told', () => {
    const ended = { ...episode, endedAt: at('2026-11-14T22:00:00Z') };
    const told = notice({ leftAt: '2026-11-14T19:00:00Z' }, '2026-11-18T09:00:00Z');
    expect(joinProposal(told, ended)?.because).toContain('the times lie 1 hour apart');
  });
  it('with another reference said against it', () => {
    const other = notice({ policeReference: 'NMP/999' });
    expect(joinProposal(other, episode)?.against).toEqual(['another police reference']);
  });
  it('never for another child, a twin least of all, nor for a time far away', () => {
    expect(joinProposal({ ...notice(), childId: 'twin' }, episode)).toBeUndefined();
    const ended = { ...episode, endedAt: at('2026-11-14T22:00:00Z') };
    expect(joinProposal(notice({}, '2026-11-20T09:00:00Z'), ended)).toBeUndefined();
  });
  it('and a time that cannot be read counts as not said', () => {
    expect(joinProposal(notice({ leftAt: 'last night' }), episode)?.because).toContain(
      'the child is missing now',
    );
  });
});
