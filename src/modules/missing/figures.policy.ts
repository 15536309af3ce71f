import { allow, type Decision, forbid } from '../../platform/http/decision.ts';
import type { Actor } from '../../platform/http/work.ts';
import { cellOf } from '../access/index.ts';

type Who = Pick<Actor, 'role'>;
const answersFor = (actor: Who, dataClass: string) => cellOf(actor, dataClass)?.scope === 'authority';
/** The hub has no children of its own: what it is given comes from the authorities’ returns. */
const HUB = ['HUB_ANALYST', 'HUB_LEAD'];

/** Answers for numbers of the whole authority (class AGG). */
export const readsFigures = (actor: Who): boolean => answersFor(actor, 'AGG') && !HUB.includes(actor.role);
/** And for every missing child: sees exact numbers, and the rows behind them. Others see small numbers held back. */
export const readsRows = (actor: Who): boolean => readsFigures(actor) && answersFor(actor, 'MISSING');

const hubSentence = 'The figures of an authority reach the hub with its return. Nothing is read here.';
const figuresSentence =
  'Figures of the whole authority are for the co-ordinator, managers, and those who answer for numbers.';
const rowsSentence =
  'The episodes behind a figure are for the co-ordinator and managers, who answer for every missing child.';

export const mayReadFigures = (actor: Who): Decision =>
  readsFigures(actor)
    ? allow('AC-2')
    : forbid('AC-2', HUB.includes(actor.role) ? hubSentence : figuresSentence);
export const mayReadRows = (actor: Who): Decision =>
  readsRows(actor) ? allow('AC-2') : forbid('AC-2', rowsSentence);

/** Reviews the children most often missing and signs it (S4-13). */
export const reviewsMonth = (actor: Who): boolean => actor.role === 'STRATEGIC_LEAD';
export const mayReviewMonth = (actor: Who): Decision =>
  reviewsMonth(actor)
    ? allow('AC-2')
    : forbid('AC-2', 'The strategic lead writes and signs the monthly review. Managers read it.');
