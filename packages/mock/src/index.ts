export { MockError, type MockErrorCode } from './mock-error.ts';
export { type Mock, type MockOptions, startMock } from './start-mock.ts';
