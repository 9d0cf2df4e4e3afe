import { isNode, type Node, type Rule } from '../redocly.ts';

/** Every operation says in which rate-limit tier its requests count, and the tier is one of the spec's. */
export const operationTier: Rule = () => {
  let tiers: Node = {};
  return {
    Root(root) {
      const limits = root['x-plumbline-rate-limits'];
      if (isNode(limits) && isNode(limits['tiers'])) tiers = limits['tiers'];
    },
    Operation(operation, { report, location }) {
      const declared = operation['x-plumbline-rate-limit-tier'];
      if (!isNode(declared)) {
        report({ message: 'The operation has no x-plumbline-rate-limit-tier.', location });
        return;
      }
      const { tier } = declared;
      if (typeof tier === 'string' && Object.hasOwn(tiers, tier)) return;
      report({
        message: `The tier "${String(tier)}" is not one of x-plumbline-rate-limits: ${Object.keys(tiers).join(', ')}.`,
        location: location.child(['x-plumbline-rate-limit-tier', 'tier']),
      });
    },
  };
};
