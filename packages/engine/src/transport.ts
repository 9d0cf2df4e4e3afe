/** A request as it goes over the wire. */
export interface WireRequest {
  readonly method: string;
  /** Absolute; percent-encoded exactly as it will be sent. */
  readonly url: string;
  /** In order; names in the case in which they are sent. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string | Uint8Array;
}

/** A response as it came. */
export interface WireResponse {
  readonly kind: 'response';
  readonly status: number;
  /** Names in lower case; in order, repeated names kept. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Decoded from content-encoding, at most the transport's limit. */
  readonly body: Uint8Array;
  /** The body was longer than the transport's limit and was cut there. */
  readonly truncated: boolean;
  readonly durationMs: number;
}

export type TransportFailureCode =
  | 'unreachable'
  | 'dns'
  | 'tls'
  | 'timeout'
  | 'reset'
  | 'malformed-response'
  | 'decoding'
  | 'aborted';

/** No usable response: the target could not be reached, hung, or broke the protocol. */
export interface TransportFailure {
  readonly kind: 'failure';
  readonly code: TransportFailureCode;
  readonly message: string;
  readonly durationMs: number;
}

export type WireOutcome = WireResponse | TransportFailure;

/** Sends one request; never follows redirects, never throws for what the target does. */
export interface Transport {
  send(
    request: WireRequest,
    options: { readonly timeoutMs: number; readonly signal?: AbortSignal },
  ): Promise<WireOutcome>;
  close(): Promise<void>;
}
