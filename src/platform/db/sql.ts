/** SQL as tagged templates: every `${value}` becomes a bind parameter, never text. */
export { default as sql, empty, join, raw, type Sql } from 'sql-template-tag';
