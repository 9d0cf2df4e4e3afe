import type { Contract, Operation } from '@plumbline/openapi';
import { camelCase, languageMembers, pascalCase, UniqueNames, words } from './identifier.ts';
import { methodNames } from './method-name.ts';

export interface PlannedMethod {
  readonly name: string;
  readonly operation: Operation;
}

/** One object of methods: `client.pets`, or `client.v1.pets`. */
export interface PlannedGroup {
  readonly namespace: string | undefined;
  readonly name: string;
  /** The interface of its methods. */
  readonly typeName: string;
  /** The function that makes it. */
  readonly factoryName: string;
  readonly methods: readonly PlannedMethod[];
}

/** Members of every client that no group may take. */
const clientMembers = ['raw'];

/**
 * Which methods a client has, and where: operations are grouped by their first tag, else by the resource in their path.
 * A version in the path that only some of the operations have becomes a namespace.
 */
export function planClient(contract: Contract): readonly PlannedGroup[] {
  const versions = new Set(contract.operations.map(versionOf));
  const groups = new Map<
    string,
    { namespace: string | undefined; noun: readonly string[]; operations: Operation[] }
  >();
  for (const operation of contract.operations) {
    const namespace = versions.size > 1 ? versionOf(operation) : undefined;
    const noun = nounOf(operation, namespace);
    const key = `${namespace ?? ''} ${camelCase(noun)}`;
    const group = groups.get(key) ?? { namespace, noun, operations: [] };
    groups.set(key, group);
    group.operations.push(operation);
  }
  const members = new Map<string, UniqueNames>();
  const membersOf = (namespace: string): UniqueNames => {
    const names = members.get(namespace) ?? new UniqueNames([...languageMembers, ...clientMembers]);
    members.set(namespace, names);
    return names;
  };
  const root = membersOf('');
  const namespaces = new Map<string, string>();
  const types = new UniqueNames();
  return [...groups.values()].map(({ namespace: version, noun, operations }) => {
    const namespace =
      version === undefined ? undefined : (namespaces.get(version) ?? root.take(camelCase(words(version))));
    if (version !== undefined && namespace !== undefined) namespaces.set(version, namespace);
    const typeName = types.take(
      `${pascalCase([...(namespace === undefined ? [] : [namespace]), ...noun])}Methods`,
    );
    return {
      namespace,
      name: membersOf(namespace ?? '').take(camelCase(noun)),
      typeName,
      factoryName: `create${typeName}`,
      methods: planMethods(operations, noun, namespace),
    };
  });
}

/** The first path segment that is a version, such as `v1` or `v2beta1`. */
function versionOf({ path }: Operation): string | undefined {
  return path.split('/').find((segment) => /^v\d+[\w.]*$/i.test(segment));
}

function nounOf({ tags, path }: Operation, namespace: string | undefined): readonly string[] {
  const version = namespace?.toLowerCase();
  const tag = words(tags[0] ?? '').filter((word) => word.toLowerCase() !== version);
  if (tag.length > 0) return tag;
  const segments = path.split('/').filter((segment) => segment !== '');
  const parameter = segments.findIndex((segment) => segment.includes('{'));
  const fixed = parameter < 0 ? segments : segments.slice(0, parameter);
  const resource = words(fixed.at(-1) ?? '');
  return resource.length > 0 ? resource : ['api'];
}

/** Where two methods would share a name, both take the next of their names. */
function planMethods(
  operations: readonly Operation[],
  noun: readonly string[],
  namespace: string | undefined,
): readonly PlannedMethod[] {
  const candidates = operations.map((operation) =>
    methodNames({ operation, noun, namespace: namespace === undefined ? [] : words(namespace) }),
  );
  const levels = operations.map(() => 0);
  const nameAt = (index: number): string => candidates[index]?.[levels[index] ?? 0] ?? 'call';
  for (let changed = true; changed; ) {
    changed = false;
    const counts = Map.groupBy(operations.keys(), nameAt);
    for (const indexes of counts.values()) {
      if (indexes.length < 2) continue;
      for (const index of indexes) {
        const level = levels[index] ?? 0;
        if (level + 1 >= (candidates[index]?.length ?? 0)) continue;
        levels[index] = level + 1;
        changed = true;
      }
    }
  }
  const names = new UniqueNames(languageMembers);
  return operations.map((operation, index) => ({ name: names.take(nameAt(index)), operation }));
}
