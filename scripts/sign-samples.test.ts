import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { statedEcts, statedEqf } from '../src/domain/credential/ects.ts';
import { completeness, mandatoryElements, optionalElements } from '../src/domain/credential/elements.ts';
import { attributionOf } from '../src/domain/verification/attribution.ts';
import { standingOf } from '../src/domain/verification/standing.ts';
import { createCredentialReader } from '../src/formats/index.ts';
import { createVerifier, readIssuerList } from '../src/verification/index.ts';
import { buildSamples, listOf } from './samples/build-samples.ts';

const folder = join(import.meta.dirname, '../public/samples');
const served = (file: string) => new Uint8Array(readFileSync(join(folder, file)));
const now = new Date('2026-11-21T00:00:00Z');

describe('the samples', () => {
  test('are what the script makes, byte for byte', async () => {
    const made = await buildSamples();
    for (const { file, bytes } of [...made, listOf(made)]) {
      expect(Buffer.compare(served(file), bytes), `${file}: run npm run samples`).toBe(0);
    }
    expect(readdirSync(folder).sort()).toEqual([...made.map(({ file }) => file), 'index.json'].sort());
  });

  test.each([
    ['cas-sustainable-building.json', 'open-badges-3', 'json', 1000, 7, 'verified'],
    ['cas-energy-in-buildings.png', 'open-badges-3', 'png', 1000, 7, 'verified'],
    ['life-cycle-assessment.jsonld', 'elm-3', 'jades', 1200, 7, 'incomplete'],
    ['urban-heat.jwt', 'open-badges-3', 'jwt', 500, 6, 'verified'],
    ['circular-materials.jwt', 'elm-3', 'jwt', null, 7, 'verified'],
    ['python-for-building-data.json', 'open-badges-2', 'json', 100, 5, 'incomplete'],
    ['building-physics-refresher.json', 'open-badges-3', 'json', 400, 6, 'problem'],
    ['timber-engineering.json', 'open-badges-3', 'json', 1500, 7, 'problem'],
    ['timber-floor-acoustics.svg', 'open-badges-3', 'svg', 300, 6, 'verified'],
    ['site-safety.jwt', 'open-badges-3', 'jwt', null, null, 'verified'],
    ['energy-audit-basics.json', 'elm-3', 'json', 300, 6, 'unsigned'],
    ['earthquake-safe-retrofits.json', 'open-badges-3', 'json', 600, 7, 'verified'],
    ['clay-plaster.sd-jwt', 'sd-jwt-vc', 'sd-jwt', null, 4, 'incomplete'],
  ] as const)(
    '%s is read and checked as it should be',
    async (file, format, packaging, ects, eqf, standing) => {
      const { outcome } = await createCredentialReader().read({ name: file, bytes: served(file) });
      if (!outcome.ok) throw new Error(outcome.error.code);
      const [read, ...others] = outcome.value.credentials;
      expect(others).toEqual([]);
      if (!read) throw new Error('one credential is read');
      const { credential } = read;
      expect({ format: credential.format, packaging: credential.packaging }).toEqual({ format, packaging });
      expect(statedEcts(credential)?.value.hundredths ?? null).toBe(ects);
      expect(statedEqf(credential)).toBe(eqf);
      expect(read.structureFaults).toEqual([]);
      expect(standingOf(await createVerifier().verify(read, { now }), false)).toBe(standing);
    },
  );

  test.each(['clay-plaster.sd-jwt', 'life-cycle-assessment.jsonld'])(
    '%s is proven, name and all, for whoever uses the list among them',
    async (file) => {
      const name = 'issuers-of-the-samples.json';
      const list = await readIssuerList({ name, bytes: served(name) });
      if (!list.ok) throw new Error(list.error);
      const added = { ...list.value.contents, id: list.value.id, fileName: name, addedOn: now.toISOString() };
      const { outcome } = await createCredentialReader().read({ name: file, bytes: served(file) });
      const read = outcome.ok ? outcome.value.credentials[0] : undefined;
      if (!read) throw new Error('not read');
      const without = await createVerifier().verify(read, { now });
      expect(attributionOf(without, false)).toBe('signed-unproven');
      const report = await createVerifier().verify(read, { now, issuerLists: [added] });
      expect(attributionOf(report, false)).toBe('signed');
      expect(standingOf(report, false)).toBe('verified');
    },
  );

  test('include a record of three, of which one has no signature of its own', async () => {
    const file = 'coast-courses-record.json';
    const { outcome } = await createCredentialReader().read({ name: file, bytes: served(file) });
    if (!outcome.ok) throw new Error(outcome.error.code);
    const { format, credentials, unread } = outcome.value;
    expect({ format, unread }).toEqual({ format: 'clr-2', unread: [] });
    expect(credentials.map(({ parent }) => parent)).toEqual([null, 0, 0, 0]);
    const reports = await Promise.all(credentials.map((read) => createVerifier().verify(read, { now })));
    expect(reports.map((report) => standingOf(report, false))).toEqual(Array(4).fill('verified'));
    expect(reports.map(({ checks }) => checks.find(({ kind }) => kind === 'signature')?.code)).toEqual([
      'signature-passed',
      'signature-passed',
      'signature-passed',
      'covered-by-the-record',
    ]);
  });

  test('include one that states every element of the European standard, and one in other credits', async () => {
    const credentialIn = async (file: string) => {
      const { outcome } = await createCredentialReader().read({ name: file, bytes: served(file) });
      return outcome.ok ? outcome.value.credentials[0]?.credential : undefined;
    };
    const full = await credentialIn('life-cycle-assessment.jsonld');
    expect(full && completeness(full, [...mandatoryElements, ...optionalElements]).missing).toEqual([]);
    expect(full?.awardingBody?.value.name).not.toEqual(full?.issuer.value.name);
    const foreign = await credentialIn('circular-materials.jwt');
    expect(foreign?.credits[0]?.value).toEqual({ hundredths: 1500, unit: 'UK-CATS' });
  });
});
