import type { VNode } from 'preact';
import { type Attributes, cx, describedBy, i18n, type Slot } from '../content.ts';
import { ErrorMessage, type FieldCommon, FormGroup, Hint, Label, type LabelPart, noteIds } from './field.tsx';

export interface FileUploadProps extends FieldCommon {
  label: Slot<LabelPart>;
  multiple?: boolean | undefined;
  disabled?: boolean | undefined;
  /** The package's drop zone, when JavaScript runs. */
  javascript?: boolean | undefined;
  wrapper?: { classes?: string | undefined; attributes?: Attributes | undefined } | undefined;
  chooseFilesButtonText?: string | undefined;
  noFileChosenText?: string | undefined;
  multipleFilesChosenText?: Readonly<Record<string, string>> | undefined;
  dropInstructionText?: string | undefined;
  enteredDropZoneText?: string | undefined;
  leftDropZoneText?: string | undefined;
}

function DropZone({ props, input }: { props: FileUploadProps; input: VNode }): VNode {
  if (!props.javascript) return input;
  return (
    <div
      class={cx('govuk-file-upload-wrapper', props.wrapper?.classes)}
      data-module="govuk-file-upload"
      {...i18n('choose-files-button', props.chooseFilesButtonText)}
      {...i18n('no-file-chosen', props.noFileChosenText)}
      {...i18n('multiple-files-chosen', props.multipleFilesChosenText)}
      {...i18n('drop-instruction', props.dropInstructionText)}
      {...i18n('entered-drop-zone', props.enteredDropZoneText)}
      {...i18n('left-drop-zone', props.leftDropZoneText)}
      {...props.wrapper?.attributes}
    >
      {input}
    </div>
  );
}

/** A file from the person's own computer or phone. */
export function FileUpload(props: FileUploadProps): VNode {
  const id = props.id || props.name || '';
  const { hintId, errorId } = noteIds(id, props.hint, props.error);
  const input = (
    <input
      class={cx('govuk-file-upload', props.classes, errorId && 'govuk-file-upload--error')}
      id={id}
      name={props.name ?? ''}
      type="file"
      disabled={props.disabled}
      multiple={props.multiple}
      aria-describedby={describedBy(props.describedBy, hintId, errorId)}
      {...props.attributes}
    />
  );
  return (
    <FormGroup error={Boolean(errorId)} group={props.formGroup}>
      <Label label={props.label} for={id} />
      <Hint hint={props.hint} id={hintId} />
      <ErrorMessage error={props.error} id={errorId} />
      {props.formGroup?.before}
      <DropZone props={props} input={input} />
      {props.formGroup?.after}
    </FormGroup>
  );
}
