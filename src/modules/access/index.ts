export { authorise, cellOf } from './actor.ts';
export * from './access.commands.ts';
export {
  type Alert, type Authority, authorities, enterAs, findAuthority, findPosting, hasLive, type HeldRelationship, markSeen, myAlerts,
  opens, type PostingRow, postingsInAuthority, postingsOfStaff, postingsWithRole, relationshipsOf, type Team, teamsOf,
} from './access.store.ts';
export * from './role-classes.ts';
