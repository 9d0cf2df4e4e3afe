import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** Reads Markdown as GitHub does, with raw HTML let through, so that whatever is injected shows as an element. */
export function toHtml(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

/** Every element of the HTML by name, with its attributes as written. */
export function elements(html: string): readonly { readonly name: string; readonly attributes: string }[] {
  return [...html.matchAll(/<(!--|[a-z][a-z0-9]*)((?:\s[^>]*)?)>/gi)].map(
    ([, name = '', attributes = '']) => ({
      name: name.toLowerCase(),
      attributes: attributes.trim(),
    }),
  );
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** The text that a reader sees. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity);
}
