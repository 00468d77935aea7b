import type { IssuanceProblem } from '#src/domain/issuance/issuance.ts';
import { ok, type Result } from '#src/domain/result.ts';
import type { Answer, Contact } from './contact.ts';
import { asList, asObject, asText, memberOf, textsOf } from './fields.ts';
import { refuse } from './problem.ts';
import type { Offer } from './read-offer.ts';

export type Token = {
  accessToken: string;
  /** Before draft 14 the nonce for proofs came with the token. */
  nonce: string | null;
  /** The names under which each configuration's credentials are to be asked for, if the server gave any. */
  identifiers: ReadonlyMap<string, readonly string[]>;
};

/** Exchanges the offer's code for a token (OpenID4VCI 1.0 section 6). This uses the offer up. */
export async function requestToken(
  contact: Contact,
  url: string,
  offer: Offer,
  transactionCode: string,
): Promise<Result<Token, IssuanceProblem>> {
  const answer = await contact({
    method: 'POST',
    url,
    form: {
      grant_type: 'urn:ietf:params:oauth:grant-type:pre-authorized_code',
      'pre-authorized_code': offer.code,
      // Before draft 13 the code was called a PIN; servers ignore what they do not know.
      ...(offer.transactionCode === null ? {} : { tx_code: transactionCode, user_pin: transactionCode }),
    },
  });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  const { host } = new URL(url);
  if (status !== 200) return refusedBy(host, answer.value);
  const accessToken = asText(memberOf(body, 'access_token'));
  const type = asText(memberOf(body, 'token_type'));
  if (accessToken === null || type?.toLowerCase() !== 'bearer') return refuse('answer-unusable', { host });
  const identifiers = asList(memberOf(body, 'authorization_details')).flatMap((item) => {
    const id = asText(memberOf(asObject(item), 'credential_configuration_id'));
    const names = textsOf(memberOf(asObject(item), 'credential_identifiers'));
    return id !== null && names.length > 0 ? [[id, names] as const] : [];
  });
  return ok({ accessToken, nonce: asText(memberOf(body, 'c_nonce')), identifiers: new Map(identifiers) });
}

/** What an answer that is none of success says (RFC 6749 section 5.2, OpenID4VCI 1.0 section 8.3.1). */
export function refusedBy(host: string, { status, body }: Answer): ReturnType<typeof refuse> {
  const error = asText(memberOf(body, 'error'));
  if (error === 'invalid_grant' || error === 'invalid_token' || error === 'expired_token')
    return refuse('code-refused', { host });
  const isWord = error !== null && /^[\w.-]{1,60}$/.test(error);
  return refuse('request-refused', { host, error: isWord ? error : `HTTP ${String(status)}` });
}
