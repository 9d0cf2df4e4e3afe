import type { SecurityAlternative, SecurityScheme } from '../contract.ts';
import { isObject, type JsonPointer, type JsonValue, member, setMember } from '../json.ts';
import { nearest } from '../nearest.ts';
import { appendPointer } from '../pointer.ts';
import { type DocumentView, type ObjectAt, textOf } from './document-view.ts';

type Schemes = Readonly<Record<string, SecurityScheme>>;

export function compileSecuritySchemes(view: DocumentView): Schemes {
  const components = view.child({ value: view.document, pointer: '' }, 'components');
  const schemes: Record<string, SecurityScheme> = {};
  for (const at of components ? view.children(components, 'securitySchemes') : []) {
    setMember(schemes, at.name, compileScheme(at.name, at));
  }
  return schemes;
}

function compileScheme(name: string, { value }: ObjectAt): SecurityScheme {
  const type = textOf(value, 'type');
  const place = textOf(value, 'in');
  if (type === 'apiKey' && (place === 'query' || place === 'header' || place === 'cookie')) {
    return { name, kind: 'apiKey', in: place, parameter: textOf(value, 'name') };
  }
  if (type === 'http') {
    const scheme = textOf(value, 'scheme').toLowerCase();
    return scheme === 'bearer' || scheme === 'basic'
      ? { name, kind: scheme }
      : { name, kind: 'other', scheme };
  }
  if (type === 'oauth2') {
    const tokenUrl = tokenUrlOf(member(value, 'flows'));
    return { name, kind: 'oauth2', ...(tokenUrl !== undefined && { tokenUrl }) };
  }
  if (type === 'openIdConnect' || type === 'mutualTLS') return { name, kind: type };
  return { name, kind: 'other', scheme: type };
}

/** The flow that a machine can use comes first. */
function tokenUrlOf(flows: JsonValue | undefined): string | undefined {
  for (const flow of ['clientCredentials', 'password', 'authorizationCode']) {
    const url = member(member(flows, flow), 'tokenUrl');
    if (typeof url === 'string') return url;
  }
  return undefined;
}

/** The `security` of an operation, else that of the document, else none. */
export function compileSecurity(
  view: DocumentView,
  operation: ObjectAt,
  schemes: Schemes,
): readonly SecurityAlternative[] {
  const own = member(operation.value, 'security');
  const declared = own ?? member(view.document, 'security');
  if (!Array.isArray(declared)) return [];
  const pointer = own === undefined ? '/security' : appendPointer(operation.pointer, 'security');
  return declared.map((alternative: JsonValue, index) =>
    compileAlternative(view, alternative, appendPointer(pointer, index), schemes),
  );
}

function compileAlternative(
  view: DocumentView,
  value: JsonValue,
  pointer: JsonPointer,
  schemes: Schemes,
): SecurityAlternative {
  if (!isObject(value)) return [];
  return Object.entries(value).map(([scheme, scopes]) => {
    if (!Object.hasOwn(schemes, scheme)) {
      const near = nearest(scheme, Object.keys(schemes));
      const place = appendPointer(pointer, scheme);
      const known = view.problems.some((problem) => problem.pointer === place);
      if (!known)
        view.report(
          'unknown-security-scheme',
          place,
          `there is no security scheme "${scheme}"`,
          near ? `Did you mean "${near}"?` : 'Define it in `components/securitySchemes`.',
        );
    }
    return {
      scheme,
      scopes: Array.isArray(scopes)
        ? scopes.filter((scope): scope is string => typeof scope === 'string')
        : [],
    };
  });
}
