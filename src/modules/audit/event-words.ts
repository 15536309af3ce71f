/** Events in words. One that is missing here is shown as its own name: nothing is left out of a list for want of a word. */
const words: Record<string, string> = {
  'child.viewed': 'Opened the record',
  'child.looked-shown': 'Looked at who has looked',
  'emergency-access.offered': 'Was offered emergency access',
  'emergency-access.used': 'Used emergency access',
  'self-claim.offered': 'Was offered to claim the record',
  'self-claim.used': 'Claimed the record',
  'relationship.granted': 'Was given, or gave, access',
  'relationship.ended': 'Access ended',
  'restriction.set': 'Restricted the record',
  'restriction.lifted': 'Lifted a restriction',
  'conflict.declared': 'Declared a conflict',
  'conflict.added': 'Recorded a conflict',
  'location.revealed': 'Showed a hidden place',
  'alerts.shown': 'Read a notice about the record',
  'sign-in.failed': 'Could not sign in',
  'sign-in.code-failed': 'Entered a wrong code',
  'form.refused': 'Sent a form that was not theirs',
};

export const eventInWords = (event: string): string => {
  const known = words[event];
  if (known !== undefined) return known;
  const text = event.replaceAll(/[.-]/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** What the event says beside its columns. Never content: ids, classes, counts and codes. */
export interface Said {
  route?: string;
  rule?: string;
  classes?: string[];
  reason?: string;
  basis?: string;
  role?: string;
  agency?: string;
  subjects?: string[];
}
export const saidIn = (payload: string): Said => JSON.parse(payload) as Said;
