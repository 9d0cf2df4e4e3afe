import type { JsonValue } from '@plumbline/openapi';
import { valueAt } from '../model/schema-view.ts';
import type { RefLookup } from '../plan/template.ts';
import type { RunnerParts, Running } from './running.ts';
import { absentIdLike, type Subject } from './subject.ts';

/** Tells what a ref stands for while a scenario runs; `item` is the one that the step works on. */
export function lookupFor(
  parts: RunnerParts,
  shared: ReadonlyMap<string, Subject>,
  item: Subject | undefined,
  running: Running,
): RefLookup {
  const subject = running.items.get('subject');
  const { bank, prefix } = parts;
  return (source) => {
    switch (source.kind) {
      case 'subject-id':
        return item?.ids[source.parameter] ?? subject?.ids[source.parameter];
      case 'subject-field':
        return emptyToAbsent(valueAt((item ?? subject)?.representation, source.pointer));
      case 'absent-id':
        return absentIdLike(item?.ids[source.parameter] ?? subject?.ids[source.parameter]);
      case 'given':
        return asTyped(bank.given(source.names), source.text);
      case 'learned':
        return bank.learned(source.names);
      case 'resource-id': {
        const other = shared.get(source.itemPath);
        return other?.ids[other.resource.idParameter] ?? bank.knownId({ itemPath: source.itemPath });
      }
      case 'prefixed':
        return source.numbered ? `${prefix}${parts.names.next()}-${source.text}` : prefix + source.text;
    }
  };
}

/** An empty field of an item names nothing. */
function emptyToAbsent(value: JsonValue | undefined): JsonValue | undefined {
  return value === null ? undefined : value;
}

/** `--value version=2` reads as a number; a field that takes strings means the text. */
function asTyped(value: JsonValue | undefined, text: boolean): JsonValue | undefined {
  return text && (typeof value === 'number' || typeof value === 'boolean') ? String(value) : value;
}
