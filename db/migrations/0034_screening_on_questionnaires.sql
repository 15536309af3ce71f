-- expand
set local role holdfast_owner;
-- Screenings from before keep the number of the tool that they were answered under: version n of it is `screening@n`.
alter table referrals.screening alter column tool_version drop not null;
alter table referrals.screening add column definition_id text;
alter table referrals.screening add column answers jsonb;
alter table referrals.screening add constraint screening_names_its_questions
  check (case when definition_id is null then tool_version is not null else answers is not null end);
comment on column referrals.screening.definition_id is 'The version of the questionnaire that was answered: key@n for one that came with the service, else its id.';
comment on column referrals.screening.answers is 'What was answered, as a FHIR QuestionnaireResponse, with the questions of definition_id.';
grant insert (definition_id, answers) on referrals.screening to holdfast_app;
reset role;
