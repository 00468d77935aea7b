/** White space, and signs without width that chat programs and word processors leave in what is copied from them. */
const nothingSeen = /[\s\u200B-\u200D\u2060\uFEFF]/;

/** A block of code in Markdown, which is nothing but that. */
const fenced = /^(`{3,}|~{3,})[\w+-]{0,20}[ \t]*\r?\n([\s\S]*?)\r?\n\1$/;

/** Marks around a token that is quoted in a sentence. */
const quoted = /^(['`\u201C<])(eyJ[^'`\u201C\u201D<>]+)['`\u201D>]$/;

/** A text without what programs and people put around one to hand it on; nothing inside it is touched. */
export function bareText(text: string): string {
  const trimmed = withoutEnds(text);
  const block = withoutEnds(fenced.exec(trimmed)?.[2] ?? trimmed);
  return quoted.exec(block)?.[2]?.trim() ?? block;
}

/** In one pass: a regular expression would start anew at every gap. */
function withoutEnds(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && nothingSeen.test(text.charAt(start))) start += 1;
  while (end > start && nothingSeen.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
