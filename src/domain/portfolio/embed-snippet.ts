const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/gu, (sign) => entities[sign] ?? '');

/** A link to a portfolio for somebody's own web site: text, no script, no picture, nothing loaded. */
export const embedSnippet = (link: string, text: string): string =>
  `<a href="${escaped(link)}" rel="noopener noreferrer">${escaped(text)}</a>`;
