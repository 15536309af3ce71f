import type { VNode } from 'preact';
import type { Visit } from '../../../../platform/http/route.ts';
import { Button, ButtonGroup, EmptyState, formatDate, SummaryList } from '../../../../platform/ui/index.ts';
import { ageOfChild, type FamilyMember } from '../../child.queries.ts';
import type { ChildRow } from '../../child.store.ts';
import { mayWriteClass } from '../../record-access.ts';

const livesWithWords = {
  YES: 'Lives with them',
  PART: 'Lives with them part of the time',
  NO: 'Lives elsewhere',
  NOT_KNOWN: 'Not known yet whether they live together',
};

/** Household first, then family elsewhere. Nobody stands here because we worry about them. */
export function FamilyPage({
  visit,
  child,
  family,
  countInFamily,
}: {
  visit: Visit;
  child: ChildRow;
  family: readonly FamilyMember[];
  countInFamily: number;
}): VNode {
  const home = family.filter((member) => member.livesWith === 'YES' || member.livesWith === 'PART');
  const elsewhere = family.filter((member) => !home.includes(member));
  const mayChange = mayWriteClass(visit, 'IDENT');
  return (
    <>
      <h2 class="govuk-heading-m">Family and household</h2>
      {family.length === 0 ? (
        <EmptyState>
          Nobody is written down yet. Parents, carers, brothers and sisters appear here, with who has parental
          responsibility.
        </EmptyState>
      ) : null}
      {countInFamily > 1 ? (
        <p class="govuk-body">
          {countInFamily} children on the record are counted as this family. Each has a separate record.
        </p>
      ) : null}
      {home.length > 0 ? <h3 class="govuk-heading-s">At home</h3> : null}
      {home.map((member) => (
        <Member visit={visit} child={child} member={member} />
      ))}
      {elsewhere.length > 0 ? <h3 class="govuk-heading-s">Elsewhere</h3> : null}
      {elsewhere.map((member) => (
        <Member visit={visit} child={child} member={member} />
      ))}
      {mayChange ? (
        <ButtonGroup>
          <Button href={`/children/${child.id}/family/new`}>Add somebody</Button>
          <a class="govuk-link" href={`/children/${child.id}/family/sibling`}>
            Link a brother, sister or other child on the record
          </a>
        </ButtonGroup>
      ) : null}
    </>
  );
}

function Member({ visit, child, member }: { visit: Visit; child: ChildRow; member: FamilyMember }): VNode {
  const changeHref = `/children/${child.id}/family/new?person=${member.personId}`;
  const actions =
    member.personId && mayWriteClass(visit, 'IDENT')
      ? { items: [{ content: 'Change', href: changeHref, visuallyHiddenText: member.name ?? '' }] }
      : undefined;
  return (
    <SummaryList
      card={{
        title: {
          content: `${member.relationshipLabel}: ${member.name ?? 'name not known yet'}`,
          headingLevel: 4,
        },
        actions,
      }}
      rows={[
        {
          key: 'Home',
          value: `${livesWithWords[member.livesWith]}${member.isCarer ? ', looks after them' : ''}`,
        },
        member.bornOn && {
          key: 'Age',
          value: ageOfChild({ bornOn: member.bornOn, birthPrecision: 'exact' }, visit.now),
        },
        member.responsibilityLabel
          ? { key: 'Parental responsibility', value: member.responsibilityLabel }
          : null,
        member.note ? { key: 'Note', value: <span class="app-as-typed">{member.note}</span> } : null,
        ...member.factors.map((factor) => ({
          key: factor.label,
          value: (
            <>
              {factor.stateLabel}
              {factor.note ? `: ${factor.note}` : null}
              <span class="app-fact-source">
                {formatDate(factor.asOf)}, {factor.source}
              </span>
            </>
          ),
        })),
        { key: 'Source', value: `${member.source}, ${formatDate(member.asOf)}` },
        member.otherChildId && {
          key: 'Their record',
          value: (
            <a class="govuk-link" href={`/children/${member.otherChildId}`}>
              Open
            </a>
          ),
        },
        member.personId && mayWriteClass(visit, 'NOTE')
          ? {
              key: 'What they struggle with',
              value: (
                <a class="govuk-link" href={`/children/${child.id}/family/${member.personId}/factor`}>
                  Add<span class="govuk-visually-hidden"> for {member.name}</span>
                </a>
              ),
            }
          : null,
      ]}
    />
  );
}
