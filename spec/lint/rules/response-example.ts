import { isNode, type Rule } from '../redocly.ts';

/** Every response with content shows what it may look like: a mock answers with it, and a reader learns from it. */
export const responseExample: Rule = () => ({
  Response: {
    MediaType(media, { report, location }) {
      if (media['example'] !== undefined) return;
      if (isNode(media['examples']) && Object.keys(media['examples']).length > 0) return;
      report({ message: 'The response has no example.', location });
    },
  },
});
