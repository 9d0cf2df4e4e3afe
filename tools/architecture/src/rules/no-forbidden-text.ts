import type { ArchitectureRule } from '../rule.ts';

interface Forbidden {
  readonly pattern: RegExp;
  readonly message: string;
  /** Paths where it may stand. */
  readonly except?: RegExp;
}

// The patterns are written so that they do not match themselves.
const forbidden: readonly Forbidden[] = [
  {
    pattern: /(?<![\w.*}:/~-])\/(?:root|home|Users)\/[\w.-]+/,
    message: 'names a path of somebody\u2019s machine',
  },
  { pattern: /\b[A-Z]:\\Users\\/, message: 'names a path of somebody\u2019s machine' },
  {
    pattern:
      /\bregistry\.(?:[a-z0-9-]+\.)+[a-z]{2,}\b|https?:\/\/[^\s"'`]*\b(?:artifactory|nexus|verdaccio|codeartifact)\b/i,
    message: 'names the host of a registry, which is each installation\u2019s own matter',
    except: /^pnpm-lock\.yaml$/,
  },
  { pattern: /^(?:<{7}|>{7}|={7})(?: |$)/, message: 'is a leftover of a merge' },
  {
    pattern: /\b(?:TO[D]O|FIX[M]E|X[X]X)\b/,
    message: 'marks unfinished work',
    except: /^(?:pnpm-lock\.yaml|.*\/generated\/.*)$/,
  },
];

export const noForbiddenText: ArchitectureRule = {
  id: 'no-forbidden-text',
  because: 'what is committed is read by strangers on other machines',
  check(tree) {
    const ownRoot: readonly Forbidden[] =
      tree.root === undefined
        ? []
        : [
            {
              pattern: new RegExp(`${tree.root.replaceAll(/[^\w/]/g, '\\$&')}(?![\\w-])`),
              message: 'names the place of this checkout',
            },
          ];
    return tree.paths.flatMap((path) => {
      const text = tree.read(path);
      if (text.includes('\0')) return [];
      return text
        .split('\n')
        .flatMap((line, index) =>
          [...forbidden, ...ownRoot]
            .filter(({ pattern, except }) => except?.test(path) !== true && pattern.test(line))
            .map(({ message }) => ({ place: `${path}:${index + 1}`, message })),
        );
    });
  },
};
