import type { IssuerList, ListedIssuer, ListedService } from '#src/domain/verification/issuer-list.ts';
import { isoDateTime, listOf, objectOf, oneOf, orNull, sha256Hex, text } from '../shape.ts';

const issuer = objectOf<ListedIssuer>({
  name: text,
  ids: listOf(text),
  fingerprints: listOf(sha256Hex),
});

const service = objectOf<ListedService>({
  provider: text,
  name: text,
  type: text,
  uses: listOf(text),
  history: listOf(objectOf({ status: text, since: isoDateTime })),
  certificates: listOf(objectOf({ der: text, subject: text, fingerprint: sha256Hex })),
});

export const issuerListShape = objectOf<IssuerList>({
  id: sha256Hex,
  fileName: text,
  addedOn: isoDateTime,
  kind: oneOf(['trusted-list', 'issuers']),
  name: text,
  territory: orNull(text),
  issuedOn: orNull(isoDateTime),
  nextUpdate: orNull(isoDateTime),
  issuers: listOf(issuer),
  services: listOf(service),
});
