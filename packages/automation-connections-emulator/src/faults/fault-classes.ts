/** F1xx and F2xx are codes of the Web Fuzzing Commons catalogue; P3xx are ours, where that has none. */
export const faultClasses = {
  F100: 'server error',
  F101: 'answer that breaks its schema or is not documented',
  F102: 'invalid input accepted',
  F103: 'delete that does not delete',
  F104: 'refused request with side effects',
  F200: 'injection',
  F203: 'mass assignment',
  F204: 'existence leaks',
  F205: 'authenticated, and told otherwise',
  F206: 'wrong authorization',
  F207: 'credentials not asked for',
  P300: 'state not kept, or changed unasked',
  P301: 'paging, sort and filter',
  P302: 'answers that disagree with each other',
  P303: 'protocol and headers',
  P304: 'valid input refused',
} as const;
