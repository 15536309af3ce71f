import { z } from 'zod';
import { notificationBody } from './partner.ts';

export const NOTIFICATIONS_PATH = '/api/v1/missing-notifications';

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    errors: z
      .array(
        z.object({
          field: z.string().meta({ description: 'Path of the field, for example times.leftAt.' }),
          detail: z.string(),
        }),
      )
      .optional(),
  })
  .meta({ description: 'What was wrong and how to put it right (RFC 9457).' });
const receiptSchema = z
  .object({
    receipt: z.string().meta({
      description: 'Number for quoting on the telephone. It reads nothing.',
      examples: ['M-7KQ2-90XD-4TNV'],
    }),
    receivedAt: z.iso.datetime({ offset: true }),
  })
  .meta({
    description: 'That the notification was kept as it came. It never says whether the child is known.',
  });

const schemaOf = (schema: z.ZodType) => {
  const {
    $schema: _dialect,
    id: _id,
    ...rest
  } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  return rest;
};
const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
const receiptAnswer = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Receipt' } } },
});

const post = {
  operationId: 'sendMissingNotification',
  summary: 'Tell an authority that a child is missing, or back',
  description:
    'Kept as it came, for a person to consider. A key may create notifications for one authority and do nothing else. Requests under load wait their turn and are not refused.',
  security: [{ key: [] }],
  parameters: [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description:
        'New for each notification. Sent again with the same body it gets the same receipt and makes nothing new.',
      schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7e]+$' },
    },
  ],
  requestBody: {
    required: true,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/MissingNotification' } } },
  },
  responses: {
    200: receiptAnswer('It was kept before under this Idempotency-Key: the same receipt.'),
    201: receiptAnswer('It is kept.'),
    400: problemAnswer('No Idempotency-Key, or the body is not JSON.'),
    401: problemAnswer('No key that we know, or one that was ended.'),
    409: problemAnswer('This Idempotency-Key was used for another notification.'),
    413: problemAnswer('More than 64 kB.'),
    415: problemAnswer('Not application/json.'),
    422: problemAnswer('Some fields cannot be taken; each is named.'),
    503: problemAnswer('Something went wrong here; nothing was kept. Send it again.'),
  },
};

/** The OpenAPI 3.1 document, made from the schema that reads what is sent. */
export const openApiDocument = () => ({
  openapi: '3.1.0',
  info: {
    title: 'Missing notifications',
    version: '1.0.0',
    description: 'For systems of police and carers. Each has a key of its own, given by the authority.',
  },
  servers: [{ url: '/' }],
  paths: { [NOTIFICATIONS_PATH]: { post } },
  components: {
    securitySchemes: {
      key: { type: 'http', scheme: 'bearer', description: 'The key that was shown once when it was made.' },
    },
    schemas: {
      MissingNotification: schemaOf(notificationBody),
      Receipt: schemaOf(receiptSchema),
      Problem: schemaOf(problemSchema),
    },
  },
});
