import { defineEvent } from '../events/events.ts';
import type { NoticeKind } from './notice.ts';

/** The mail server took a message. Published as the service itself, in the authority that sent it. */
export const noticeSent = defineEvent<{
  objectType: string;
  objectId: string;
  kind: NoticeKind;
  at: Temporal.Instant;
}>('mail.sent');
