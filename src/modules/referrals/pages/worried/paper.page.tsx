import type { VNode } from 'preact';
import { type DocumentModel, toHtml } from '../../../../platform/documents/index.ts';
import type { Page } from '../../../../platform/http/route.ts';
import type { Actor } from '../../../../platform/http/work.ts';
import { Button, ButtonGroup, Panel } from '../../../../platform/ui/index.ts';
import { RingFoot } from './frame.part.tsx';

export interface Paper {
  document: DocumentModel;
  /** The answers it was made from, given back to be made into a file; nothing is kept. */
  content: string;
  csrf: string;
  /** What happened, before the document: a receipt, or that nothing was sent. */
  lead: VNode;
  after?: VNode | undefined;
}

/** The copy to print: it is this answer and cannot be fetched again. */
export function paperPage(actor: Actor, paper: Paper): Page {
  return {
    kind: 'page',
    title: paper.document.title,
    chrome: 'print',
    authorityName: actor.authorityName,
    body: (
      <>
        {paper.lead}
        <div class="app-no-print">
          <p class="govuk-body">Print this page or save it now. It cannot be fetched again.</p>
          <form method="post" action={`/worried/${actor.authorityCode}/copy`}>
            <input type="hidden" name="_csrf" value={paper.csrf} />
            <input type="hidden" name="content" value={paper.content} />
            <ButtonGroup>
              <Button name="format" value="docx" classes="govuk-button--secondary">
                Save as a Word file
              </Button>
              <Button name="format" value="pdf" classes="govuk-button--secondary">
                Save as a PDF
              </Button>
            </ButtonGroup>
          </form>
          {paper.after}
        </div>
        {toHtml(paper.document)}
        <RingFoot actor={actor} />
      </>
    ),
  };
}

/** "Received", with the number to quote. */
export function ReceiptLead({
  heading,
  receiptNumber,
  phone,
}: {
  heading: string;
  receiptNumber: string;
  phone: string;
}): VNode {
  return (
    <>
      <Panel title={heading}>
        Receipt number
        <br />
        <strong>{receiptNumber}</strong>
      </Panel>
      <p class="govuk-body">
        You will be told what is decided if you left a way to reach you. To ask, ring {phone} and quote the
        receipt number. If the child’s situation changes, do not wait: ring.
      </p>
    </>
  );
}
