import type { MediaType, Operation, Parameter } from '@plumbline/openapi';

type ParameterDraft = Pick<Parameter, 'name' | 'in'> & Partial<Parameter>;

/** A parameter with the defaults of its place. */
export function parameterWith(draft: ParameterDraft): Parameter {
  const form = draft.in === 'query' || draft.in === 'cookie';
  const style = draft.style ?? (form ? 'form' : 'simple');
  return {
    required: draft.in === 'path',
    deprecated: false,
    style,
    explode: style === 'form',
    allowReserved: false,
    allowEmptyValue: false,
    pointer: '',
    examples: [],
    extensions: {},
    ...draft,
  };
}

export function mediaWith(draft: Pick<MediaType, 'type'> & Partial<MediaType>): MediaType {
  return { pointer: '', examples: [], encoding: {}, ...draft };
}

export function operationWith(draft: {
  readonly path?: string;
  readonly method?: Operation['method'];
  readonly parameters?: readonly ParameterDraft[];
  readonly content?: readonly MediaType[];
}): Operation {
  return {
    id: 'op',
    method: draft.method ?? 'get',
    path: draft.path ?? '/things',
    pointer: '',
    summary: '',
    tags: [],
    deprecated: false,
    parameters: (draft.parameters ?? []).map(parameterWith),
    ...(draft.content === undefined
      ? {}
      : { requestBody: { required: true, pointer: '', content: draft.content } }),
    responses: [],
    security: [],
    extensions: {},
  };
}
