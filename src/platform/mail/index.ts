export {
  keepingMailer,
  type Mailer,
  MailFailure,
  type MailSettings,
  smtpMailer,
} from './mailer.ts';
export {
  type Notice,
  type NoticeKind,
  noticeKinds,
  type PhoneNumber,
  phoneNumber,
  type Reference,
  reference,
} from './notice.ts';
