import type { VNode } from 'preact';
import type { Page, Visit } from '../../../platform/http/route.ts';
import type { Actor } from '../../../platform/http/work.ts';
import {
  counted,
  DataTable,
  Details,
  formatDate,
  formatWeekday,
  StatusTag,
} from '../../../platform/ui/index.ts';
import { cellOf, inOwnWords } from '../../access/index.ts';
import { worksInAct } from '../../act/index.ts';
import { readsDaily } from '../../meetings/index.ts';
import { readsRows } from '../../missing/index.ts';
import { goesElsewhere } from '../elsewhere.policy.ts';
import type { StandingKind } from '../kinds.ts';
import type { RegisterLine } from '../register.queries.ts';
import { heldOfExpected } from '../register.ts';
import { rhythmWords } from '../rhythm.ts';
import { clockWords } from './kind.page.tsx';

/** Where the meetings of a kind are: on our board, or on the page that they have had before. */
const ELSEWHERE: Readonly<
  Partial<Record<StandingKind['minutedAt'], { href: string; text: string; isFor: (actor: Actor) => boolean }>>
> = {
  'daily-missing': {
    href: '/missing-meetings',
    text: 'The days, the missed ones among them',
    isFor: readsDaily,
  },
  'act-panel': { href: '/act', text: 'Referrals that wait for the panel', isFor: worksInAct },
  'frequent-missing': { href: '/missing/reviews', text: 'The months, reviewed or not', isFor: readsRows },
};

const weekday = (day: Temporal.PlainDate) => `${formatWeekday(day)} ${formatDate(day)}`;

/** Pages beside the register, those only that are open to this reader. */
const waysOf = (actor: Actor, lines: readonly RegisterLine[]): (readonly [string, string])[] => [
  ...(lines.some(({ kind, place }) => kind.code === 'DAILY' && place !== 'none')
    ? [['/board', 'The morning board'] as const]
    : []),
  ...(goesElsewhere(actor) ? [['/meetings-of-others', 'Meetings of others that we attend'] as const] : []),
  ...(cellOf(actor, 'AGG')
    ? [['/standing-meetings/figures', 'Who came, and whose actions were done on time'] as const]
    : []),
];

/** Every meeting that comes round: when next, when last, and what was missed (S1-27, S1-28). */
export function registerPage(visit: Visit, lines: readonly RegisterLine[]): Page {
  const on = lines.filter(({ kind }) => kind.isOn);
  const off = lines.filter(({ kind }) => !kind.isOn);
  const name = (line: RegisterLine) => inOwnWords(visit.actor, line.kind.label);
  return {
    kind: 'page',
    title: 'Meetings',
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l">Meetings</h1>
        <p class="govuk-body">
          {waysOf(visit.actor, lines).map(([href, text], at) => (
            <>
              {at > 0 ? ' · ' : ''}
              <a class="govuk-link" href={href}>
                {text}
              </a>
            </>
          ))}
        </p>
        <DataTable
          caption="Meetings that come round"
          counts={['meeting', 'meetings']}
          rows={on}
          empty="No meeting is switched on here."
          columns={[
            { heading: 'Meeting', cell: (line) => <Name line={line} text={name(line)} /> },
            { heading: 'When', cell: ({ kind }) => when(kind) },
            { heading: 'Next', cell: (line) => (line.next ? weekday(line.next) : '') },
            { heading: 'Last eight weeks', cell: (line) => <Held line={line} actor={visit.actor} /> },
          ]}
        />
        {off.length > 0 ? (
          <Details summary={`Switched off (${off.length})`}>
            <ul class="govuk-list govuk-list--bullet">
              {off.map((line) => (
                <li>
                  <a class="govuk-link" href={`/standing-meetings/${line.kind.code}`}>
                    {name(line)}
                  </a>
                  {line.kind.offUntil ? `: ${line.kind.offUntil}` : ''}
                </li>
              ))}
            </ul>
          </Details>
        ) : null}
      </>
    ),
  };
}

const when = ({ rhythm, startsAt }: StandingKind) =>
  rhythm.every === 'as-needed' ? rhythmWords(rhythm) : `${rhythmWords(rhythm)}, ${clockWords(startsAt)}`;

const Name = ({ line, text }: { line: RegisterLine; text: string }): VNode => (
  <>
    <a class="govuk-link" href={`/standing-meetings/${line.kind.code}`}>
      {text}
    </a>
    <br />
    <span class="govuk-hint govuk-!-font-size-16">{line.kind.purpose}</span>
  </>
);

function Held({ line, actor }: { line: RegisterLine; actor: Actor }): VNode {
  const there = ELSEWHERE[line.kind.minutedAt];
  if (there)
    return !there.isFor(actor) ? (
      <>On a page of its own</>
    ) : (
      <a class="govuk-link" href={there.href}>
        {there.text}
      </a>
    );
  if (line.kind.minutedAt === 'child-meeting') return <>On each child’s record</>;
  const { held, expected } = heldOfExpected(line.listed);
  const last = line.listed.find(({ state }) => state === 'closed' || state === 'going-on');
  return (
    <>
      {last ? `Last held ${weekday(last.day)}. ` : 'Not held yet. '}
      {expected > held ? (
        <StatusTag tone="act-now">{`${counted(expected - held, 'meeting')} missed`}</StatusTag>
      ) : null}
    </>
  );
}
