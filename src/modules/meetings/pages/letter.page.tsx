import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import {
  Button,
  Form,
  FormErrors,
  formatInstant,
  InsetText,
  listed,
  PersonName,
  TextAreaField,
} from '../../../platform/ui/index.ts';
import type { LetterRow } from '../letter.store.ts';
import { LETTER_PARTS, shortFormsInLetter } from '../letter.ts';

interface Writing {
  name: string;
  saved: LetterRow | undefined;
  back: string;
  base: string;
  now: Temporal.Instant;
}

/** The words are checked and changed by a person before anything is made. */
export function letterPage(view: FormView, { name, saved, back, base, now }: Writing): Page {
  const short = saved ? shortFormsInLetter(saved.texts) : [];
  return {
    kind: 'page',
    title: `Letter to ${name}`,
    back: { text: 'Back to the recipients', href: back },
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">
          Letter to <PersonName known={name} />
        </h1>
        <p class="govuk-body">
          It begins with what was meant for them and nothing else. Read it as they will, and change it until
          it is plain: short sentences, “you”, no short forms. Addresses and places are never in it.
        </p>
        {short.length > 0 && <InsetText>Say in full, or in other words: {listed([...short])}.</InsetText>}
        <Form view={view}>
          {LETTER_PARTS.map((part) => (
            <TextAreaField
              view={view}
              name={part.name}
              label={part.label}
              rows={part.name === 'talked' ? 8 : 5}
              wordingHelp
            />
          ))}
          <Button>Save the letter</Button>
        </Form>
        {saved ? (
          <>
            <h2 class="govuk-heading-m">Make the letter</h2>
            <p class="govuk-body">
              Saved {formatInstant(saved.savedAt, now)} by {saved.savedByName ?? 'a colleague'}, version{' '}
              {saved.version}:{' '}
              <a class="govuk-link" href={`${base}/print`}>
                read and print
              </a>
              ,{' '}
              <a class="govuk-link" href={`${base}/file/word`}>
                Word
              </a>
              ,{' '}
              <a class="govuk-link" href={`${base}/file/pdf`}>
                PDF
              </a>
            </p>
          </>
        ) : (
          <p class="govuk-body">Save it first: then it can be printed and made into a file.</p>
        )}
      </>
    ),
  };
}
