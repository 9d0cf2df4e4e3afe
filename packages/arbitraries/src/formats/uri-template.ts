import { type Format, textFormat } from './format.ts';

/** A template of RFC 6570: braces balanced around variable lists. */
export const uriTemplate: Format = textFormat('uri-template', isTemplate, {
  sample: '^https://example\\.com/[a-z]{1,6}/\\{[a-z]{1,6}\\}$',
  edges: ['', '/a', '{var}', '/a{?b,c*}', '{+path:3}/here'],
  breakers: ['/{a', '/a}', '/{}', '/{a{b}}', '/a b'],
});

function isTemplate(text: string): boolean {
  const rest = text.replaceAll(
    /\{[+#./;?&=,!@|]?(?:[\w.]|%[0-9a-f]{2})+(?::[1-9]\d{0,3}|\*)?(?:,(?:[\w.]|%[0-9a-f]{2})+(?::[1-9]\d{0,3}|\*)?)*\}/gi,
    '',
  );
  return !/[\s"'<>\\^`{|}]/.test(rest) && !/%(?![0-9a-f]{2})/i.test(rest);
}
