/** The environment variables that set something, by setting. They rank below flags and above the config file. */
export const environmentVariables = {
  config: 'PLUMBLINE_CONFIG',
  spec: 'PLUMBLINE_SPEC',
  target: 'PLUMBLINE_TARGET',
  profile: 'PLUMBLINE_PROFILE',
  seed: 'PLUMBLINE_SEED',
  maxRequests: 'PLUMBLINE_MAX_REQUESTS',
  maxWrites: 'PLUMBLINE_MAX_WRITES',
  maxDuration: 'PLUMBLINE_MAX_DURATION',
  timeout: 'PLUMBLINE_TIMEOUT',
  failOn: 'PLUMBLINE_FAIL_ON',
  /** The main identity's credential, when neither a flag nor the config names one. */
  token: 'PLUMBLINE_TOKEN',
} as const;

export type Environment = Readonly<Record<string, string | undefined>>;
