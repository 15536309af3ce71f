export { noticeSent } from './mail.events.ts';
export { mailJob, type NoticeToQueue, queueNotice } from './mail.job.ts';
export {
  keepingMailer,
  type Mailer,
  MailFailure,
  type MailSettings,
  smtpMailer,
} from './mailer.ts';
export { type Notice, type NoticeKind, pageText, phoneNumber, reference } from './notice.ts';
export { type NoticeState, noticesAbout } from './outbox.store.ts';
