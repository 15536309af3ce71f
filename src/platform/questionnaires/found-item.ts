export type Json = Record<string, unknown>;
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An item of the file, with where it stands. Nothing of it is believed yet. */
export interface Found {
  readonly item: Json;
  readonly path: string;
  readonly parent: Found | undefined;
}
