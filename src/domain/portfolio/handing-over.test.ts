import { expect, test } from 'vitest';
import { embedSnippet } from './embed-snippet.ts';
import { linkedInAddress } from './linkedin-address.ts';

test('every field of an address for LinkedIn is escaped, and it leads to LinkedIn only', () => {
  const address = linkedInAddress({
    name: 'R&D = 100%? #1 <b>"Æ"',
    organization: 'A&name=B',
    issuedOn: '2026-06',
    endsOn: null,
  });
  const url = new URL(address);
  expect(url.origin + url.pathname).toBe('https://www.linkedin.com/profile/add');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    startTask: 'CERTIFICATION_NAME',
    name: 'R&D = 100%? #1 <b>"Æ"',
    organizationName: 'A&name=B',
    issueYear: '2026',
    issueMonth: '6',
  });
  expect(url.hash).toBe('');
});

test('a snippet is one link whatever its text says', () => {
  expect(embedSnippet('https://wallet.example/view#2.AA', `"><script>alert('1')</script>&`)).toBe(
    '<a href="https://wallet.example/view#2.AA" rel="noopener noreferrer">' +
      '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;</a>',
  );
});
