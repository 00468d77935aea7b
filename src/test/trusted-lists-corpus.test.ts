import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { IssuerList } from '#src/domain/verification/issuer-list.ts';
import { createCredentialReader } from '#src/formats/index.ts';
import { createVerifier, readIssuerList } from '#src/verification/index.ts';
import { testNow } from './checked.ts';

const corpus = process.env['CORPUS_DIR'];
if (corpus === undefined) console.info('Third-party trusted lists are not checked: CORPUS_DIR is not set.');

describe.skipIf(corpus === undefined)('third-party lists', () => {
  const bytesOf = (path: string) => new Uint8Array(readFileSync(`${corpus ?? ''}/${path}`));
  const listAt = async (path: string): Promise<IssuerList> => {
    const list = await readIssuerList({ name: path, bytes: bytesOf(path) });
    if (!list.ok) throw new Error(list.error);
    return { ...list.value.contents, id: list.value.id, fileName: path, addedOn: '2026-11-20T00:00:00Z' };
  };

  test('anchor the seals that their authorities issued: 7 lists, 6 seals', async () => {
    const trust = 'support/trust/';
    const lists = await Promise.all(
      [
        'tl_sedediatid_mineco_gob_es_Prestadores_TSL.xml',
        'tl_www_tl_gov_si_SI_TL_xml.xml',
        'tl_sr_riik_ee_tsl_estonian_tsl_xml.xml',
        'tl_trusted_list_lu_tsl_xml.xml',
        'sandbox-registry_registry.json',
        'issuer-registry_registry.json',
        'community-registry_registry.json',
      ].map((name) => listAt(trust + name)),
    );
    const lotl = { name: 'lotl', bytes: bytesOf(`${trust}tl_ec_europa_eu_tools_lotl_eu_lotl_xml.xml`) };
    expect(await readIssuerList(lotl)).toEqual({ ok: false, error: 'list-of-lists' });
    const found: Record<string, string> = {};
    const seals = ['Sample-MC-Annex1', 'credential', 'edc-cas', 'edc-coa', 'edc-coe', 'edc-dc'];
    for (const name of seals) {
      const path = `elm3/${name}-signed.jsonld`;
      const { outcome } = await createCredentialReader().read({ name, bytes: bytesOf(path) });
      const [credential] = outcome.ok ? outcome.value.credentials : [];
      if (credential === undefined) throw new Error(path);
      const { checks } = await createVerifier().verify(credential, { now: testNow, issuerLists: lists });
      const identity = checks.find(({ kind }) => kind === 'issuer-identity');
      found[name] = [identity?.code, identity?.data?.['time'], identity?.data?.['stampedBy']].join(' ');
    }
    // The Slovenian list is of 2023, the seals under it are of 2026.
    const old = 'certificate-anchored-long-ago stamped DSS TEST PKI';
    const anchored = 'certificate-anchored stamped Nowina Solutions';
    // Its certificate carries one of the names that it gives itself, and not all.
    const nameOpen = 'certificate-anchored-name-open stamped Nowina Solutions';
    expect(found).toEqual({
      'Sample-MC-Annex1': anchored,
      credential: nameOpen,
      'edc-cas': old,
      'edc-coa': old,
      'edc-coe': old,
      'edc-dc': old,
    });
  }, 60_000);
});
