import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SourceLocation } from '../contract.ts';
import { isObject, type JsonObject, type JsonValue, member } from '../json.ts';
import { nearest } from '../nearest.ts';
import { formatPointer, fragmentToPointer, parsePointer, pointerToFragment } from '../pointer.ts';
import type { SpecErrorCode, SpecProblem } from '../spec-error.ts';
import type { FileStore } from './file-store.ts';
import { isReference, type Target } from './loaded-spec.ts';
import type { SchemaResources } from './schema-resources.ts';
import { locateIn, type Origins, type SourceFile } from './source-file.ts';

/** The text of a reference and where it stands. */
export interface ReferenceSite {
  readonly container: object;
  readonly key: string;
  readonly text: string;
  readonly file: SourceFile;
}

export interface ResolverSettings {
  readonly store: FileStore;
  readonly resources: SchemaResources;
  readonly origins: Origins;
  readonly problems: SpecProblem[];
}

export type Resolve = (site: ReferenceSite) => Promise<Target | undefined>;

/** How many references may be followed while walking one pointer. */
const maxHops = 100;

/** Resolves references by RFC 3986 and JSON Schema 2020-12, section 8.2; reports those that lead nowhere. */
export function createResolver({ store, resources, origins, problems }: ResolverSettings): Resolve {
  return (site) => resolve(site, 0);

  async function resolve(site: ReferenceSite, hops: number): Promise<Target | undefined> {
    const [uri, fragment] = splitFragment(site.text);
    const start = uri === '' ? sameResource(site) : await openUri(site, uri);
    if (!start) return undefined;
    if (fragment === '' || fragment.startsWith('/')) {
      const tokens = parsePointer(fragmentToPointer(fragment));
      const inside = start.value !== start.file.value && !startsAt(start.value, tokens);
      // A sloppy `$id` should not hide the components of its document.
      return walk(
        site,
        inside ? { file: start.file, value: start.file.value, tokens: [] } : start,
        tokens,
        hops,
      );
    }
    return byAnchor(site, start, fragment);
  }

  function sameResource(site: ReferenceSite): Target {
    return { file: site.file, value: resources.rootOf(site.container, site.file), tokens: [] };
  }

  async function openUri(site: ReferenceSite, uri: string): Promise<Target | undefined> {
    const base = resources.baseOf(site.container, site.file);
    if (!URL.canParse(uri, base)) {
      return fail(
        site,
        'broken-reference',
        `"${site.text}" is no valid reference`,
        'Write a path to a file, or `#/` and a pointer.',
      );
    }
    const url = new URL(uri, base);
    const embedded = resources.byUri(url.href);
    if (embedded) return { file: embedded.file, value: embedded.root, tokens: [] };
    const path = url.protocol === 'file:' ? pathOf(url) : await besideFile(site, uri);
    if (path === undefined) {
      return url.protocol === 'file:'
        ? fail(
            site,
            'broken-reference',
            `"${site.text}" is no path to a file`,
            'Write a relative path, percent-encoded where needed.',
          )
        : fail(
            site,
            'remote-reference',
            `"${site.text}" is a remote reference, which is not followed`,
            'Save the document next to the spec and refer to the file.',
          );
    }
    const location = locate(site);
    const file = await store.open(path, { text: site.text, ...(location && { by: location }) });
    if (!file) return suggestComponent(site, path);
    resources.add(file);
    return { file, value: file.value, tokens: [] };
  }

  /** Files that declare an http `$id` often refer to each other by relative paths all the same. */
  async function besideFile(site: ReferenceSite, uri: string): Promise<string | undefined> {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(uri)) return undefined;
    const path = pathOf(new URL(uri, pathToFileURL(site.file.path)));
    return path !== undefined && (await store.exists(path)) ? path : undefined;
  }

  /** `$ref: Pet` is meant for a component: say so. */
  function suggestComponent(site: ReferenceSite, path: string): undefined {
    const last = problems.at(-1);
    if (last?.code !== 'not-found' || /[./]/.test(site.text) || !path.endsWith(site.text)) return undefined;
    const near = componentFragments(site.file.value).find((fragment) => fragment.endsWith(`/${site.text}`));
    if (near) problems[problems.length - 1] = { ...last, hint: `Did you mean "${near}"?` };
    return undefined;
  }

  async function walk(
    site: ReferenceSite,
    start: Target,
    tokens: readonly string[],
    hops: number,
  ): Promise<Target | undefined> {
    let current = start;
    for (const [index, token] of tokens.entries()) {
      let next = member(current.value, token);
      while (next === undefined && isReference(current.value)) {
        hops += 1;
        if (hops > maxHops)
          return fail(
            site,
            'reference-cycle',
            `"${site.text}" goes round in circles`,
            'Point at a value, not at another reference.',
          );
        const through = await resolve(
          { container: current.value, key: '$ref', text: current.value.$ref, file: current.file },
          hops,
        );
        if (!through) return undefined;
        current = through;
        next = member(current.value, token);
      }
      if (next === undefined) {
        return fail(
          site,
          'broken-reference',
          brokenMessage(site),
          brokenHint(site, current, token, tokens.slice(index + 1)),
        );
      }
      current = {
        file: current.file,
        value: next,
        tokens: [...current.tokens, token],
        parent: current.value as object,
      };
    }
    if (current.value === null) {
      return fail(
        site,
        'broken-reference',
        `"${site.text}" leads to an empty value`,
        'Fill in what it should refer to.',
      );
    }
    return current;
  }

  function byAnchor(site: ReferenceSite, start: Target, fragment: string): Target | undefined {
    const name = fragmentToPointer(fragment);
    const value = resources.anchor(start.value, name) ?? resources.anchor(start.file.value, name);
    if (value) return { file: start.file, value, tokens: [name] };
    const near = nearest(name, resources.anchorNames(start.value));
    const component = componentFragments(start.file.value).find((each) => each.endsWith(`/${name}`));
    const hint = near ? `#${near}` : component;
    return fail(
      site,
      'broken-reference',
      `${brokenMessage(site)}: there is no anchor "${name}"`,
      hint
        ? `Did you mean "${splitFragment(site.text)[0]}${hint}"?`
        : 'Write `#/` and a pointer, such as "#/components/schemas/Pet".',
    );
  }

  function fail(site: ReferenceSite, code: SpecErrorCode, message: string, hint: string): undefined {
    const location = locate(site);
    problems.push({ code, message, hint, ...(location && { location }) });
  }

  function locate(site: ReferenceSite): SourceLocation | undefined {
    return locateIn(origins, site.container, site.key);
  }
}

function splitFragment(text: string): readonly [uri: string, fragment: string] {
  const hash = text.indexOf('#');
  return hash === -1 ? [text, ''] : [text.slice(0, hash), text.slice(hash + 1)];
}

function startsAt(value: JsonValue, tokens: readonly string[]): boolean {
  const [first] = tokens;
  return first === undefined || member(value, first) !== undefined || isReference(value);
}

/** Undefined for a URL with a host, or one that is not encoded well. */
function pathOf(url: URL): string | undefined {
  url.search = '';
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}

function brokenMessage(site: ReferenceSite): string {
  return `"${site.text}" leads nowhere`;
}

function brokenHint(site: ReferenceSite, at: Target, token: string, rest: readonly string[]): string {
  const [uri] = splitFragment(site.text);
  const names = isObject(at.value) ? Object.keys(at.value) : [];
  const near = nearest(token, names);
  if (near !== undefined) {
    return `Did you mean "${uri}${pointerToFragment(formatPointer([...at.tokens, near, ...rest]))}"?`;
  }
  const wanted = rest.at(-1) ?? token;
  const elsewhere = componentFragments(at.file.value).find((fragment) => fragment.endsWith(`/${wanted}`));
  if (elsewhere) return `Did you mean "${uri}${elsewhere}"?`;
  const place = at.tokens.length > 0 ? `"${formatPointer(at.tokens)}"` : 'the document';
  return names.length > 0 && names.length <= 12
    ? `${capitalize(place)} has no "${token}"; it has ${names.map((name) => `"${name}"`).join(', ')}.`
    : `${capitalize(place)} has no "${token}".`;
}

/** Fragments of all components of a document, for suggestions. */
function componentFragments(document: JsonValue): readonly string[] {
  const components = member(document, 'components');
  const sections: readonly (readonly [string, JsonObject])[] = isObject(components)
    ? Object.entries(components).flatMap(([name, section]) =>
        isObject(section) ? [[name, section] as const] : [],
      )
    : [];
  return sections.flatMap(([section, named]) =>
    Object.keys(named).map((name) => pointerToFragment(formatPointer(['components', section, name]))),
  );
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
