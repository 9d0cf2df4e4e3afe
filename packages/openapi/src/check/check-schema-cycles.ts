import type { DocumentView } from '../compile/document-view.ts';
import type { SchemaDialect } from '../contract.ts';
import { isObject, type JsonObject, type JsonPointer, member } from '../json.ts';
import { isReference } from '../load/loaded-spec.ts';
import { appendPointer, fragmentToPointer, getAtPointer } from '../pointer.ts';
import { walkDocument } from './walk-document.ts';

interface Step {
  readonly schema: JsonObject;
  readonly pointer: JsonPointer;
}

/**
 * Reports schemas that must be valid against themselves before anything of the value is looked at: a circle made
 * of `$ref` and `allOf` alone. Recursion through properties, items or alternatives has a way out.
 */
export function checkSchemaCycles(view: DocumentView, dialect: SchemaDialect): void {
  const settled = new Set<JsonObject>();
  walkDocument(view.document, dialect, ({ name, value, pointer }) => {
    if (name === 'schema' && isObject(value)) search({ schema: value, pointer });
  });

  /** Depth first, with a stack of its own: chains of references can be long. */
  function search(start: Step): void {
    if (settled.has(start.schema)) return;
    const open = new Set<JsonObject>([start.schema]);
    const stack = [{ ...start, rest: stepsFrom(start).values() }];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const { value: next, done } = top.rest.next();
      if (done) {
        settled.add(top.schema);
        open.delete(top.schema);
        stack.pop();
      } else if (open.has(next.schema)) {
        view.report(
          'reference-cycle',
          top.pointer,
          'this schema leads back to itself with no way out',
          'Break the circle of `$ref` and `allOf`.',
        );
      } else if (!settled.has(next.schema)) {
        open.add(next.schema);
        stack.push({ ...next, rest: stepsFrom(next).values() });
      }
    }
  }

  function stepsFrom({ schema, pointer }: Step): readonly Step[] {
    const steps: Step[] = [];
    if (isReference(schema)) {
      const target = fragmentToPointer(schema.$ref);
      const value = getAtPointer(view.document, target);
      if (isObject(value)) steps.push({ schema: value, pointer: target });
    }
    const allOf = member(schema, 'allOf');
    if (Array.isArray(allOf)) {
      for (const [index, branch] of allOf.entries()) {
        if (isObject(branch)) steps.push({ schema: branch, pointer: appendPointer(pointer, 'allOf', index) });
      }
    }
    return steps;
  }
}
