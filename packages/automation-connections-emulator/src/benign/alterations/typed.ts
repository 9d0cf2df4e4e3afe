import type { Answer } from '../../domain/call.ts';

/** Gives another spelling of its content type to every answer that has a body. */
export function typed(contentType: string): (answer: Answer) => Answer {
  return (answer) =>
    answer.body === undefined && answer.text === undefined
      ? answer
      : { ...answer, headers: { ...answer.headers, 'content-type': contentType } };
}
