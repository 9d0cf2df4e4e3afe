export { encodeRequest } from './encode-request.ts';
export { concreteMediaType, isJsonType, pickMediaType } from './pick-media-type.ts';
export { type BodyReading, readBody } from './read-body.ts';
export type { BodyValue, RequestValues, WireTarget } from './request-values.ts';
export { createUndiciTransport, type UndiciTransportOptions } from './undici-transport.ts';
export { isUnsendable, type Unsendable } from './unsendable.ts';
