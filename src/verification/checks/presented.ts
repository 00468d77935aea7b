import type { Presentation } from '#src/domain/credential/reading.ts';
import type { JsonObject } from '#src/domain/json.ts';
import type { Check, CheckCode } from '#src/domain/verification/check.ts';
import type { Circumstances } from '#src/verification/answer.ts';
import { answer } from '#src/verification/answer.ts';
import { checkJwt, openToken } from '#src/verification/jose/jwt-signature.ts';
import { asList, idOf } from '#src/verification/json.ts';
import { placeOf } from '#src/verification/keys/resolve-key.ts';
import { checkEmbeddedProofs } from '#src/verification/proofs/embedded-proofs.ts';
import type { SignatureOutcome } from '#src/verification/signature-outcome.ts';

/** Who signed a presentation, as far as keys show it; a failure counts only where the signature itself is wrong. */
export type Presenter = { kind: 'shown'; owners: readonly string[] } | { kind: 'failed' } | { kind: 'open' };

const wrongSignature: readonly CheckCode[] = [
  'signature-does-not-match',
  'signature-malformed',
  'signature-algorithm-refused',
  'proof-purpose-wrong',
  'terms-not-defined',
  'terms-hidden',
];

/**
 * Checks the signature of whoever presented credentials (VC Data Model 2.0 section 4.13): made to show who they
 * are, so its purpose is `authentication`. Presentations are made for one moment: an end date that has passed
 * leaves open who presented, and says nothing against them.
 */
export async function findPresenter(
  presentation: Presentation,
  circumstances: Circumstances,
): Promise<Presenter> {
  const outcomes: readonly SignatureOutcome[] =
    presentation.kind === 'jwt'
      ? [await checkJwt(openToken(presentation.compact), circumstances)]
      : await checkEmbeddedProofs(presentation.document, presentation.proofs, {
          ...circumstances,
          purpose: 'authentication',
        });
  if (outcomes.some(({ check }) => check.status === 'failed' && wrongSignature.includes(check.code)))
    return { kind: 'failed' };
  const owners = outcomes.flatMap(({ signer }) => (signer?.owner ? [signer.owner] : []));
  return owners.length > 0 ? { kind: 'shown', owners } : { kind: 'open' };
}

/** What the presentation says about the recipient of one credential in it; nothing where there is no telling. */
export function checkPresented(document: JsonObject, presenter: Presenter): readonly Check[] {
  if (presenter.kind === 'failed') return [answer('recipient', 'failed', 'presentation-proof-failed')];
  if (presenter.kind === 'open') return [answer('recipient', 'unknown', 'presentation-not-checked')];
  const recipients = asList(document['credentialSubject'])
    .map(idOf)
    .filter((id) => id !== null);
  const [recipient = ''] = recipients;
  const [first = ''] = presenter.owners;
  const own = recipients.find((id) => presenter.owners.includes(id));
  if (own !== undefined)
    return [answer('recipient', 'passed', 'presented-by-recipient', { recipient: placeOf(own) })];
  return recipient === ''
    ? []
    : [
        answer('recipient', 'unknown', 'presented-by-another', {
          recipient: placeOf(recipient),
          presenter: placeOf(first),
        }),
      ];
}
