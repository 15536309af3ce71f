import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  DateField,
  Form,
  FormErrors,
  RadiosField,
  TextAreaField,
  TextField,
} from '../../../platform/ui/index.ts';
import { type ChildRow, calledName } from '../../people/index.ts';
import type { Product } from '../product.store.ts';
import { placingWords } from './receipt.part.tsx';

export function receiptPage(child: ChildRow, product: Product, view: FormView, back: string): Page {
  return {
    kind: 'page',
    title: `${product.title}: on the statutory record?`,
    back: { text: 'Back', href: back },
    body: <Receipt child={child} product={product} view={view} back={back} />,
  };
}

interface Shown {
  child: ChildRow;
  product: Product;
  view: FormView;
  back: string;
}
function Receipt({ child, product, view, back }: Shown): VNode {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FormErrors view={view} />
        <span class="govuk-caption-l">{calledName(child)}</span>
        <h1 class="govuk-heading-l">{product.title}: on the statutory record?</h1>
        <p class="govuk-body">{placingWords(product)}</p>
        <Form view={view}>
          <RadiosField
            view={view}
            name="outcome"
            label="What became of it?"
            items={[
              {
                value: 'placed',
                label: 'It was placed there',
                conditional: (
                  <>
                    <TextField view={view} name="reference" label="Reference it has there" width={20} />
                    <DateField view={view} name="placedOn" label="Day it was placed" labelSize="s" />
                    <TextField view={view} name="placedBy" label="Who placed it" width={30} />
                  </>
                ),
              },
              {
                value: 'not-placed',
                label: 'It will not be placed there',
                conditional: <TextAreaField view={view} name="reason" label="Why not" rows={3} />,
              },
            ]}
          />
          <ButtonGroup>
            <Button>Save</Button>
            <a class="govuk-link" href={back}>
              Cancel
            </a>
          </ButtonGroup>
        </Form>
      </div>
    </div>
  );
}
