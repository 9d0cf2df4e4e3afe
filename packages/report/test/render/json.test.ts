import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderers } from '../../src/index.ts';
import { anyRun } from '../arbitrary-run.ts';
import { propertyOptions } from '../property-options.ts';
import { reportOf } from '../tool.ts';

it('is the report, whole, in text that is safe to print', () => {
  fc.assert(
    fc.property(anyRun, (run) => {
      const report = reportOf(run);
      const text = renderers.json.render(report);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(report)));
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u);
      expect(text).not.toMatch(/##\w*\[/);
      expect(text.endsWith('}\n')).toBe(true);
    }),
    propertyOptions,
  );
});
