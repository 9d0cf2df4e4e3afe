import { isNode, type Rule } from '../redocly.ts';

/** Every operation that asks for credentials says how it answers without them. */
export const operationUnauthorized: Rule = () => {
  let everywhere: unknown;
  return {
    Root(root) {
      everywhere = root['security'];
    },
    Operation(operation, { report, location }) {
      const security = operation['security'] ?? everywhere;
      if (Array.isArray(security) && security.length === 0) return;
      const responses = operation['responses'];
      if (isNode(responses) && Object.hasOwn(responses, '401')) return;
      report({ message: 'The operation documents no 401 response.', location: location.child('responses') });
    },
  };
};
