/**
 * What FHIR R4 has and this service does not do, with the reason given to whoever brings a definition. Nothing is
 * skipped in silence: a form that is shown is the whole form.
 */
const R5 = 'belongs to FHIR R5; bring the definition as R4';
export const REFUSED_PARTS: Readonly<Record<string, string>> = {
  answerConstraint: R5,
  copyrightLabel: R5,
  disabledDisplay: R5,
  versionAlgorithmCoding: R5,
  versionAlgorithmString: R5,
  answerValueSet: 'takes its answers from a list kept elsewhere; write them in as answerOption',
  calculatedExpression: 'works an answer out; answers here are given by people',
  contained: 'carries other resources inside it; write what they say into the items',
  definition: 'takes its wording from a definition kept elsewhere; write it into the item',
  derivedFrom: 'is built upon another definition kept elsewhere; bring the whole definition',
  implicitRules: 'follows rules kept elsewhere that are not known here',
  modifierExtension: 'changes what the rest means in a way that is not known here',
  readOnly: 'cannot be answered; use a display item for text that is only read',
};
export const REFUSED_TYPES: Readonly<Record<string, string>> = {
  coding: 'belongs to FHIR R5; in R4 it is called choice, or open-choice',
  attachment: 'asks for a file; files are added to the record, not to a form',
  quantity: 'asks for a number with a unit; ask for a decimal and say the unit in the text',
  reference: 'points at another record; use a string, or a choice of answerOption',
  url: 'asks for a web address; use a string',
  question: 'is not a kind of question that can be shown',
};
const REFUSED_EXTENSIONS: Readonly<Record<string, string>> = {
  'questionnaire-hidden': 'hides a question from everybody; leave the item out',
  'questionnaire-minOccurs': 'asks for a least number of answers; only required can be used',
  'questionnaire-unit': 'gives a unit; say it in the text of the question',
  'questionnaire-unitOption': 'gives units; say the unit in the text of the question',
  'questionnaire-referenceResource': 'points at other records',
  'questionnaire-constraint': 'checks answers by a formula',
  'questionnaire-optionPrefix': 'puts a letter before an option; write it into the option',
  'questionnaire-signatureRequired': 'asks for a signature',
  'questionnaire-displayCategory': 'sorts display texts by a kind that is not shown',
  'questionnaire-supportLink': 'links to another place; write the address into the text',
  'questionnaire-sliderStepValue': 'belongs to a slider; ask for a number with minValue and maxValue',
  'sdc-questionnaire-launchContext': 'takes answers from another system',
  'sdc-questionnaire-preferredTerminologyServer': 'names a place where lists are kept; write the options in',
  'sdc-questionnaire-shortText': 'gives a second, shorter wording; one is kept',
  'sdc-questionnaire-collapsible': 'folds a group; use urn:holdfast:questionnaire:folded',
  'sdc-questionnaire-observationLinkPeriod': 'takes answers from another record',
  variable: 'names a formula; nothing here is worked out',
  ordinalValue: 'gives an answer a score; nothing here is scored',
  'sdc-questionnaire-calculatedExpression': 'works an answer out; answers here are given by people',
  'sdc-questionnaire-initialExpression': 'works a first answer out',
  'sdc-questionnaire-enableWhenExpression': 'decides by a formula what is asked; use enableWhen',
  'sdc-questionnaire-answerExpression': 'works the options out; write them in as answerOption',
  'rendering-xhtml': 'replaces the text by markup; write plain text',
  'rendering-style': 'gives the text a style of its own',
  'rendering-markdown': 'replaces the text by markup; write plain text',
  regex: 'checks answers by a pattern',
  minLength: 'asks for a least number of characters; a form here is always saved',
  maxDecimalPlaces: 'limits decimal places',
  mimeType: 'limits files',
  translation: 'gives the text in another language; bring one definition for each language',
};
/** Why a part is refused: one that begins with "_" says more of the part beside it, such as its markup. */
export const whyPart = (key: string): string =>
  REFUSED_PARTS[key] ??
  (key.startsWith('_')
    ? `adds to "${key.slice(1)}" (markup, or another language) what is not shown here; leave it out`
    : 'is not a part that this service knows');
/** Why an extension is refused: by the last part of its address, else as one that nobody here knows. */
export const whyExtension = (url: string): string =>
  REFUSED_EXTENSIONS[url.split('/').at(-1) ?? ''] ??
  'is not known here, and could change what the form means';

/** Kept with the definition as it came, and shown to nobody who fills the form in. */
export const TOP_METADATA = new Set(
  `resourceType id meta language text url identifier version name title status experimental subjectType date publisher contact
   description useContext jurisdiction purpose copyright approvalDate lastReviewDate effectivePeriod code`.split(
    /\s+/,
  ),
);
export const TOP_KEYS = new Set([...TOP_METADATA, 'extension', 'item']);
export const ITEM_KEYS = new Set(
  'id linkId type text prefix code required repeats readOnly maxLength enableWhen enableBehavior answerOption initial extension item'.split(
    ' ',
  ),
);
