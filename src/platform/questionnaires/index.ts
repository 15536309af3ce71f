export {
  answersInWords,
  answersTo,
  type ChangedAnswer,
  type EntryInWords,
  type MissingAnswer,
  missingToComplete,
  type SectionInWords,
  whatChanged,
  withoutHidden,
} from './answers-in-words.ts';
export { theirAnswers } from './both-texts.ts';
export { checkQuestionnaire, readQuestionnaire } from './check-questionnaire.ts';
export { type Section, sectionsOf } from './compiled.ts';
export { fieldName, linkIdOf } from './field-names.ts';
export { Preview } from './preview.part.tsx';
export {
  type Answer,
  type AnswerOption,
  type Coding,
  type EnableWhen,
  EXTENSIONS,
  type Extension,
  emptyResponse,
  type Problem,
  type Questionnaire,
  type QuestionnaireItem,
  type QuestionnaireResponse,
  type ResponseItem,
} from './questionnaire.ts';
export { type ReadSection, readSection, withSection } from './read-section.ts';
export { responseDocument } from './response-document.ts';
export { SectionFields } from './section-fields.part.tsx';
export { sectionValues } from './section-values.ts';
export { ShowAnswers } from './show-answers.part.tsx';
