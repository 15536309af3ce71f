export {
  type CalendarEntry,
  type CalendarMethod,
  calendarFile,
  calendarMethods,
  calendarType,
  neutralSummary,
} from './calendar.ts';
export { type Occurrence, startsAt, type WeeklyRhythm, weeklyTimes } from './rhythm.ts';
