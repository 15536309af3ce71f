import { beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { relationshipClasses, roleClasses, roleLabels } from './role-classes.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});

describe('what a role and a relationship open', () => {
  it('is the same in the code and in the database: roles', async () => {
    const rows = await w.admin<{ code: string; label: string }>('select code, label from access.role');
    expect(Object.fromEntries(rows.map((r) => [r.code, r.label]))).toEqual(roleLabels);
  });
  it('is the same in the code and in the database: classes of a role', async () => {
    const rows = await w.admin<{ line: string }>(
      "select role || ' ' || data_class || ' ' || scope || ' ' || may_write || ' ' || needs_share || ' ' || is_masked as line from access.role_class",
    );
    const coded = [...roleClasses].flatMap(([role, cells]) =>
      [...cells].map(([name, c]) => `${role} ${name} ${c.scope} ${c.mayWrite} ${c.needsShare} ${c.isMasked}`),
    );
    expect(rows.map((r) => r.line).sort()).toEqual(coded.sort());
    expect(coded.length).toBeGreaterThan(150);
  });
  it('is the same in the code and in the database: classes of a relationship', async () => {
    const rows = await w.admin<{ line: string }>(
      "select kind || ' ' || data_class as line from access.relationship_class",
    );
    const coded = Object.entries(relationshipClasses).flatMap(([kind, classes]) =>
      classes.map((name) => `${kind} ${name}`),
    );
    expect(rows.map((r) => r.line).sort()).toEqual(coded.sort());
  });
  it('opens no content to those who govern, administer or only count', () => {
    const content = [
      'CONTACT',
      'LOCATION',
      'NOTE',
      'ASSESS',
      'PLAN',
      'MISSING',
      'HEALTH',
      'INTEL',
      'POC',
      'DOC',
      'VOICE',
    ];
    for (const role of [
      'INFORMATION_GOVERNANCE',
      'AUTHORITY_ADMIN',
      'PLATFORM_OPERATOR',
      'HUB_ANALYST',
      'HUB_LEAD',
      'SYSTEM',
      'WALL_DISPLAY',
      'PUBLIC',
    ] as const) {
      expect([role, content.filter((name) => roleClasses.get(role)?.has(name as never))]).toEqual([role, []]);
    }
  });
});
