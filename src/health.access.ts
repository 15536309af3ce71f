import { accessTable } from '../tests/support/access-table.ts';

export const healthAccess = accessTable('health', async () => ({}), [
  {
    act: 'ask whether the service answers',
    path: '/health',
    isPublic: true,
    refused: {},
    allowed: { 200: ['nobody', 'aldermoor/sam'] },
  },
]);
