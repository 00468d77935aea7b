import type { Check, CheckCode, CheckKind, CheckStatus } from '#src/domain/verification/check.ts';
import type { Identity } from '#src/domain/verification/identity.ts';
import type { IssuerList } from '#src/domain/verification/issuer-list.ts';
import type { DocumentSource } from '#src/domain/verification/document-source.ts';

export type CheckData = NonNullable<Check['data']>;

/** Why a question has no good answer: `failed` where it was answered badly, `unknown` where it could not be. */
export type Trouble = { status: 'failed' | 'unknown'; code: CheckCode; data?: CheckData };

/** What every check is given: the moment to judge at, and where it may look. */
export type Circumstances = {
  now: Date;
  /** `null` where the person did not ask for answers from outside. */
  source: DocumentSource | null;
  /** See `VerifyOptions`; false where left out. */
  onlyKept?: boolean;
  /** What a proof must have been made for; to state claims (`assertionMethod`) where left out. */
  purpose?: 'assertionMethod' | 'authentication';
  /** Lists of issuers that the person added; none where left out. */
  issuerLists?: readonly IssuerList[];
  /** What the person says of who they are; nothing where left out. */
  identities?: readonly Identity[];
};

export function answer(kind: CheckKind, status: CheckStatus, code: CheckCode, data?: CheckData): Check {
  return data === undefined ? { kind, status, code } : { kind, status, code, data };
}

export function failed(code: CheckCode, data?: CheckData): Trouble {
  return data === undefined ? { status: 'failed', code } : { status: 'failed', code, data };
}

export function unknown(code: CheckCode, data?: CheckData): Trouble {
  return data === undefined ? { status: 'unknown', code } : { status: 'unknown', code, data };
}

export const asCheck = (kind: CheckKind, { status, code, data }: Trouble): Check =>
  answer(kind, status, code, data);
