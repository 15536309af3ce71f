import type { VNode } from 'preact';
import { dayOf } from '../../../platform/clock/wall-clock.ts';
import type { Visit } from '../../../platform/http/route.ts';
import { type Section, ShowAnswers, sectionsOf } from '../../../platform/questionnaires/index.ts';
import {
  Banner,
  Button,
  ButtonGroup,
  formatDate,
  formatExact,
  OwnWords,
  StatusTag,
  SummaryList,
  TaskList,
} from '../../../platform/ui/index.ts';
import { agencyLabel, labelOf } from '../../people/index.ts';
import { VersionNotice } from '../../questionnaires/index.ts';
import { kindName } from '../assessment.commands.ts';
import { fewAgencies, type WholeAssessment } from '../assessment.queries.ts';
import { assessmentPath, assessmentsPath, isPastReview, levelWords, slugOf } from '../assessment.ts';
import { promptInWords } from '../assessment-document.ts';
import { disruptLines, wordingOf } from '../assessment-form.ts';
import type { KnownRow } from '../beside.store.ts';

export interface BesidePage {
  mayWrite: boolean;
  mayTakeOver: boolean;
  asksForLevel: boolean;
  csrf: string;
  receipt: VNode | null;
}
interface Shown {
  visit: Visit;
  whole: WholeAssessment;
  beside: BesidePage;
}

/** Open: its parts to write. Complete: everything to read. What stands beside the questions is the same in both. */
export function AssessmentPage({ visit, whole, beside }: Shown): VNode {
  const { assessment: a, questions, response, form } = whole;
  const isOpen = a.state === 'DRAFT' && beside.mayWrite;
  return (
    <div class="app-assessment">
      <VersionNotice version={form} />
      <h2 class="govuk-heading-l">
        {kindName(visit, a.kind)}, version {a.number}
      </h2>
      <Standing visit={visit} whole={whole} mayWrite={beside.mayWrite} />
      <Links whole={whole} mayWrite={beside.mayWrite} />
      {a.kind === 'MULTI_AGENCY' ? <Known whole={whole} isOpen={isOpen} /> : null}
      {isOpen ? (
        <Parts whole={whole} />
      ) : (
        <ShowAnswers questionnaire={questions} response={response} isAnsweredOnly />
      )}
      {a.kind === 'STRENGTHS' ? <ToDisrupt whole={whole} beside={beside} /> : null}
      {a.kind === 'MULTI_AGENCY' && beside.asksForLevel ? <Level whole={whole} isOpen={isOpen} /> : null}
      <Dissent whole={whole} mayWrite={beside.mayWrite} />
      {isOpen ? (
        <div class="app-no-print">
          <ButtonGroup>
            <Button href={assessmentPath(a.id, '/complete')}>Complete this version</Button>
            <a class="govuk-link" href={assessmentPath(a.id, '/set-aside')}>
              Begun by mistake: set it aside
            </a>
          </ButtonGroup>
        </div>
      ) : null}
      {beside.receipt}
      <p class="govuk-hint">{wordingOf(a.kind)}.</p>
    </div>
  );
}

function Standing({
  visit,
  whole,
  mayWrite,
}: {
  visit: Visit;
  whole: WholeAssessment;
  mayWrite: boolean;
}): VNode {
  const { assessment: a } = whole;
  const row = (key: string, value: VNode | string) => ({ key, value });
  const isDue = a.state === 'COMPLETE' && isPastReview(a.reviewOn, dayOf(visit.now));
  return (
    <SummaryList
      rows={[
        ...(a.promptedBy ? [row('Answers to', <span class="app-as-typed">{promptInWords(a)}</span>)] : []),
        row(
          'How it stands',
          a.completedAt
            ? `Complete, ${formatExact(a.completedAt)}, ${a.completedByName ?? ''}`
            : `${a.state === 'SET_ASIDE' ? 'Was being' : 'Being'} written since ${formatDate(a.begunAt)}, begun by ${a.begunByName ?? 'somebody'}`,
        ),
        ...(a.setAsideBecause
          ? [row('Set aside', <span class="app-as-typed">{a.setAsideBecause}</span>)]
          : []),
        ...(a.completedBecause
          ? [
              row(
                'Complete without',
                <>
                  {(a.completedWithout ?? []).join('; ')}
                  <br />
                  <span class="app-as-typed">{a.completedBecause}</span>
                </>,
              ),
            ]
          : []),
        ...(a.reviewOn
          ? [
              row(
                'Looked at again',
                <>
                  {formatDate(a.reviewOn)}{' '}
                  {isDue ? <StatusTag tone="soon">The day has gone by</StatusTag> : null}
                </>,
              ),
            ]
          : []),
        {
          key: 'Shared with',
          value: a.sharedWith.map(agencyLabel).join(', ') || 'No partner agency by name',
          ...(mayWrite
            ? {
                actions: {
                  items: [
                    {
                      content: 'Change',
                      href: assessmentPath(a.id, '/sharing'),
                      visuallyHiddenText: 'who it is shared with',
                    },
                  ],
                },
              }
            : {}),
        },
      ]}
    />
  );
}

function Links({ whole, mayWrite }: { whole: WholeAssessment; mayWrite: boolean }): VNode {
  const { id, follows, childId, kind, state } = whole.assessment;
  const link = (rest: string, text: string) => (
    <li>
      <a class="govuk-link" href={assessmentPath(id, rest)}>
        {text}
      </a>
    </li>
  );
  return (
    <ul class="govuk-list app-assessment__links app-no-print">
      {follows ? link('/compare', 'Beside the version before: what changed') : null}
      {link('/print', 'Print')}
      {link('/document/pdf', 'PDF copy')}
      {link('/document/docx', 'Word copy')}
      {mayWrite && state === 'COMPLETE' ? (
        <li>
          <a class="govuk-link" href={`${assessmentsPath(childId)}/new/${slugOf(kind)}`}>
            Begin the next version
          </a>
        </li>
      ) : null}
    </ul>
  );
}

function Parts({ whole }: { whole: WholeAssessment }): VNode {
  const { assessment, questions, saved } = whole;
  const status = (section: Section) => {
    const found = saved.find((each) => each.section === section.linkId);
    if (found === undefined) return <StatusTag tone="todo">Not begun</StatusTag>;
    if (found.isCarried) return <StatusTag tone="soon">As in the last version</StatusTag>;
    return <StatusTag tone="done">Written</StatusTag>;
  };
  const hint = (section: Section) => {
    const found = saved.find((each) => each.section === section.linkId);
    if (!found || found.isCarried) return {};
    return { hint: `${found.savedByName ?? 'Somebody'}, ${formatExact(found.savedAt)}` };
  };
  return (
    <>
      <h3 class="govuk-heading-m">Parts to write, in any order</h3>
      <TaskList
        items={sectionsOf(questions).map((section) => ({
          title: section.title,
          href: assessmentPath(assessment.id, `/form/${section.linkId}`),
          status: status(section),
          ...hint(section),
        }))}
      />
    </>
  );
}

function KnownLine({ line, change }: { line: KnownRow; change: string | undefined }): VNode {
  return (
    <li class="app-assessment__line">
      <p class="govuk-body app-as-typed">{line.what}</p>
      <p class="app-fact-source">
        {[
          line.isCarried ? 'As in the last version. Is it still so?' : '',
          line.isIntelligence ? 'Intelligence' : '',
          `From: ${line.source}`,
          line.knownOn ? `of ${formatDate(line.knownOn)}` : 'day not known',
          line.whoseWords ? `words of: ${line.whoseWords}` : '',
          line.shareWith === null
            ? 'for whoever reads this'
            : `only for ${line.shareWith.map(agencyLabel).join(', ')}`,
        ]
          .filter(Boolean)
          .join(' · ')}{' '}
        {change ? (
          <a class="govuk-link app-no-print" href={change}>
            Change<span class="govuk-visually-hidden"> what {agencyLabel(line.agency)} knows</span>
          </a>
        ) : null}
      </p>
    </li>
  );
}

function Known({ whole, isOpen }: { whole: WholeAssessment; isOpen: boolean }): VNode {
  const { assessment, known } = whole;
  const few = isOpen ? fewAgencies(whole) : undefined;
  const at = (item: string) => assessmentPath(assessment.id, `/known/${item}`);
  return (
    <section aria-labelledby="what-agencies-know">
      <h3 class="govuk-heading-m" id="what-agencies-know">
        What each agency knows
      </h3>
      {few ? <Banner tone="soon" title={few} /> : null}
      {[...Map.groupBy(known, (each) => each.agency)].map(([agency, rows]) => (
        <>
          <h4 class="govuk-heading-s">{agencyLabel(agency)}</h4>
          <ul class="govuk-list">
            {rows.map((row) => (
              <KnownLine line={row} change={isOpen ? at(row.itemId) : undefined} />
            ))}
          </ul>
        </>
      ))}
      {known.length === 0 ? <p class="govuk-body">Nothing that you may read.</p> : null}
      {isOpen ? (
        <p class="govuk-body app-no-print">
          <Button href={at('new')} classes="govuk-button--secondary">
            Add what an agency knows
          </Button>
        </p>
      ) : null}
    </section>
  );
}

function ToDisrupt({ whole, beside }: { whole: WholeAssessment; beside: BesidePage }): VNode | null {
  const rows = disruptLines(whole.response);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="to-disrupt">
      <h3 class="govuk-heading-m" id="to-disrupt">
        From what must be disrupted to a plan
      </h3>
      <ul class="govuk-list govuk-list--spaced">
        {rows.map((row) => {
          const taken = whole.taken.find((each) => each.target === row.target);
          return (
            <li>
              <span class="app-as-typed">{row.target}</span>
              {taken ? (
                <>
                  {': '}
                  <a class="govuk-link" href={`/disruption-plans/${taken.planId}`}>
                    a plan was begun<span class="govuk-visually-hidden"> for {row.target}</span>
                  </a>
                </>
              ) : null}
              {!taken && beside.mayTakeOver ? (
                <form
                  method="post"
                  action={assessmentPath(whole.assessment.id, '/disrupt')}
                  class="app-inline-form app-no-print"
                >
                  <input type="hidden" name="_csrf" value={beside.csrf} />
                  <input type="hidden" name="target" value={row.target} />{' '}
                  <button type="submit" class="app-link-button govuk-link">
                    Begin a plan with these words<span class="govuk-visually-hidden">: {row.target}</span>
                  </button>
                </form>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** In plain ink, like any other sentence: no colour and no mark goes with the word. */
function Level({ whole, isOpen }: { whole: WholeAssessment; isOpen: boolean }): VNode {
  const { level, assessment } = whole;
  return (
    <section aria-labelledby="level-word">
      <h3 class="govuk-heading-m" id="level-word">
        A word for the level of risk
      </h3>
      {level?.word ? (
        <p class="govuk-body">
          {labelOf(levelWords, level.word)}, says {level.saidByName}:{' '}
          <span class="app-as-typed">{level.because}</span>
        </p>
      ) : (
        <p class="govuk-body">Nobody has said one.</p>
      )}
      {isOpen ? (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={assessmentPath(assessment.id, '/level')}>
            Say a word, and why
          </a>
        </p>
      ) : null}
    </section>
  );
}

function Dissent({ whole, mayWrite }: { whole: WholeAssessment; mayWrite: boolean }): VNode {
  const { dissent, assessment } = whole;
  return (
    <section aria-labelledby="who-sees-it-otherwise">
      <h3 class="govuk-heading-m" id="who-sees-it-otherwise">
        Who sees it otherwise
      </h3>
      {dissent.length === 0 ? <p class="govuk-body">Nobody has said so here.</p> : null}
      {dissent.map((each) => (
        <OwnWords
          whose={[each.who, each.agency ? agencyLabel(each.agency) : ''].filter(Boolean).join(', ')}
          when={formatExact(each.recordedAt)}
        >
          {each.why}
        </OwnWords>
      ))}
      {mayWrite ? (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={assessmentPath(assessment.id, '/dissent')}>
            Add another view
          </a>
        </p>
      ) : null}
    </section>
  );
}
