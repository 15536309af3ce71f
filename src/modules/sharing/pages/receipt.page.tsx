import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
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
import type { Product } from '../product.store.ts';
import { placingWords } from './receipt.part.tsx';

export function ReceiptPage({
  product,
  view,
  back,
}: {
  product: Product;
  view: FormView;
  back: string;
}): VNode {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FormErrors view={view} />
        <h2 class="govuk-heading-m">{product.title}: on the statutory record?</h2>
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
