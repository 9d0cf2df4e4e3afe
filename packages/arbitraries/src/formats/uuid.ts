import { type Format, textFormat } from './format.ts';

/** RFC 9562, any version. */
export const uuid: Format = textFormat(
  'uuid',
  (text) => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text),
  {
    sample: '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
    edges: [
      '00000000-0000-0000-0000-000000000000',
      'ffffffff-ffff-ffff-ffff-ffffffffffff',
      '123E4567-E89B-42D3-A456-426614174000',
    ],
    breakers: [
      '123e4567-e89b-42d3-a456-42661417400',
      '123e4567e89b42d3a456426614174000',
      '123e4567-e89b-42d3-a456-42661417400g',
      'not-a-uuid',
      '',
    ],
  },
);
