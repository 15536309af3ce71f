import type { VNode } from 'preact';
import { toHtmlPart } from '../../../../platform/documents/index.ts';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  CheckboxesField,
  Form,
  FormErrors,
  InsetText,
  RadiosField,
  TextAreaField,
  TextField,
  TickField,
} from '../../../../platform/ui/index.ts';
import { calledName } from '../../../people/index.ts';
import { type PackRecord, packsPath } from '../../pack.policy.ts';
import { AUDIENCE_WORDS, PACK_WAYS, type PackAudience, RECIPIENTS, safeToRing } from '../../pack-contents.ts';
import { carerPack, carerViewOf, type PackFacts, policePack } from '../../pack-document.ts';

/** For whom, how, why; and below, what it will say. */
export function newPackPage(
  record: PackRecord,
  audience: PackAudience,
  facts: PackFacts,
  view: FormView,
): Page {
  const isPolice = audience === 'POLICE';
  const body = isPolice ? policePack(facts, null) : carerPack(facts, chosen(facts, view));
  return {
    kind: 'page',
    title: `${AUDIENCE_WORDS[audience]}: ${calledName(record.child)}`,
    back: { text: 'All packs', href: packsPath(record.child.id) },
    wide: true,
    body: (
      <>
        <FormErrors view={view} />
        <span class="govuk-caption-l">{calledName(record.child)}</span>
        <h1 class="govuk-heading-l">{AUDIENCE_WORDS[audience]}</h1>
        {facts.episode ? null : (
          <InsetText>
            Not recorded as missing now. A pack can be made ahead; make a new one when it is needed.
          </InsetText>
        )}
        <Form view={view}>
          <TextField view={view} name="recipientName" label="Name of the one person it is for" width={20} />
          <RadiosField
            view={view}
            name="recipientAgency"
            label="Who they are"
            items={[...RECIPIENTS[audience]]}
            small
          />
          <RadiosField view={view} name="way" label="How it reaches them" items={[...PACK_WAYS]} small />
          <TextField view={view} name="purpose" label="What it is for" />
          {isPolice ? <Places view={view} /> : <Ring view={view} facts={facts} />}
          <ButtonGroup>
            <Button>Make this pack</Button>
            <a class="govuk-link" href={packsPath(record.child.id)}>
              Cancel
            </a>
          </ButtonGroup>
        </Form>
        {isPolice ? null : <LeftOut facts={facts} />}
        <h2 class="govuk-heading-m" id="preview">
          What it will say
        </h2>
        <section class="app-preview" aria-labelledby="preview">
          {toHtmlPart(body)}
        </section>
      </>
    ),
  };
}

/** As ticked; on the first look, all that stand ticked. */
function chosen(facts: PackFacts, view: FormView): string[] {
  const ticked = [view.values.ring ?? []].flat().map(String);
  return safeToRing(facts.plan?.answers ?? {}).flatMap((row, at) =>
    ticked.includes(String(at)) ? [row.name ?? ''] : [],
  );
}

const Places = ({ view }: { view: FormView }): VNode => (
  <TickField
    view={view}
    name="withPlaces"
    label="Put in the address where the child lives"
    conditional={
      <TextAreaField
        view={view}
        name="placesBecause"
        label="Why they need it"
        hint="It is masked. Opening it is kept with your reason"
        rows={2}
      />
    }
  />
);

function Ring({ view, facts }: { view: FormView; facts: PackFacts }): VNode | null {
  const people = safeToRing(facts.plan?.answers ?? {});
  if (people.length === 0) return null;
  return (
    <CheckboxesField
      view={view}
      name="ring"
      label="Whom this carer may ring"
      hint="From the plan, marked safe to ring. Parents are not ticked: what one may read, the other may not"
      small
      items={people.map((row, at) => ({
        value: String(at),
        label: [row.name, row.relation].filter(Boolean).join(', '),
      }))}
    />
  );
}

/** Said to whoever makes the pack, never in it. */
function LeftOut({ facts }: { facts: PackFacts }): VNode | null {
  const { leftOut } = carerViewOf(facts, null);
  if (leftOut.length === 0) return null;
  return (
    <InsetText>
      Left out, because where the child was found is withheld from carers and family: {leftOut.join('; ')}.
      Read the rest once more: it must not say where either.
    </InsetText>
  );
}
