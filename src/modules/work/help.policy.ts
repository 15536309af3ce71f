/** The tab "Help from others" of one child. */
export const helpPath = (childId: string): string => `/children/${childId}/help`;
