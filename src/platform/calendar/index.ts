export {
  type CalendarEntry,
  type CalendarMethod,
  calendarFile,
  calendarType,
  neutralSummary,
} from './calendar.ts';
