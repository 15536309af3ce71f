import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import type { Actor } from '../../../../platform/http/work.ts';
import {
  Button,
  ButtonGroup,
  Form,
  FormErrors,
  formatDayTime,
  InsetText,
  Panel,
  StatusTag,
  TaskList,
} from '../../../../platform/ui/index.ts';
import { VersionNotice } from '../../../questionnaires/index.ts';
import { frontDoorOf } from '../../front-door.ts';
import { isBegun, REFERRAL, RESULT, type Section } from '../../screening-sections.ts';
import type { Kept } from '../../worried-draft.ts';
import { FormParts, SectionFields } from '../screening/tool-fields.part.tsx';
import { publicPage } from './frame.part.tsx';

export const draftBase = (authority: string, key: string) => `/worried/${authority}/draft/${key}`;

/** The parts of the tool, any order, with what is begun. */
export function listPage(actor: Actor, base: string, kept: Kept, now: Temporal.Instant, csrf: string): Page {
  const door = frontDoorOf(actor);
  return publicPage(
    actor,
    'Your worry, part by part',
    <>
      <h1 class="govuk-heading-l">Your worry, part by part</h1>
      <p class="govuk-body">
        Any order, as much as you know. Prefer one long page?{' '}
        <a class="govuk-link" href={`${base}/${kept.parts.all.slug}`}>
          Everything on one page
        </a>
        .
      </p>
      <VersionNotice version={kept.questions} />
      <TaskList
        items={kept.parts.sections.map((section) => ({
          title: section.title,
          href: `${base}/${section.slug}`,
          status: isBegun(section, kept.typed) ? 'Begun' : <StatusTag tone="todo">Not begun</StatusTag>,
        }))}
      />
      <ButtonGroup>
        <Button href={`${base}/${RESULT.slug}`}>See what this shows</Button>
        <a class="govuk-link" href={`${base}/${REFERRAL.slug}`}>
          {door.worksHere ? 'Tell the front door now' : 'Write the referral now'}
        </a>
      </ButtonGroup>
      <InsetText>
        Kept until {formatDayTime(kept.keptUntil, now)} at this address. Keep the address to come back;
        anybody who has it can read what you typed.
        <form method="post" action={`${base}/delete`}>
          <input type="hidden" name="_csrf" value={csrf} />
          <button type="submit" class="app-link-button">
            Delete what I typed
          </button>
        </form>
      </InsetText>
    </>,
    { back: { text: 'About this form', href: base.replace(/\/draft\/.*$/, '') } },
  );
}

/** The buttons of a page of the form: go on, the list, and the way out to 999. */
export function SaveButtons({ children }: { children: VNode }): VNode {
  return (
    <>
      <ButtonGroup>{children}</ButtonGroup>
      <ButtonGroup>
        <Button name="_go" value="list" classes="govuk-button--secondary">
          Save and see all parts
        </Button>
        <Button name="_go" value="danger" classes="govuk-button--secondary">
          The child is in danger now
        </Button>
      </ButtonGroup>
    </>
  );
}

/** One part of the tool; or all of it on one page. */
export function sectionPage(
  actor: Actor,
  base: string,
  { kept, section }: { kept: Kept; section: Section },
  view: FormView,
): Page {
  const { parts, questions } = kept;
  return publicPage(
    actor,
    section.title,
    <>
      <FormErrors view={view} />
      <h1 class="govuk-heading-l">{section.title}</h1>
      <p class="govuk-body">Leave out anything you do not know. “Not known” is an answer too.</p>
      <Form view={view}>
        {section === parts.all ? (
          <FormParts view={view} sections={parts.sections} questions={questions} />
        ) : (
          <SectionFields view={view} section={section} questions={questions} />
        )}
        <SaveButtons>
          <Button>Save and continue</Button>
        </SaveButtons>
      </Form>
    </>,
    { back: { text: 'All parts', href: base } },
  );
}

/** Nothing is kept at this address: deleted, sent, or never there. One answer for all three. */
export function gonePage(actor: Actor): Page {
  return publicPage(
    actor,
    'Nothing is kept here',
    <>
      <h1 class="govuk-heading-l">Nothing is kept here any more</h1>
      <p class="govuk-body">
        What is typed is kept for 24 hours, or until it is sent or deleted. If you sent it, quote the receipt
        number when you ring. If not,{' '}
        <a class="govuk-link" href={`/worried/${actor.authorityCode}`}>
          begin again
        </a>{' '}
        or ring.
      </p>
    </>,
    { status: 404 },
  );
}

/** It was sent: the number again, for somebody who sent twice or came back; never what was written. */
export function sentPage(actor: Actor, receiptNumber: string): Page {
  const door = frontDoorOf(actor);
  return publicPage(
    actor,
    'This was received',
    <>
      <Panel title={`${door.name} has received this`}>
        Receipt number
        <br />
        <strong>{receiptNumber}</strong>
      </Panel>
      <p class="govuk-body">
        What you wrote can no longer be read here. To add to it or to ask, ring {door.phone} and quote the
        number.
      </p>
    </>,
  );
}
