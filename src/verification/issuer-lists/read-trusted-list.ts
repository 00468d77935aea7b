import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { err, ok } from '#src/domain/result.ts';
import type { ListedCertificate, ListedService } from '#src/domain/verification/issuer-list.ts';
import { readCertificate } from '#src/verification/jose/certificate.ts';
import { documentUses, hexOf } from '#src/verification/certificates/find-anchor.ts';
import type { ListReading } from './list-reading.ts';

const namespaceEnd = 'TrustServiceStatusList';

/** Kinds of services that can stand above a seal or a time stamp (ETSI TS 119 612 section 5.5.1). */
const wantedTypes = ['CA/QC', 'TSA/QTST'];

/** Deeper than any trusted list is nested, and far from where the parser runs out of stack. */
const deepest = 64;

/**
 * Reads a trusted list (ETSI TS 119 612): who runs the scheme, when the list was issued and is due again, and the
 * services that issue qualified certificates or time stamps. The signature on the list is not checked.
 */
export async function readTrustedList(text: string): Promise<ListReading> {
  // Entities are how XML is made to explode or to read other files; a trusted list has no use for them.
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return err('list-with-declarations');
  if (deeperThan(text, deepest)) return err('list-not-well-formed');
  let root: XmlElement | null;
  try {
    root = parseXml(text).root;
  } catch {
    return err('list-not-well-formed');
  }
  if (root === null || localName(root) !== namespaceEnd) return err('list-unknown-kind');
  const scheme = childOf(root, 'SchemeInformation');
  const services: ListedService[] = [];
  for (const provider of descend(root, ['TrustServiceProviderList', 'TrustServiceProvider'])) {
    const name = textIn(childOf(childOf(provider, 'TSPInformation'), 'TSPName'), 'Name');
    for (const service of descend(provider, ['TSPServices', 'TSPService'])) {
      const read = await readService(service, name);
      if (read !== null) services.push(read);
    }
  }
  if (services.length === 0)
    return err(childOf(scheme, 'PointersToOtherTSL') === null ? 'list-empty' : 'list-of-lists');
  const territory = textIn(scheme, 'SchemeTerritory');
  return ok({
    kind: 'trusted-list',
    name: [territory, textIn(childOf(scheme, 'SchemeOperatorName'), 'Name')]
      .filter(Boolean)
      .join(': ')
      .slice(0, 200),
    territory: territory === '' ? null : territory,
    issuedOn: momentIn(textIn(scheme, 'ListIssueDateTime')),
    nextUpdate: momentIn(textIn(childOf(scheme, 'NextUpdate'), 'dateTime')),
    issuers: [],
    services,
  });
}

async function readService(service: XmlElement, provider: string): Promise<ListedService | null> {
  const now = childOf(service, 'ServiceInformation');
  const type = tailOf(textIn(now, 'ServiceTypeIdentifier'), 'Svctype/');
  if (now === null || !wantedTypes.includes(type)) return null;
  const past = descend(service, ['ServiceHistory', 'ServiceHistoryInstance']);
  const history = [now, ...past]
    .map((instance) => ({
      status: tailOf(textIn(instance, 'ServiceStatus'), 'Svcstatus/'),
      since: momentIn(textIn(instance, 'StatusStartingTime')) ?? '',
    }))
    .filter(({ since }) => since !== '')
    .sort((one, other) => other.since.localeCompare(one.since));
  const certificates: ListedCertificate[] = [];
  for (const element of descend(now, ['ServiceDigitalIdentity', 'DigitalId', 'X509Certificate'])) {
    const der = element.text.replaceAll(/\s/g, '');
    const read = await readCertificate(der);
    if (!read.ok) continue;
    const { x509, facts } = read.value;
    certificates.push({ der, subject: x509.subject, fingerprint: hexOf(facts.fingerprint) });
  }
  if (certificates.length === 0) return null;
  const extensions = ['ServiceInformationExtensions', 'Extension', 'AdditionalServiceInformation', 'URI'];
  const uses = descend(now, extensions)
    .map((uri) => tailOf(uri.text, 'SvcInfoExt/'))
    .filter((use) => use.startsWith('For'));
  // Authorities for websites stand above no seal.
  if (type === 'CA/QC' && uses.length > 0 && !uses.some((use) => documentUses.includes(use))) return null;
  const name = textIn(childOf(now, 'ServiceName'), 'Name').slice(0, 200);
  return { provider: provider.slice(0, 200), name, type, uses, history, certificates };
}

const localName = ({ name }: XmlElement): string => name.replace(/^.*:/, '');

const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children
    .filter((child) => child instanceof XmlElement)
    .filter((child) => localName(child) === name);

function childOf(element: XmlElement | null, name: string): XmlElement | null {
  return element === null ? null : (childrenOf(element, name)[0] ?? null);
}

function descend(element: XmlElement, path: readonly string[]): XmlElement[] {
  return path.reduce<XmlElement[]>((found, name) => found.flatMap((one) => childrenOf(one, name)), [element]);
}

/** The text of a child; in English where there is one for several languages. */
function textIn(element: XmlElement | null, name: string): string {
  const found = element === null ? [] : childrenOf(element, name);
  const english = found.find(({ attributes }) => attributes['xml:lang'] === 'en');
  return (english ?? found[0])?.text.trim() ?? '';
}

/** What stands behind the last mark of an address: `granted`, `CA/QC`. */
const tailOf = (address: string, mark: string): string =>
  address.trim().split(mark).at(-1)?.replace(/\/$/, '') ?? '';

function momentIn(text: string): string | null {
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? null : new Date(moment).toISOString();
}

function deeperThan(text: string, limit: number): boolean {
  let depth = 0;
  for (const [tag] of text.matchAll(/<\/?[A-Za-z_][^<>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > limit) return true;
  }
  return false;
}
