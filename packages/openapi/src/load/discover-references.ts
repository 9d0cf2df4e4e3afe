import { isObject, type JsonObject, type JsonValue, member } from '../json.ts';
import type { SpecProblem } from '../spec-error.ts';
import { childShape, documentShape, objectName, type Shape, schemaShape } from '../structure/shapes.ts';
import { isReference, type SpecVersion, type Target, type Targets } from './loaded-spec.ts';
import type { Resolve } from './resolve-reference.ts';
import type { SchemaResources } from './schema-resources.ts';
import { locateIn, type Origins, type SourceFile } from './source-file.ts';

interface Site {
  readonly container: JsonObject;
  readonly key: string;
  readonly text: string;
  readonly shape: Shape;
}

export interface DiscoverySettings {
  readonly document: JsonObject;
  readonly version: SpecVersion;
  readonly resolve: Resolve;
  readonly resources: SchemaResources;
  readonly origins: Origins;
  readonly problems: SpecProblem[];
}

/** Resolves every reference that can be reached from the document; files are opened on the way. */
export async function discoverReferences(settings: DiscoverySettings): Promise<Targets> {
  const { version, resolve, resources, origins, problems } = settings;
  const targets = new Map<object, Map<string, Target>>();
  const visited = new WeakMap<object, Set<Shape>>();
  const dynamic: Site[] = [];
  const operations: Site[] = [];
  let sites: Site[] = [];

  visit(settings.document, documentShape);
  while (sites.length > 0) {
    const batch = sites;
    sites = [];
    for (const site of batch) await follow(site);
  }
  for (const site of dynamic) checkDynamic(site);
  // Last: they lead to operations that have been visited by now.
  for (const site of operations) await follow(site);
  reportCycles();
  return targets;

  function visit(value: JsonValue, shape: Shape): void {
    if (typeof value !== 'object' || value === null || !firstVisit(value, shape)) return;
    const name = isObject(value) ? objectName(shape) : undefined;
    if (isReference(value)) {
      sites.push({ container: value, key: '$ref', text: value.$ref, shape });
      if (!keepsSiblings(shape, version)) return;
    }
    if (isObject(value)) {
      if (name === 'schema') visitSchemaReferences(value);
      const operationRef = name === 'link' ? value['operationRef'] : undefined;
      if (typeof operationRef === 'string' && !isRemote(operationRef)) {
        operations.push({ container: value, key: 'operationRef', text: operationRef, shape });
      }
    }
    for (const key of Object.keys(value)) {
      const next = childShape(shape, value, key);
      if (next) visit(member(value, key) ?? null, next);
    }
  }

  function visitSchemaReferences(schema: JsonObject): void {
    const dynamicRef = schema['$dynamicRef'];
    if (version === '3.1' && typeof dynamicRef === 'string') {
      const site: Site = { container: schema, key: '$dynamicRef', text: dynamicRef, shape: schemaShape };
      sites.push(site);
      dynamic.push(site);
    }
    const mapping = member(schema['discriminator'], 'mapping');
    if (!isObject(mapping)) return;
    for (const [key, text] of Object.entries(mapping)) {
      // A bare name is the name of a component, which bundling keeps.
      if (typeof text === 'string' && /[#/]|\.(ya?ml|json)$/i.test(text)) {
        sites.push({ container: mapping, key, text, shape: schemaShape });
      }
    }
  }

  async function follow(site: Site): Promise<void> {
    const file = fileOf(site.container);
    const target = file && (await resolve({ ...site, file }));
    if (!target) return;
    const byKey = targets.get(site.container) ?? new Map<string, Target>();
    targets.set(site.container, byKey.set(site.key, target));
    if (site.key === 'operationRef') return;
    const fits =
      isObject(target.value) ||
      (site.shape === schemaShape && typeof target.value === 'boolean') ||
      Array.isArray(target.value);
    if (!fits) {
      report(
        site,
        'broken-reference',
        `"${site.text}" leads to ${JSON.stringify(target.value)}, where ${expected(site.shape)} should be`,
        'Point at the object itself.',
      );
    }
    visit(target.value, site.shape);
  }

  /** With one candidate a dynamic reference is a plain one; with more it depends on the way that led here. */
  function checkDynamic(site: Site): void {
    const target = targets.get(site.container)?.get(site.key);
    const name = isObject(target?.value) ? target.value['$dynamicAnchor'] : undefined;
    if (typeof name !== 'string' || resources.dynamicAnchors(name).size < 2) return;
    report(
      site,
      'ambiguous-dynamic-reference',
      `"${site.text}" has ${resources.dynamicAnchors(name).size} possible targets`,
      `Keep one \`$dynamicAnchor: ${name}\`, or write \`$ref\`.`,
    );
  }

  /** A reference to a reference to … itself has no value. */
  function reportCycles(): void {
    const settled = new Set<object>();
    for (const container of targets.keys()) {
      const chain = new Set<object>();
      let current: object | undefined = container;
      while (current && !settled.has(current)) {
        if (chain.has(current)) {
          report(
            { container: current as JsonObject, key: '$ref' },
            'reference-cycle',
            `"${(current as { $ref: string }).$ref}" leads back to itself`,
            'Let one of the references of the circle be the thing itself.',
          );
          break;
        }
        chain.add(current);
        const value: JsonValue | undefined = targets.get(current)?.get('$ref')?.value;
        current = isReference(value) ? value : undefined;
      }
      for (const each of chain) settled.add(each);
    }
  }

  function firstVisit(value: object, shape: Shape): boolean {
    const shapes = visited.get(value) ?? new Set();
    if (shapes.has(shape)) return false;
    visited.set(value, shapes.add(shape));
    return true;
  }

  function fileOf(container: object): SourceFile | undefined {
    return origins.get(container)?.file;
  }

  function report(
    site: Pick<Site, 'container' | 'key'>,
    code: SpecProblem['code'],
    message: string,
    hint: string,
  ): void {
    const location = locateIn(origins, site.container, site.key);
    problems.push({ code, message, hint, ...(location && { location }) });
  }
}

/** Whether what stands beside a `$ref` counts. */
export function keepsSiblings(shape: Shape, version: SpecVersion): boolean {
  const name = objectName(shape);
  return name === 'pathItem' || (name === 'schema' && version === '3.1');
}

/** Whether a reference says nothing but where to go on. */
export function isPure(value: JsonObject, version: SpecVersion): boolean {
  return version === '3.0' || Object.keys(value).length === 1;
}

/** A link may lead to an operation of another API, which is nothing to follow. */
function isRemote(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:|^\/\//i.test(text);
}

function expected(shape: Shape): string {
  const name = objectName(shape);
  if (!name) return `a ${shape.type}`;
  return /^[aeiou]/.test(name) ? `an ${name}` : `a ${name}`;
}
