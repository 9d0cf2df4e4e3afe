import { ApiError } from './api-error.ts';

export const sortFields = ['id', 'name', 'createdAt', 'updatedAt'] as const;

export type SortField = (typeof sortFields)[number];

export interface Sort {
  readonly field: SortField;
  readonly descending: boolean;
}

/** The twelve documented values: each field bare, with `+` and with `-`. */
export const sortValues: readonly string[] = sortFields.flatMap((field) => [field, `+${field}`, `-${field}`]);

/**
 * Reads the `sort` parameter; the default is `id`.
 *
 * A raw `+` in a query decodes to a space, and the published examples write it raw, so a leading space counts as `+`.
 * @throws ApiError 400 for any other value
 */
export function readSort(raw: string | undefined): Sort {
  if (raw === undefined) return { field: 'id', descending: false };
  const field = sortFields.find((each) => each === raw.replace(/^[ +-]/, ''));
  if (field === undefined) {
    throw new ApiError(400, `sort: ${JSON.stringify(raw)} is not one of ${sortValues.join(', ')}`);
  }
  return { field, descending: raw.startsWith('-') };
}

export function writeSort(sort: Sort): string {
  return `${sort.descending ? '-' : '+'}${sort.field}`;
}
